// Draws the rows of the timeline: density, lanes with their silences and soft edges, marked days, labels, the moment.
#pragma once

#include "app/state/timeline_view.hpp"
#include "app/ui/lane_layout.hpp"

namespace app::ui {

void draw_lanes(const PanelContext& context, const state::TimelineView& view, const LaneLayout& layout);

}  // namespace app::ui
