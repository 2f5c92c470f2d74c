// How days run within a scene: evenly, or faster where nothing happens.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/story/storyboard.hpp"
#include "geo/calendar/day.hpp"

#include <vector>

namespace app::story {

/// How long each day lasts against a day on which something happens (1): a quiet one 1/times. A day is quiet where no
/// visible change lies within half of `after_days` before or after it and no column is on its way.
[[nodiscard]] std::vector<double> day_weights(const campaign::Campaign& campaign, const geo::calendar::DayRange& days,
                                              const Quiet& quiet);

/// The instant after a share (0 to 1) of the running time. `passed_after_day` as in PlannedScene.
[[nodiscard]] geo::calendar::Instant instant_at(const geo::calendar::DayRange& days,
                                                const std::vector<double>& passed_after_day, double share);

}  // namespace app::story
