// The strip of days: ticks where something changes, names of months or years, the moment, and the pointer that moves
// it.
#pragma once

#include "app/state/timeline_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

/// Draws the strip into a rectangle; a press or a drag in it sets the date.
void draw_timeline_strip(const PanelContext& context, const state::TimelineView& view, const UiRect& rect);

}  // namespace app::ui
