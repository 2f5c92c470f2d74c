#include "app/campaign/likelihood.hpp"

#include <algorithm>
#include <cmath>

namespace app::campaign {
namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::EdtfDate;
using geo::calendar::Instant;

/// The first and the last day that a date can mean.
struct Bounds {
    Day first;
    Day last;
};

/// What the date leaves open around the day that is drawn for it; that day alone where the date has no bound on one
/// side or is drawn elsewhere.
Bounds bounds_of(const EdtfDate& date, Day drawn) {
    const bool bounded = date.earliest != Day::distant_past() && date.latest != Day::distant_future();
    if (!date.is_day() || !bounded || drawn < date.earliest || date.latest < drawn) {
        return {drawn, drawn};
    }
    return {date.earliest, date.latest};
}

/// How likely a change on one of these days has come by an instant. What comes on a day is there from its first moment.
double come(const Bounds& days, Instant instant) {
    constexpr double steps = 8;
    const Instant start = Instant::start_of(days.first);
    if (days.first == days.last || instant < start) {
        return instant < start ? 0.0 : 1.0;
    }
    const double part = (instant - start) / (Instant::start_of(days.last) - start);
    return part >= 1.0 ? 1.0 : (std::floor(part * steps) + 0.5) / steps;
}

const EdtfDate& last_of(const Dated& when) {
    return when.to.unknown ? when.from : when.to;
}

/// When an event may have begun and what its last day may have been. Each side leaves the other what is possible with
/// it.
struct EventBounds {
    Bounds start;
    Bounds last;
};
EventBounds event_bounds(const Dated& when) {
    EventBounds bounds{bounds_of(when.from, when.uncut.from), bounds_of(last_of(when), when.uncut.to - 1)};
    bounds.start.last = std::max(bounds.start.first, std::min(bounds.start.last, bounds.last.last));
    bounds.last.first = std::min(bounds.last.last, std::max(bounds.last.first, bounds.start.first));
    return bounds;
}

}  // namespace

double event_likelihood(const Dated& when, Instant instant) {
    constexpr double some_time = 0.5;
    if (when.somewhen) {
        const bool inside = Instant::start_of(when.uncut.from) <= instant && instant < Instant::start_of(when.uncut.to);
        return inside ? some_time : 0.0;
    }
    const EventBounds bounds = event_bounds(when);
    const Bounds end{bounds.last.first + 1, bounds.last.last + 1};
    return come(bounds.start, instant) * (1.0 - come(end, instant));
}

double hold_likelihood(const Dated& when, Instant instant) {
    double likely = 1.0;
    if (when.from.is_day() && when.uncut.from == when.from.drawn()) {
        likely *= come(bounds_of(when.from, when.uncut.from), instant);
    }
    if (when.to.is_day() && when.uncut.to == when.to.drawn()) {
        likely *= 1.0 - come(bounds_of(when.to, when.uncut.to), instant);
    }
    return likely;
}

DayRange possible_days(const Dated& when) {
    const EventBounds bounds = event_bounds(when);
    return {std::min(when.uncut.from, bounds.start.first), std::max(when.uncut.to, bounds.last.last + 1)};
}

}  // namespace app::campaign
