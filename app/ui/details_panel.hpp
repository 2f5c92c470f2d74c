// The record of what is selected, at the right of the map.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where nothing is selected.
void details_panel(const PanelContext& context);

}  // namespace app::ui
