// What is counted and measured: each province, and each sub-unit that has facts of its own, with its ground.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/campaign/reading.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace app::compare {

/// An area as a thing to be counted. The ground of a sub-unit is cut out of its parents', so grounds add up.
struct Unit {
    campaign::AreaId area;
    geo::calendar::DayRange days;  ///< on which it exists, within the campaign's span
    bool counts = true;            ///< whether it is one of the provinces: a sub-unit is not
    std::int64_t area_m2 = 0;      ///< geodesic; whole square metres, so that sums are exact
    std::optional<campaign::SubjectId> countryside;
    std::optional<campaign::SubjectId> centre;

    /// The subject whose holder fills the unit under a reading, if it has any.
    [[nodiscard]] std::optional<campaign::SubjectId> filled_by(campaign::Reading reading) const {
        const auto& wanted = reading == campaign::Reading::Centre ? centre : countryside;
        return wanted ? wanted : (reading == campaign::Reading::Centre ? countryside : centre);
    }
};

/// Every unit that exists on some day of the span, in the order of the campaign's areas. O(areas + subjects).
[[nodiscard]] std::vector<Unit> units_of(const campaign::Campaign& campaign);

}  // namespace app::compare
