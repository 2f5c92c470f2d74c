// The buttons beside the player, as many as there is room for; the others in a menu.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// On the row of buttons around `middle_y`, between two positions, at the right end.
void toolbar(const PanelContext& context, float left, float right, float middle_y);

/// How much room it needs at least.
[[nodiscard]] float least_toolbar_width(const PanelContext& context);

}  // namespace app::ui
