// What stands in the lanes of the timeline: changes of control, battles, movements and events with their days, how sure
// these are, and the stretches of which nothing is recorded. Made once for a campaign.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/messages/texts.hpp"
#include "geo/calendar/day.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace app::state {

/// From the top down.
enum class Lane { Control, Battles, Movements, Events };
inline constexpr std::size_t lane_count = 4;

/// One fact in a lane.
struct LaneItem {
    std::uint32_t index = 0;       ///< row in the campaign's table of that kind
    geo::calendar::DayRange days;  ///< as drawn on the map
    geo::calendar::DayRange soft;  ///< from the earliest day on which it can begin to the latest on which it can end
    float height = 1.0F;           ///< of a battle: 0 to 1 by the dead, on a scale of powers
    bool height_known = true;      ///< whether a number of dead is recorded
    std::uint16_t row = 0;         ///< of a movement: so that those at the same time stand below each other
    campaign::ActorColor color;    ///< of the holder or of who moves
};

/// The items of each lane in order of their first day.
struct TimelineLanes {
    std::array<std::vector<LaneItem>, lane_count> items;
    /// Stretches of more than a month or so in which a lane has no record. Of control none: there every row lasts.
    std::array<std::vector<geo::calendar::DayRange>, lane_count> silent;
    std::uint16_t movement_rows = 1;

    [[nodiscard]] const std::vector<LaneItem>& of(Lane lane) const { return items[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] const std::vector<geo::calendar::DayRange>& silent_in(Lane lane) const {
        return silent[static_cast<std::size_t>(lane)];
    }
};

[[nodiscard]] TimelineLanes timeline_lanes(const campaign::Campaign& campaign);

/// "Control", "Battles", "Movements", "Events".
[[nodiscard]] const char* lane_name(const messages::Texts& texts, Lane lane);

}  // namespace app::state
