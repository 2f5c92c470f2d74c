// Opening files: a path to type, a folder to look through, what was opened of late.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

void open_panel(const PanelContext& context);

}  // namespace app::ui
