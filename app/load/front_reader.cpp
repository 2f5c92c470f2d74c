#include "app/load/codes.hpp"
#include "app/load/row_values.hpp"
#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"
#include "geo/core/dateline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

namespace app::load {
namespace {

using campaign::Front;
using campaign::FrontPoint;

/// A point with its place in the order.
struct NumberedPoint {
    int sequence = 0;
    geo::SourceRef row;
    FrontPoint point;
};
using PointsByFront = std::map<std::string, std::vector<NumberedPoint>>;

PointsByFront read_points(Loading& loading) {
    constexpr TableSchema schema{"front_points", "", "front_id seq", "place_id lat lon inferred", false};
    constexpr int most_points = 1000000;
    PointsByFront points;
    read_table(loading, schema, [&](const RowReader& row) {
        const auto sequence = row.whole_number("seq", 0, most_points);
        const auto position = position_of(row, loading, place_of(row, loading, "place_id"));
        if (row.view("seq").empty()) {
            row.error(codes::missing_value,
                      "'seq' is empty: number the points of a front from 1; the row is left out.");
        }
        if (sequence && position) {
            check_extent(row, loading, *position, geo::Severity::Warning);
            points[row.text("front_id")].push_back({*sequence, row.where(), {*position, row.flag("inferred", false)}});
        }
    });
    return points;
}

std::optional<campaign::Dated> dates_of(const RowReader& row, const Loading& loading) {
    auto from = row.date("from");
    auto to = row.date("to");
    if (!from || !to) {
        return std::nullopt;
    }
    auto dated = campaign::dated_control(std::move(*from), std::move(*to), loading.info().span);
    if (campaign::ends_before_start(dated, true)) {
        row.error(codes::ends_before_start,
                  fmt::format("'to' {} is not after 'from' {}: 'to' is the first day on which "
                              "the front stands there no longer; the row is left out.",
                              dated.to.text, dated.from.text));
        return std::nullopt;
    }
    return dated;
}

std::vector<FrontPoint> in_order(const Loading& loading, std::vector<NumberedPoint> numbered) {
    std::stable_sort(numbered.begin(), numbered.end(),
                     [](const NumberedPoint& a, const NumberedPoint& b) { return a.sequence < b.sequence; });
    std::vector<FrontPoint> points;
    double reference_deg = loading.info().extent.centre().lon_deg;
    for (NumberedPoint& one : numbered) {
        one.point.position.lon_deg = geo::core::nearest_lon(one.point.position.lon_deg, reference_deg);
        reference_deg = one.point.position.lon_deg;
        points.push_back(one.point);
    }
    return points;
}

std::optional<Front> front_of(const RowReader& row, const Loading& loading, PointsByFront& points) {
    auto dates = dates_of(row, loading);
    const auto actor = actor_of(row, loading, "actor");
    if (!actor && row.view("actor").empty()) {
        row.error(codes::missing_value, "'actor' is empty: write the id of who advances; the row is left out.");
    }
    Front front;
    front.key = row.text("front_id");
    front.names = names_of(row);
    front.provenance = provenance_of(row, loading, SourcesWanted::Yes);
    if (auto own = points.extract(front.key)) {
        front.points = in_order(loading, std::move(own.mapped()));
    }
    if (front.points.size() < 2) {
        row.error(codes::too_few_points,
                  fmt::format("The front '{}' has fewer than two points: add them to front_points; it is left out.",
                              front.key));
    }
    if (!dates || !actor || front.points.size() < 2) {
        return std::nullopt;
    }
    front.actor = *actor;
    front.when = std::move(*dates);
    return front;
}

}  // namespace

void read_fronts(Loading& loading) {
    constexpr TableSchema schema{"fronts", "front_id", "actor from",
                                 "name name_fa name_ps names_reviewed to confidence source_ids other_readings note",
                                 false};
    PointsByFront points = read_points(loading);
    read_table(loading, schema, [&](const RowReader& row) {
        if (auto front = front_of(row, loading, points)) {
            loading.campaign.fronts.push_back(std::move(*front));
        }
    });
    for (const auto& [front, strays] : points) {
        loading.diagnostics.add(
            geo::Severity::Error, strays.front().row, codes::unknown_id,
            fmt::format("front_id '{}' is not in the table fronts (or was left out there): correct the id.", front));
    }
}

}  // namespace app::load
