// Which of an area's two facts speaks for its ground: who holds its centre, or who holds its countryside.
#pragma once

namespace app::campaign {

/// Which of the two fills a province; a unit with facts of one kind only shows these under either reading.
enum class Reading { Centre, Countryside };

}  // namespace app::campaign
