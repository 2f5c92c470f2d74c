// What the user likes: size of type, colours, calendar, languages, the pointer of presentations.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

void settings_panel(const PanelContext& context);

}  // namespace app::ui
