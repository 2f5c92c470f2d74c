// How much each holder has on each of some days: provinces, centres, ground. A single day is a series of one.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/campaign/reading.hpp"
#include "app/compare/holder.hpp"
#include "geo/calendar/day.hpp"

#include <cstdint>
#include <vector>

namespace app::compare {

/// A number that depends on dates known only to a span of days: `best` is what the map draws; no choice of days within
/// what the sources say gives less than `low` or more than `high`.
template <typename Number>
struct Estimate {
    Number low{};
    Number best{};
    Number high{};

    friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// What one holder has. Provinces are counted by the reading, as the ground is; centres by who holds the town.
/// Sub-units add their ground but are not counted: they are no provinces.
struct Holding {
    Holder holder;
    Estimate<int> provinces;
    Estimate<int> centres;
    Estimate<std::int64_t> area_m2;

    friend bool operator==(const Holding&, const Holding&) = default;
};

/// All holders of one day, those that hold nothing and may hold nothing left out; unknown is a holder like others. The
/// best numbers of all add up to the totals.
struct DayTally {
    geo::calendar::Day day;
    std::vector<Holding> holdings;  ///< by actor in the campaign's order, then status; unknown last
    int provinces = 0;
    int centres = 0;
    std::int64_t area_m2 = 0;

    /// Part of all ground, 0 to 1.
    [[nodiscard]] double share(std::int64_t of_m2) const {
        return area_m2 > 0 ? static_cast<double>(of_m2) / static_cast<double>(area_m2) : 0.0;
    }
    friend bool operator==(const DayTally&, const DayTally&) = default;
};

/// Whether one controller's states are told apart. Where they are not, `status` of a holder is Controlled.
enum class Grouping { ByController, ByControllerAndStatus };

/// `days` must be sorted and inside the span. O(rows of control + days times holders).
[[nodiscard]] std::vector<DayTally> tallies(const campaign::Campaign& campaign, campaign::Reading reading,
                                            Grouping grouping, const std::vector<geo::calendar::Day>& days);

/// The same for one day.
[[nodiscard]] DayTally tally_at(const campaign::Campaign& campaign, campaign::Reading reading, Grouping grouping,
                                geo::calendar::Day day);

/// A date known to a month or a year, say: `best` is that of the first day, `low` and `high` leave open on which of the
/// days, and what the sources leave open on each. Totals are those of the first day. `days` must not be empty and lie
/// in the span.
[[nodiscard]] DayTally tally_over(const campaign::Campaign& campaign, campaign::Reading reading, Grouping grouping,
                                  const geo::calendar::DayRange& days);

}  // namespace app::compare
