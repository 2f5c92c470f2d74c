#include "app/report/table_cells.hpp"

#include <cmath>

namespace app::report {

HolderCells holder_cells(const campaign::Campaign& campaign, const compare::Holder& holder) {
    const std::string status(campaign::hold_status_name(holder.status));
    if (!holder.controller) {
        return {"", "unknown", status};
    }
    const campaign::Actor& actor = campaign.actor(*holder.controller);
    return {actor.key, actor.names.en, status};
}

std::vector<std::string> source_keys(const campaign::Campaign& campaign,
                                     const std::vector<campaign::SourceId>& sources) {
    std::vector<std::string> keys;
    keys.reserve(sources.size());
    for (const campaign::SourceId source : sources) {
        keys.push_back(campaign.source(source).key);
    }
    return keys;
}

double rounded_km2(std::int64_t area_m2) {
    return rounded_km2(static_cast<double>(area_m2) / 1e6);
}

double rounded_km2(double area_km2) {
    return std::round(area_km2 * 10.0) / 10.0;
}

double rounded_share(double share) {
    return std::round(share * 1e4) / 1e4;
}

}  // namespace app::report
