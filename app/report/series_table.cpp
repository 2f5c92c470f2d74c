#include "app/report/series_table.hpp"

#include "app/report/table_cells.hpp"
#include "geo/table/csv_table.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <set>

namespace app::report {
namespace {

using campaign::Campaign;
using compare::DayTally;
using compare::Holder;
using compare::Holding;

/// Unknown sorts last though it has no controller.
struct UnknownLast {
    bool operator()(const Holder& a, const Holder& b) const {
        return a.controller && b.controller ? a < b : a.controller.has_value() && !b.controller.has_value();
    }
};

/// Calls `take` for each day and each holder of the whole series.
void for_each_row(const std::vector<DayTally>& series,
                  const std::function<void(const DayTally&, const Holding&)>& take) {
    std::set<Holder, UnknownLast> holders;
    for (const DayTally& tally : series) {
        for (const Holding& holding : tally.holdings) {
            holders.insert(holding.holder);
        }
    }
    for (const DayTally& tally : series) {
        auto next = tally.holdings.begin();
        for (const Holder& holder : holders) {
            Holding row;
            row.holder = holder;
            if (next != tally.holdings.end() && next->holder == holder) {
                row = *next++;
            }
            take(tally, row);
        }
    }
}

}  // namespace

std::string series_csv(const Campaign& campaign, const std::vector<DayTally>& series) {
    std::string csv =
        geo::table::csv_line({"date", "controller_id", "controller", "provinces", "centres", "area_km2", "share"});
    for_each_row(series, [&](const DayTally& tally, const Holding& row) {
        const HolderCells cells = holder_cells(campaign, row.holder);
        csv += geo::table::csv_line({tally.day.iso(), cells.id, cells.name, std::to_string(row.provinces.best),
                                     std::to_string(row.centres.best),
                                     fmt::format("{:.1f}", rounded_km2(row.area_m2.best)),
                                     fmt::format("{:.6f}", tally.share(row.area_m2.best))});
    });
    return csv;
}

std::string series_json(const Campaign& campaign, const std::vector<DayTally>& series) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for_each_row(series, [&](const DayTally& tally, const Holding& row) {
        const auto estimate = [](const auto& of, const auto& shown) {
            return Json{{"low", shown(of.low)}, {"best", shown(of.best)}, {"high", shown(of.high)}};
        };
        const auto whole = [](int number) { return number; };
        const HolderCells cells = holder_cells(campaign, row.holder);
        list.push_back(
            {{"date", tally.day.iso()},
             {"controller_id", cells.id},
             {"controller", cells.name},
             {"provinces", estimate(row.provinces, whole)},
             {"centres", estimate(row.centres, whole)},
             {"area_km2", estimate(row.area_m2, [](std::int64_t m2) { return rounded_km2(m2); })},
             {"share", estimate(row.area_m2, [&](std::int64_t m2) { return rounded_share(tally.share(m2)); })}});
    });
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace app::report
