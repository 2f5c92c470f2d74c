// The numbers of a comparison, reckoned once for the days and the facts that it is of.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/compare/changes.hpp"
#include "app/compare/interpretation.hpp"
#include "app/compare/tally.hpp"
#include "geo/calendar/day.hpp"

#include <array>
#include <memory>
#include <vector>

namespace app::state {

/// A day and the facts that are believed of it.
struct ComparedDay {
    geo::calendar::Day day;
    compare::FactFilter filter;

    friend bool operator==(const ComparedDay&, const ComparedDay&) = default;
};

/// Who has how much over the whole span, for a chart: on each day from which something changes, and the last one.
struct ControlOverTime {
    campaign::CampaignPtr campaign;  ///< whole
    compare::FactFilter filter;
    std::vector<compare::DayTally> by_centre;  ///< by controller
    std::vector<compare::DayTally> by_countryside;

    [[nodiscard]] const std::vector<compare::DayTally>& by(campaign::Reading reading) const {
        return reading == campaign::Reading::Centre ? by_centre : by_countryside;
    }
};
using ControlOverTimePtr = std::shared_ptr<const ControlOverTime>;

/// Who has how much on both days, by both readings, and what differs.
struct CompareFigures {
    campaign::CampaignPtr campaign;  ///< whole; indices of rows and parties are its own
    std::array<ComparedDay, 2> days;
    std::array<compare::DayTally, 2> by_centre;
    std::array<compare::DayTally, 2> by_countryside;
    std::vector<compare::Change> changes;
    std::vector<compare::Change> returned;  ///< alike on both days, but held by others in between
    ControlOverTimePtr over_time;           ///< of the first day's facts

    [[nodiscard]] const std::array<compare::DayTally, 2>& by(campaign::Reading reading) const {
        return reading == campaign::Reading::Centre ? by_centre : by_countryside;
    }
    /// Whether one day is compared with itself under other facts.
    [[nodiscard]] bool is_of_interpretations() const { return days[0].filter != days[1].filter; }
};
using CompareFiguresPtr = std::shared_ptr<const CompareFigures>;

/// The figures of a whole campaign; `before` lends what it has in common (may be null).
[[nodiscard]] CompareFiguresPtr compare_figures(const campaign::CampaignPtr& campaign,
                                                const std::array<ComparedDay, 2>& days,
                                                const CompareFiguresPtr& before);

}  // namespace app::state
