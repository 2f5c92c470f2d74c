// The bar at the bottom: the strip of days, the player's buttons, the date, the speed, and the buttons of the other
// panels.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

void timeline_panel(const PanelContext& context);

/// Where the strip of days lies in the bar, in units of ImGui.
[[nodiscard]] UiRect timeline_strip(const PanelContext& context);

}  // namespace app::ui
