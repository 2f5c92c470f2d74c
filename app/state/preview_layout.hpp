// Where the preview of a film stands in the window.
#pragma once

#include "app/state/page_layout.hpp"

namespace app::state {

struct PreviewLayout {
    WindowRect picture;  ///< the film's frame, as large as it fits whole
    WindowRect bar;      ///< of the player, below it
};

/// Of a state with a plan.
[[nodiscard]] PreviewLayout preview_layout(const AppState& state);

}  // namespace app::state
