// How far a view is zoomed, free of the page's resolution: what decides which things are shown.
#pragma once

#include "app/scene/view.hpp"

namespace app::scene {

/// World metres to a design pixel.
[[nodiscard]] inline double ground_per_design_px(const View& view, double scale) {
    return view.metres_per_px * scale;
}

}  // namespace app::scene
