// The player of a film, in place of the map.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Of a state with a preview and a plan.
void preview_area(const PanelContext& context);

}  // namespace app::ui
