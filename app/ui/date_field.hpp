// The date in the bar: shows the day, takes a typed one, and says what was wrong with it.
#pragma once

#include "app/state/timeline_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

/// At the cursor; returns its width.
float date_field(const PanelContext& context, const state::TimelineView& view);
[[nodiscard]] float date_field_height(const Look& look);

/// The sentence about the last typed date, above the bar; nothing where it was good.
void date_problem_note(const PanelContext& context);

}  // namespace app::ui
