// What the tables of holders have in common: cells of a holder, ids of sources, rounded figures.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/compare/holder.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace app::report {

/// A holder as cells; one that is not known has an empty id and the name and status "unknown".
struct HolderCells {
    std::string id;
    std::string name;
    std::string status;
};
[[nodiscard]] HolderCells holder_cells(const campaign::Campaign& campaign, const compare::Holder& holder);

[[nodiscard]] std::vector<std::string> source_keys(const campaign::Campaign& campaign,
                                                   const std::vector<campaign::SourceId>& sources);

/// To a tenth of a square kilometre; outlines are no more exact than that.
[[nodiscard]] double rounded_km2(std::int64_t area_m2);
[[nodiscard]] double rounded_km2(double area_km2);
/// To four digits after the point.
[[nodiscard]] double rounded_share(double share);

}  // namespace app::report
