// Search and chronicle at the right of the map: a field, a period, a kind, and the records that answer.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where it is not open, or where a record stands in its place.
void find_panel(const PanelContext& context);

}  // namespace app::ui
