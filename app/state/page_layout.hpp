// Which part of the window belongs to the map and which to panels, so that the map's own title and legend never hide
// under one.
#pragma once

#include "app/state/app_state.hpp"

namespace app::state {

/// A rectangle of the window in device pixels, from its upper left corner.
struct WindowRect {
    int x_px = 0;
    int y_px = 0;
    int width_px = 0;
    int height_px = 0;

    [[nodiscard]] bool empty() const { return width_px <= 0 || height_px <= 0; }
    friend bool operator==(const WindowRect&, const WindowRect&) = default;
};

/// The parts. Map and bar together are the window; the record lies over the map's right edge and the panel of a text, a
/// story or a comparison over its left edge, so that the map stays still when they open; it keeps its furniture off
/// them.
struct PageLayout {
    WindowRect map;
    WindowRect details;   ///< of the record or the find panel; empty where there is neither
    WindowRect docked;    ///< of the panel at the left; empty where there is none
    WindowRect open_map;  ///< the part of the map that they leave free
    WindowRect timeline;  ///< the bar at the bottom, over the whole width
};

[[nodiscard]] PageLayout page_layout(const AppState& state);
/// Whether the timeline is the low one without names of lanes: as the user wants it, or where there is no room.
[[nodiscard]] bool has_small_timeline(const AppState& state);

/// Device pixels a design pixel for the map's type and lines in a window: they keep their size on the screen, a little
/// smaller in a small window and larger in a large one.
[[nodiscard]] double map_scale(const WindowSize& window);

}  // namespace app::state
