// Which stretch of time the timeline shows, and the way between moments and positions on it.
#pragma once

#include "geo/calendar/day.hpp"

namespace app::state {

/// From the left edge to the right one. A value without a length shows nothing.
struct TimeScale {
    geo::calendar::Instant from;
    geo::calendar::Instant to;

    [[nodiscard]] double days() const { return to - from; }
    /// 0 at the left edge, 1 at the right one, beyond them outside.
    [[nodiscard]] double position_of(geo::calendar::Instant instant) const {
        return days() > 0.0 ? (instant - from) / days() : 0.0;
    }
    [[nodiscard]] geo::calendar::Instant instant_at(double position) const { return from + position * days(); }
    friend bool operator==(const TimeScale&, const TimeScale&) = default;
};

/// The whole of a span.
[[nodiscard]] TimeScale whole(const geo::calendar::DayRange& span);
/// `factor` 2 shows half the time; the moment `at` stays where it is. Never less than a week, never more than the span
/// and never beyond it.
[[nodiscard]] TimeScale zoomed(const TimeScale& scale, double factor, geo::calendar::Instant at,
                               const geo::calendar::DayRange& span);
/// Moved so many days on, kept inside the span.
[[nodiscard]] TimeScale panned(const TimeScale& scale, double days, const geo::calendar::DayRange& span);
/// Moved as little as is needed so that the moment shows; a moment beyond the right edge comes to the left part, so
/// that what follows it is seen.
[[nodiscard]] TimeScale brought_into_sight(const TimeScale& scale, geo::calendar::Instant instant,
                                           const geo::calendar::DayRange& span);
/// A range of days with a margin on both sides.
[[nodiscard]] TimeScale around(const geo::calendar::DayRange& days, const geo::calendar::DayRange& span);

}  // namespace app::state
