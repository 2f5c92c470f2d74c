// Bookmarks: kept dates, views and layers, with their names.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Nothing where it is not open.
void bookmarks_panel(const PanelContext& context);

}  // namespace app::ui
