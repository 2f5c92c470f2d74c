// How fast and which way time runs: a menu in the bar.
#pragma once

#include "app/state/timeline_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

/// At the cursor.
void speed_menu(const PanelContext& context, const state::TimelineView& view, float width);
[[nodiscard]] float speed_menu_width(const PanelContext& context);

}  // namespace app::ui
