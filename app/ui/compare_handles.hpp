// The other date's handles: on the timeline, and the curtain on the map.
#pragma once

#include "app/ui/lane_layout.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

/// Draws the handles of the other dates over the strip.
void draw_other_dates(const PanelContext& context, const LaneLayout& layout);

/// Drags the handle that was pressed, for the item that was made last; true where the press is a handle's, so that it
/// does not set the map's own date. With Alt, a press anywhere moves the other date.
[[nodiscard]] bool drag_other_date(const PanelContext& context, const LaneLayout& layout);

/// Drags the curtain, for the item that was made last; true where the press is the curtain's.
[[nodiscard]] bool drag_curtain(const PanelContext& context);

}  // namespace app::ui
