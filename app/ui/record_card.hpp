// What film is to be recorded, and how far those under way are.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where it is not open.
void record_card(const PanelContext& context);

}  // namespace app::ui
