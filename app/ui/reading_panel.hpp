// The panel of a text: its words with their mentions beside the map, and what is decided about them.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

void reading_panel(const PanelContext& context);

}  // namespace app::ui
