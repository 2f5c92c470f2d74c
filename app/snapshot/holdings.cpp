#include "app/snapshot/holdings.hpp"

#include "app/campaign/likelihood.hpp"

#include <algorithm>

namespace app::snapshot {
namespace {

using campaign::Campaign;
using geo::calendar::Day;
using geo::calendar::Instant;

Holding fading_holding(const Campaign& campaign, campaign::SubjectId subject, Instant instant, Day day,
                       double control_days) {
    const campaign::Stretch stretch = campaign.timelines.stretch_at(subject, day);
    Holding holding;
    holding.now = stretch.row;
    // What stands on the span's first day has not just changed.
    if (stretch.days.from <= campaign.info.span.from || looks_the_same(campaign, stretch.before, stretch.row)) {
        return holding;
    }
    // A stretch shorter than the fade is faded in within its own days, so that the next change does not make a jump.
    const double days = std::min(control_days, static_cast<double>(stretch.days.to.days_since_epoch()) -
                                                   static_cast<double>(stretch.days.from.days_since_epoch()));
    const double mix = (instant - Instant::start_of(stretch.days.from)) / days;
    if (mix < 1.0) {
        holding.before = stretch.before;
        holding.mix = std::max(mix, 0.0);
    }
    return holding;
}

/// Whether the map looks otherwise on the day before the row's first day, or from its end on.
bool changes_at(const Campaign& campaign, campaign::SubjectId subject, Day day) {
    const campaign::Stretch stretch = campaign.timelines.stretch_at(subject, day);
    return stretch.days.from == day && !looks_the_same(campaign, stretch.before, stretch.row);
}

/// How likely the row holds already and still. Where it only goes on from one that looks the same, or in one, nobody
/// sees whether it has.
double certainty_of(const Campaign& campaign, campaign::ControlId row, Instant instant) {
    const campaign::Control& control = campaign.control(row);
    const double likely = campaign::hold_likelihood(control.when, instant);
    if (likely >= 1.0) {
        return 1.0;
    }
    campaign::Dated visible = control.when;
    if (!changes_at(campaign, control.subject, visible.drawn.from)) {
        visible.from.open = true;
    }
    if (!changes_at(campaign, control.subject, visible.drawn.to)) {
        visible.to.open = true;
    }
    return campaign::hold_likelihood(visible, instant);
}

void add_certainty(const Campaign& campaign, Instant instant, std::vector<Holding>& holdings) {
    for (Holding& holding : holdings) {
        if (holding.now) {
            holding.certainty = certainty_of(campaign, *holding.now, instant);
        }
    }
}

}  // namespace

std::vector<Holding> holdings_at(const Campaign& campaign, Instant instant, Day day, double control_days) {
    std::vector<Holding> holdings(campaign.timelines.subject_count());
    if (control_days > 0.0) {
        for (std::size_t index = 0; index < holdings.size(); ++index) {
            holdings[index] = fading_holding(campaign, campaign::SubjectId(index), instant, day, control_days);
        }
        add_certainty(campaign, instant, holdings);
        return holdings;
    }
    std::vector<std::uint32_t> rows;
    campaign.timelines.all_at(day, rows);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (rows[index] != campaign::ControlTimelines::no_row) {
            holdings[index].now = campaign::ControlId(rows[index]);
        }
    }
    add_certainty(campaign, instant, holdings);
    return holdings;
}

}  // namespace app::snapshot
