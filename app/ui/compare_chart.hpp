// Who had how much over the whole span, to look at and to go by.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// As wide as the panel it stands in. A press sets the map's date; with Alt or the other button, the other date.
void compare_chart(const PanelContext& context);

}  // namespace app::ui
