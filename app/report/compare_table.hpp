// What changed hands between two days, as a table for scripts: the output of `salang compare`.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/campaign/reading.hpp"
#include "app/compare/changes.hpp"
#include "app/compare/tally.hpp"
#include "geo/calendar/day.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace app::report {

/// Two days held against each other: who has how much on each, by both readings, and what differs.
struct Comparison {
    /// One of the two days.
    struct Side {
        geo::calendar::Day day;
        compare::DayTally by_centre;
        compare::DayTally by_countryside;

        [[nodiscard]] const compare::DayTally& by(campaign::Reading reading) const {
            return reading == campaign::Reading::Centre ? by_centre : by_countryside;
        }
    };
    std::array<Side, 2> sides;
    std::vector<compare::Change> changes;
};

/// Both days must be in the span. Where a reading is given, only the changes of its kind are kept; the counts are
/// always by both.
[[nodiscard]] Comparison comparison_of(const campaign::Campaign& campaign, geo::calendar::Day from,
                                       geo::calendar::Day to, std::optional<campaign::Reading> only);

/// A row for each change, with a header row; ids for controllers and sources.
[[nodiscard]] std::string compare_csv(const campaign::Campaign& campaign, const Comparison& comparison);
/// The same with names, paths and dates as written, and the counts of both days: see data/README.md.
[[nodiscard]] std::string compare_json(const campaign::Campaign& campaign, const Comparison& comparison);

/// "province" for a countryside, "centre".
[[nodiscard]] const char* change_kind(campaign::SubjectKind kind);

}  // namespace app::report
