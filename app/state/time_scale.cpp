#include "app/state/time_scale.hpp"

#include <algorithm>
#include <cmath>

namespace app::state {
namespace {

using geo::calendar::DayRange;
using geo::calendar::Instant;

constexpr double least_days = 7.0;
constexpr double margin = 0.08;  // of the days, on each side

TimeScale kept_inside(const TimeScale& scale, const DayRange& span) {
    const double length = span.length_days();
    const double days = std::clamp(scale.days(), std::min(least_days, length), length);
    const Instant first = Instant::start_of(span.from);
    const Instant from = std::clamp(scale.from, first, Instant::start_of(span.to) - days);
    return {from, from + days};
}

}  // namespace

TimeScale whole(const DayRange& span) {
    return {Instant::start_of(span.from), Instant::start_of(span.from) + span.length_days()};
}

TimeScale zoomed(const TimeScale& scale, double factor, Instant at, const DayRange& span) {
    if (!std::isfinite(factor) || factor <= 0.0 || !std::isfinite(at.days_since_epoch()) || span.empty()) {
        return scale;
    }
    const double length = span.length_days();
    const double days = std::clamp(scale.days() / factor, std::min(least_days, length), length);
    const double position = std::clamp(scale.position_of(at), 0.0, 1.0);
    const Instant from = at - position * days;
    return kept_inside({from, from + days}, span);
}

TimeScale panned(const TimeScale& scale, double days, const DayRange& span) {
    if (!std::isfinite(days) || span.empty()) {
        return scale;
    }
    return kept_inside({scale.from + days, scale.to + days}, span);
}

TimeScale brought_into_sight(const TimeScale& scale, Instant instant, const DayRange& span) {
    if (span.empty() || (instant >= scale.from && instant <= scale.to)) {
        return scale;
    }
    const double place = instant > scale.to ? 0.15 : 0.85;
    const Instant from = instant - place * scale.days();
    return kept_inside({from, from + scale.days()}, span);
}

TimeScale around(const DayRange& days, const DayRange& span) {
    const double beside = std::max(1.0, margin * days.length_days());
    return kept_inside({Instant::start_of(days.from) - beside, Instant::start_of(days.to) + beside}, span);
}

}  // namespace app::state
