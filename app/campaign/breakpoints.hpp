// The days on which something changes: between two neighbours the discrete part of every snapshot is the same.
#pragma once

#include "app/campaign/campaign.hpp"

#include <vector>

namespace app::campaign {

/// Days on which a control row, a battle, a drawn movement or an area begins or is over, sorted, inside the span and
/// after its first day (what stands on the first day does not change then). Needs the timelines.
[[nodiscard]] std::vector<geo::calendar::Day> breakpoints_of(const Campaign& campaign);

/// Those of them on which the map looks different: a new source for the same holder in the same state is no such
/// change.
[[nodiscard]] std::vector<geo::calendar::Day> visible_changes_of(const Campaign& campaign);

}  // namespace app::campaign
