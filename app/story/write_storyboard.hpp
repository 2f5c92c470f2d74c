// A storyboard as JSON: what `read_storyboard` reads back to the same value.
#pragma once

#include "app/story/storyboard.hpp"

#include <string>

namespace app::story {

/// Fields in the order of data/campaigns/README.md; what is as it would be without being said is left out. Ends with a
/// line break.
[[nodiscard]] std::string storyboard_json(const Storyboard& storyboard);

}  // namespace app::story
