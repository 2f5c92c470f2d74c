// What is true at an instant, as a value. A pure lookup: never an accumulated state.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/calendar/day.hpp"
#include "geo/core/point.hpp"

#include <optional>
#include <vector>

namespace app::snapshot {

/// How long things stay visible around their own days, in days. All 0 in a still.
struct Fades {
    double control_days = 0.0;    ///< a change of control cross-fades over so many days after its day begins
    double appear_days = 0.0;     ///< battles and movements fade in
    double afterglow_days = 0.0;  ///< and fade out after their end

    friend bool operator==(const Fades&, const Fades&) = default;
};

/// Who holds a subject now and, during a cross-fade, who held it before. `mix` is 1 where the change is complete.
struct Holding {
    std::optional<campaign::ControlId> now;
    std::optional<campaign::ControlId> before;
    double mix = 1.0;
    /// How likely it is, by what the sources leave open of its dates, that `now` holds at this instant already and
    /// still: in steps, so that it changes on few days.
    double certainty = 1.0;

    friend bool operator==(const Holding&, const Holding&) = default;
};

/// A movement that is under way or has ended within the afterglow.
struct MovingUnit {
    campaign::MovementId movement;
    geo::core::LonLat head;    ///< where it is now
    double travelled_m = 0.0;  ///< distance along the way
    std::size_t segment = 0;   ///< waypoint before the head
    double heading_deg = 0.0;  ///< clockwise from north
    bool arrived = false;
    double opacity = 1.0;
    double certainty = 1.0;  ///< how likely it is under way, by what its dates leave open

    friend bool operator==(const MovingUnit&, const MovingUnit&) = default;
};

/// A battle that goes on or has ended within the afterglow.
struct ActiveBattle {
    campaign::BattleId battle;
    double opacity = 1.0;
    double certainty = 1.0;  ///< how likely it goes on, by what its dates leave open

    friend bool operator==(const ActiveBattle&, const ActiveBattle&) = default;
};

/// A front that stands there.
struct ActiveFront {
    campaign::FrontId front;
    double opacity = 1.0;
    double certainty = 1.0;

    friend bool operator==(const ActiveFront&, const ActiveFront&) = default;
};

/// All of it at one instant. `holdings` has one entry for each subject; `areas` are those that exist on that day.
struct Snapshot {
    geo::calendar::Instant instant;
    std::vector<campaign::AreaId> areas;
    std::vector<Holding> holdings;
    std::vector<MovingUnit> movements;
    std::vector<ActiveBattle> battles;
    std::vector<ActiveFront> fronts;

    friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

/// The snapshot of a campaign. Outside the span nothing moves and the nearest day's holders stand.
[[nodiscard]] Snapshot at(const campaign::Campaign& campaign, geo::calendar::Instant instant, const Fades& fades);

/// Where a movement is at an instant (before its start: at the first waypoint; after its end: at the last).
[[nodiscard]] MovingUnit position_at(const campaign::Campaign& campaign, campaign::MovementId id,
                                     geo::calendar::Instant instant);

}  // namespace app::snapshot
