// What a right click on the map offers: the position in three notations, and what can be done there.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Inside the window of the map, after its ground. `opens`: the right button was pressed on it now.
void map_menu(const PanelContext& context, bool opens);

}  // namespace app::ui
