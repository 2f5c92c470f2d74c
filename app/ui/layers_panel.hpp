// Layers with their opacity, the two readings, the language of the map.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where it is not open.
void layers_panel(const PanelContext& context);

}  // namespace app::ui
