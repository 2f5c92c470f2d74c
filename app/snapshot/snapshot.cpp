#include "app/snapshot/snapshot.hpp"

#include "app/campaign/likelihood.hpp"
#include "app/snapshot/holdings.hpp"

#include <algorithm>

namespace app::snapshot {
namespace {

using campaign::Campaign;
using campaign::Dated;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

/// The last moment that is still inside a range of whole days, near enough for drawing.
constexpr double last_moment_days = 1e-6;

Instant moved_into(Instant instant, const DayRange& span) {
    const Instant last = Instant::start_of(span.to) - last_moment_days;
    return std::max(Instant::start_of(span.from), std::min(instant, last));
}

/// How visible something with these days is: 0 before and after, rising from its start, falling after its end. What
/// began before the span is there from the first day on.
double opacity_at(const Dated& when, const DayRange& shown, const DayRange& span, Instant instant, const Fades& fades) {
    if (shown.empty()) {
        return 0.0;
    }
    const double since_start = instant - Instant::start_of(shown.from);
    const double since_end = instant - Instant::start_of(shown.to);
    if (since_start < 0.0) {
        return 0.0;
    }
    const bool began_before = when.uncut.from < span.from;
    const double appeared =
        began_before || fades.appear_days <= 0.0 ? 1.0 : std::min(1.0, since_start / fades.appear_days);
    if (since_end < 0.0) {
        return appeared;
    }
    return since_end < fades.afterglow_days ? appeared * (1.0 - since_end / fades.afterglow_days) : 0.0;
}

/// What is seen of something with these days.
struct Shown {
    bool at_all = false;  ///< also in its very first moment, when a fade has only begun
    double opacity = 0.0;
    double certainty = 1.0;
};

/// `shown` are the days on which it is shown, its afterglow apart.
Shown shown_at(const Dated& when, const DayRange& shown, const DayRange& span, Instant instant, const Fades& fades) {
    Shown seen;
    seen.opacity = opacity_at(when, shown, span, instant, fades);
    seen.at_all = seen.opacity > 0.0 ||
                  (!shown.empty() && Instant::start_of(shown.from) <= instant && instant < Instant::start_of(shown.to));
    return seen;
}

/// A battle, a movement: through all days on which it may have been under way. What is held back has no days.
Shown event_at(const Dated& when, const DayRange& span, Instant instant, const Fades& fades) {
    if (when.drawn.empty()) {
        return {};
    }
    DayRange days = campaign::possible_days(when);
    days = {std::max(days.from, span.from), std::min(days.to, span.to)};
    Shown seen = shown_at(when, days, span, instant, fades);
    // In the afterglow it is as sure as it was in its last moment.
    const Instant last = Instant::start_of(days.to) - last_moment_days;
    seen.certainty = campaign::event_likelihood(when, std::min(instant, last));
    return seen;
}

}  // namespace

Snapshot at(const Campaign& campaign, Instant instant, const Fades& fades) {
    Snapshot snapshot;
    const DayRange& span = campaign.info.span;
    const Instant inside = moved_into(instant, span);
    const Day day = inside.day();
    snapshot.instant = instant;
    snapshot.holdings = holdings_at(campaign, inside, day, fades.control_days);
    for (std::size_t index = 0; index < campaign.areas.size(); ++index) {
        if (campaign.areas[index].valid.contains(day)) {
            snapshot.areas.emplace_back(index);
        }
    }
    if (instant < Instant::start_of(span.from) || instant >= Instant::start_of(span.to)) {
        return snapshot;
    }
    for (std::size_t index = 0; index < campaign.movements.size(); ++index) {
        const campaign::Movement& movement = campaign.movements[index];
        const Shown seen = event_at(movement.when, span, instant, fades);
        if (movement.drawn && seen.at_all) {
            snapshot.movements.push_back(position_at(campaign, campaign::MovementId(index), instant));
            snapshot.movements.back().opacity = seen.opacity;
            snapshot.movements.back().certainty = seen.certainty;
        }
    }
    for (std::size_t index = 0; index < campaign.battles.size(); ++index) {
        const Shown seen = event_at(campaign.battles[index].when, span, instant, fades);
        if (seen.at_all) {
            snapshot.battles.push_back({campaign::BattleId(index), seen.opacity, seen.certainty});
        }
    }
    for (std::size_t index = 0; index < campaign.fronts.size(); ++index) {
        const Dated& when = campaign.fronts[index].when;
        const Shown seen = shown_at(when, when.drawn, span, instant, fades);
        if (seen.at_all) {
            snapshot.fronts.push_back(
                {campaign::FrontId(index), seen.opacity, campaign::hold_likelihood(when, instant)});
        }
    }
    return snapshot;
}

}  // namespace app::snapshot
