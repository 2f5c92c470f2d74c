// The mouse over the map: drags, wheel, clicks become commands.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Reads ImGui's mouse where no panel wants it. The map itself is not drawn here.
void map_area(const PanelContext& context);

/// What stands where there is no map yet.
void loading_note(const PanelContext& context);

}  // namespace app::ui
