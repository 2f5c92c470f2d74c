// Who held how much over the whole campaign, as a chart on the page: shares stacked over time, events on top.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/compare/tally.hpp"
#include "app/scene/frame.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/legend.hpp"
#include "geo/core/box.hpp"

#include <vector>

namespace app::scene {

/// Shares on each day from which something changes, and on the last day of the span.
struct ControlSeries {
    Reading reading = Reading::Centre;
    std::vector<compare::DayTally> days;
};
[[nodiscard]] ControlSeries control_series(const campaign::Campaign& campaign, Reading reading);

/// What the legend must say of a chart: every holder in it.
[[nodiscard]] std::vector<LegendEntry> chart_entries(const Frame& frame, const ControlSeries& series);

/// Where a day's noon stands across the chart's box, and the day at a point of it: what a click on the chart means.
[[nodiscard]] double chart_x(const campaign::CampaignInfo& info, const geo::core::Box& plot, geo::calendar::Instant at);
[[nodiscard]] geo::calendar::Day chart_day(const campaign::CampaignInfo& info, const geo::core::Box& plot, double x_px);
/// The part of a chart's box in which shares are drawn.
[[nodiscard]] geo::core::Box chart_plot(const geo::core::Box& chart, double scale);

/// Draws into a box; nothing where that is empty. Holders by colour and letter, the frame's instant and those that it
/// is compared with as lines, events as ticks.
void add_chart(const Frame& frame, const geo::core::Box& box, const ControlSeries& series, Layer& layer);

}  // namespace app::scene
