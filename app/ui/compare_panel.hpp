// The panel of a comparison: dates, ways to see it, numbers by both readings, a chart to go by, changes to go to.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// At the left of the map, where it is open.
void compare_panel(const PanelContext& context);

}  // namespace app::ui
