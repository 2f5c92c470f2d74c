// What changed hands between two days, as a table for scripts: the output of `salang compare`.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/campaign/reading.hpp"
#include "app/compare/changes.hpp"
#include "app/compare/interpretation.hpp"
#include "app/compare/tally.hpp"
#include "geo/calendar/day.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace app::report {

/// A day, or a span of which the first day speaks, and which facts about it are believed.
struct BelievedDay {
    geo::calendar::DayRange days;
    compare::FactFilter filter;

    friend bool operator==(const BelievedDay&, const BelievedDay&) = default;
};

/// Two days, or spans of days of which the first speaks, held against each other: who has how much on each, by both
/// readings, and what differs.
struct Comparison {
    /// One of the two days.
    struct Side {
        geo::calendar::Day day;
        compare::FactFilter filter;    ///< which facts count
        geo::calendar::DayRange days;  ///< what was asked for: one day, or a month or year that begins with `day`
        compare::DayTally by_centre;   ///< ranges cover all `days`
        compare::DayTally by_countryside;
        compare::DayTally parties_by_centre;  ///< the same, whatever the state that a party holds in
        compare::DayTally parties_by_countryside;

        [[nodiscard]] const compare::DayTally& by(campaign::Reading reading) const {
            return reading == campaign::Reading::Centre ? by_centre : by_countryside;
        }
        [[nodiscard]] const compare::DayTally& parties_by(campaign::Reading reading) const {
            return reading == campaign::Reading::Centre ? parties_by_centre : parties_by_countryside;
        }
    };
    std::array<Side, 2> sides;
    std::vector<compare::Change> changes;   ///< between the two first days
    std::vector<compare::Change> returned;  ///< alike on both, but held by others in between
    /// Within the month or year that is one of the sides: what depends on which of its days is meant.
    std::vector<compare::Change> within;

    /// Whether one day is told by two sorts of facts; `changes` are then where they disagree.
    [[nodiscard]] bool is_of_interpretations() const { return sides[0].filter != sides[1].filter; }
};

/// Both days must be in the span. Where a reading is given, only the changes of its kind are kept; the counts are
/// always by both.
[[nodiscard]] Comparison comparison_of(const campaign::Campaign& campaign, geo::calendar::Day from,
                                       geo::calendar::Day to, std::optional<campaign::Reading> only);
/// The same of spans, neither empty: changes are those between their first days, numbers have ranges over all days.
[[nodiscard]] Comparison comparison_of(const campaign::Campaign& campaign, const geo::calendar::DayRange& from,
                                       const geo::calendar::DayRange& to, std::optional<campaign::Reading> only);

/// The same where only some facts are believed. By two filters, both sides must be of one day.
[[nodiscard]] Comparison comparison_of(const campaign::CampaignPtr& campaign, const BelievedDay& from,
                                       const BelievedDay& to, std::optional<campaign::Reading> only);

/// A row for each change, with a header row; ids for controllers and sources.
[[nodiscard]] std::string compare_csv(const campaign::Campaign& campaign, const Comparison& comparison);
/// The same with names, paths and dates as written, and the counts of both days: see data/README.md.
[[nodiscard]] std::string compare_json(const campaign::Campaign& campaign, const Comparison& comparison);

/// "province" for a countryside, "centre".
[[nodiscard]] const char* change_kind(campaign::SubjectKind kind);

}  // namespace app::report
