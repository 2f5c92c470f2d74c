// What is held otherwise on one day than on another: where, since when, by what way, and who says so.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/calendar/day.hpp"

#include <optional>
#include <vector>

namespace app::compare {

/// A holder along the way from one day to the other.
struct Step {
    geo::calendar::Day from;                 ///< first day on which it was drawn so; of the first step, the earlier day
    std::optional<campaign::ControlId> row;  ///< nobody known in a gap
    /// Of all rows that say the same one after another, the first included, each once.
    std::vector<campaign::SourceId> sources;

    friend bool operator==(const Step&, const Step&) = default;
};

/// An area's countryside or centre whose controller or status differs between two days.
struct Change {
    campaign::AreaId area;
    campaign::SubjectKind kind = campaign::SubjectKind::Countryside;
    std::optional<campaign::ControlId> from;  ///< what held on the day compared from; nobody known in a gap
    std::optional<campaign::ControlId> to;    ///< and on the day compared with
    /// The first day, after the earlier of the two, that is drawn otherwise than that one.
    geo::calendar::Day first_change;
    /// From the earlier day to the later one, both ends included, whichever of them was asked for first.
    std::vector<Step> path;
    std::vector<campaign::SourceId> sources;  ///< of all steps, each once

    /// Whether another controller is known on both sides: a siege that begins is a change, but no change of hands.
    [[nodiscard]] bool changed_hands(const campaign::Campaign& campaign) const;
};

/// Every change between two days, either of which may be the earlier, in the order of the English names of the areas;
/// countryside before centre. Areas that do not exist on both days are passed over. Both days must be in the span.
[[nodiscard]] std::vector<Change> changes_between(const campaign::Campaign& campaign, geo::calendar::Day from,
                                                  geo::calendar::Day to);

/// What the same holder holds in the same way on both days and another is known to have held in between: lost and taken
/// again. Otherwise as above; `from` and `to` say the same.
[[nodiscard]] std::vector<Change> returned_between(const campaign::Campaign& campaign, geo::calendar::Day from,
                                                   geo::calendar::Day to);

/// Where two interpretations of a campaign (see `restricted_to`) tell a day differently: `from` by the first, `to` by
/// the second. The path has both as they are on that day, which is `first_change` too. Indices of rows are those of
/// either.
[[nodiscard]] std::vector<Change> disagreements(const campaign::Campaign& first, const campaign::Campaign& second,
                                                geo::calendar::Day day);

}  // namespace app::compare
