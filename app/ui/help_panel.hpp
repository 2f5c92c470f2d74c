// Keys and what the mouse does.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where it is not open.
void help_panel(const PanelContext& context);

}  // namespace app::ui
