#include "app/snapshot/snapshot.hpp"

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
double opacity_at(const Dated& when, const DayRange& span, Instant instant, const Fades& fades) {
    if (when.drawn.empty()) {
        return 0.0;
    }
    const double since_start = instant - Instant::start_of(when.drawn.from);
    const double since_end = instant - Instant::start_of(when.drawn.to);
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

/// Whether it is on the map at all: also in its very first moment, when a fade has only begun.
bool is_shown(const Dated& when, Instant instant, double opacity) {
    const Instant start = Instant::start_of(when.drawn.from);
    return opacity > 0.0 || (!when.drawn.empty() && start <= instant && instant < Instant::start_of(when.drawn.to));
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
        const double opacity = opacity_at(movement.when, span, instant, fades);
        if (movement.drawn && is_shown(movement.when, instant, opacity)) {
            snapshot.movements.push_back(position_at(campaign, campaign::MovementId(index), instant));
            snapshot.movements.back().opacity = opacity;
        }
    }
    for (std::size_t index = 0; index < campaign.battles.size(); ++index) {
        const campaign::Battle& battle = campaign.battles[index];
        const double opacity = opacity_at(battle.when, span, instant, fades);
        if (is_shown(battle.when, instant, opacity)) {
            snapshot.battles.push_back({campaign::BattleId(index), opacity});
        }
    }
    return snapshot;
}

}  // namespace app::snapshot
