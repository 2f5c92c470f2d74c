// Who holds each subject at an instant, with the cross-fade of a change that has just happened.
#pragma once

#include "app/snapshot/snapshot.hpp"

namespace app::snapshot {

/// One holding for each subject of the campaign. `day` is the day of `instant`, moved into the span.
[[nodiscard]] std::vector<Holding> holdings_at(const campaign::Campaign& campaign, geo::calendar::Instant instant,
                                               geo::calendar::Day day, double control_days);

}  // namespace app::snapshot
