// Every day of a campaign on which something changes, with what it is: made once for a campaign, read by the timeline.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/messages/texts.hpp"
#include "app/state/timeline_lanes.hpp"
#include "geo/calendar/day.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace app::state {

/// One thing that happens on a day. `index` is the row in the campaign's table of that kind.
struct Change {
    enum class Kind { Control, BattleStarts, BattleEnds, MovementStarts, MovementEnds, Event } kind = Kind::Control;
    std::uint32_t index = 0;
};

/// A day with changes, and how many of each sort.
struct ChangeDay {
    geo::calendar::Day day;
    std::uint32_t first = 0;  ///< into `changes`
    std::uint32_t count = 0;
    std::uint32_t control = 0;
    std::uint32_t battles = 0;  ///< that begin
    std::uint32_t others = 0;
    bool on_map =
        false;  ///< whether the map looks different from this day on; events of the record alone do not show there
};

/// Days in order; their changes side by side.
struct ChangeIndex {
    std::vector<ChangeDay> days;
    std::vector<Change> changes;
    TimelineLanes lanes;

    /// The changes of a day; none where nothing changes.
    [[nodiscard]] std::span<const Change> on(geo::calendar::Day day) const;
    /// The first day after one on which the map changes, the last before it.
    [[nodiscard]] std::optional<geo::calendar::Day> next_on_map(geo::calendar::Day after) const;
    [[nodiscard]] std::optional<geo::calendar::Day> previous_on_map(geo::calendar::Day before) const;
    /// The same for days on which a battle or movement begins or an event takes place.
    [[nodiscard]] std::optional<geo::calendar::Day> next_event(geo::calendar::Day after) const;
    [[nodiscard]] std::optional<geo::calendar::Day> previous_event(geo::calendar::Day before) const;
};
using ChangeIndexPtr = std::shared_ptr<const ChangeIndex>;

/// Only what falls inside the span; control only where holder or status differ from the day before.
[[nodiscard]] ChangeIndex change_index(const campaign::Campaign& campaign);

/// One sentence of a change: "Northtown, centre of Northland: Reds, under siege", "Begins: Siege of Northtown".
[[nodiscard]] std::string change_words(const messages::Texts& texts, const campaign::Campaign& campaign,
                                       const Change& change);

}  // namespace app::state
