#include "app/load/codes.hpp"
#include "app/load/movement_way.hpp"
#include "app/load/row_values.hpp"
#include "app/load/table_reader.hpp"
#include "app/load/table_readers.hpp"
#include "geo/core/dateline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace app::load {
namespace {

using campaign::Movement;
using campaign::MovementKind;
using campaign::Waypoint;

enum class Route { Road, Direct, Air };

constexpr std::array<std::pair<std::string_view, MovementKind>, 8> kind_words{{{"advance", MovementKind::Advance},
                                                                               {"withdrawal", MovementKind::Withdrawal},
                                                                               {"retreat", MovementKind::Retreat},
                                                                               {"convoy", MovementKind::Convoy},
                                                                               {"airlift", MovementKind::Airlift},
                                                                               {"defection", MovementKind::Defection},
                                                                               {"missile", MovementKind::Missile},
                                                                               {"other", MovementKind::Other}}};
constexpr std::array<std::pair<std::string_view, Route>, 3> route_words{
    {{"road", Route::Road}, {"direct", Route::Direct}, {"air", Route::Air}}};

/// A waypoint with its place in the order.
struct NumberedWaypoint {
    int sequence = 0;
    geo::SourceRef row;
    Waypoint waypoint;
};
using WaypointsByMovement = std::unordered_map<std::string, std::vector<NumberedWaypoint>>;

WaypointsByMovement read_waypoints(Loading& loading) {
    constexpr TableSchema schema{"movement_waypoints", "", "movement_id seq", "place_id lat lon date inferred"};
    constexpr int most_waypoints = 1000000;
    WaypointsByMovement waypoints;
    read_table(loading, schema, [&](const RowReader& row) {
        NumberedWaypoint numbered;
        numbered.row = row.where();
        const auto sequence = row.whole_number("seq", 0, most_waypoints);
        numbered.waypoint.place = place_of(row, loading, "place_id");
        const auto position = position_of(row, loading, numbered.waypoint.place);
        auto date = row.date("date");
        if (row.view("seq").empty()) {
            row.error(codes::missing_value,
                      "'seq' is empty: number the waypoints of a movement from 1; the row is left out.");
        }
        if (!sequence || !position) {
            return;
        }
        // A way may lead out of the map: to another country, to a port of departure.
        check_extent(row, loading, *position, geo::Severity::Note);
        numbered.sequence = *sequence;
        numbered.waypoint.position = *position;
        if (date && !date->unknown) {
            numbered.waypoint.date = std::move(*date);
        }
        numbered.waypoint.inferred = row.flag("inferred", false);
        waypoints[row.text("movement_id")].push_back(std::move(numbered));
    });
    return waypoints;
}

class WayBuilder {
  public:
    WayBuilder(Loading& loading, Movement& movement) : m_loading(loading), m_movement(movement) {}

    /// Puts the waypoints in order, checks them, and works out distances and passages.
    void take(std::vector<NumberedWaypoint> numbered) {
        std::stable_sort(numbered.begin(), numbered.end(),
                         [](const NumberedWaypoint& a, const NumberedWaypoint& b) { return a.sequence < b.sequence; });
        check_sequence(numbered);
        check_dates(numbered);
        double reference_deg = m_loading.info().extent.centre().lon_deg;
        for (NumberedWaypoint& one : numbered) {
            // Each point follows its predecessor across 180 degrees; a jump of more than half the earth is never meant.
            one.waypoint.position.lon_deg = geo::core::nearest_lon(one.waypoint.position.lon_deg, reference_deg);
            reference_deg = one.waypoint.position.lon_deg;
            m_movement.waypoints.push_back(std::move(one.waypoint));
        }
        if (m_movement.waypoints.size() < 2) {
            if (m_movement.drawn) {
                report(geo::Severity::Error, m_movement.provenance.row, codes::too_few_waypoints,
                       "has fewer than two waypoints: add them, or write draw 'no'; it is not drawn.");
            }
            m_movement.drawn = false;
        }
        m_movement.distance_m = distances_along(m_movement.waypoints);
        if (m_movement.waypoints.size() >= 2) {
            m_movement.passage = passages(m_movement.waypoints, m_movement.distance_m, m_movement.when);
        }
    }

  private:
    void report(geo::Severity severity, const geo::SourceRef& where, const char* code, std::string_view rest) {
        m_loading.diagnostics.add(severity, where, code, fmt::format("The movement '{}' {}", m_movement.key, rest));
    }

    void check_sequence(const std::vector<NumberedWaypoint>& numbered) {
        for (std::size_t index = 1; index < numbered.size(); ++index) {
            if (numbered[index].sequence == numbered[index - 1].sequence) {
                report(
                    geo::Severity::Error, numbered[index].row, codes::duplicate_id,
                    fmt::format(
                        "has two waypoints with seq {}: number them anew; they are taken in the order of their rows.",
                        numbered[index].sequence));
            }
        }
    }

    void check_dates(const std::vector<NumberedWaypoint>& numbered) {
        const geo::calendar::EdtfDate* before = nullptr;
        const auto& end = m_movement.when.to.unknown ? m_movement.when.from : m_movement.when.to;
        for (const NumberedWaypoint& one : numbered) {
            if (!one.waypoint.date || !one.waypoint.date->is_day()) {
                continue;
            }
            const geo::calendar::EdtfDate& date = *one.waypoint.date;
            if (before != nullptr && date.latest < before->earliest) {
                report(geo::Severity::Error, one.row, codes::waypoint_order,
                       fmt::format(
                           "passes waypoint {} on {}, before the one ahead of it ({}): correct the dates or the order.",
                           one.sequence, date.text, before->text));
            }
            const auto& start = m_movement.when.from;
            if ((start.is_day() && date.latest < start.earliest) || (end.is_day() && date.earliest > end.latest)) {
                report(geo::Severity::Warning, one.row, codes::waypoint_date,
                       fmt::format("passes waypoint {} on {}, outside its own days ({} to {}): correct one of them.",
                                   one.sequence, date.text, start.text, end.text));
            }
            before = &date;
        }
    }

    Loading& m_loading;
    Movement& m_movement;
};

std::optional<Movement> movement_of(const RowReader& row, const Loading& loading) {
    auto dates = event_dates_of(row, loading, "start", "end");
    const auto actor = actor_of(row, loading, "actor");
    if (!actor && row.view("actor").empty()) {
        row.error(codes::missing_value, "'actor' is empty: write the id of an actor; the row is left out.");
    }
    Movement movement;
    movement.key = row.text("movement_id");
    movement.names = names_of(row);
    movement.unit = row.text("unit");
    movement.unit_label = row.view("unit_label").empty() ? movement.unit : row.text("unit_label");
    movement.strength = row.text("strength");
    const Estimate men = estimate_of(row, "men_low", "men_high");
    movement.men_low = men.low;
    movement.men_high = men.high;
    movement.kind = row.word<MovementKind>("kind", kind_words).value_or(MovementKind::Other);
    movement.drawn = row.flag("draw", true);
    movement.by_air = row.word<Route>("route", route_words) == Route::Air;
    movement.route_inferred = row.flag("route_inferred", false);
    movement.provenance = provenance_of(row, loading, SourcesWanted::Yes);
    // Only now, so that a row that is left out has had all its problems found.
    if (!dates || !actor) {
        return std::nullopt;
    }
    movement.actor = *actor;
    movement.when = std::move(*dates);
    return movement;
}

void report_strays(Loading& loading, const WaypointsByMovement& waypoints, const std::string& file) {
    std::vector<std::pair<std::size_t, std::string>> strays;
    for (const auto& [movement, points] : waypoints) {
        for (const NumberedWaypoint& point : points) {
            strays.emplace_back(point.row.row, movement);
        }
    }
    std::sort(strays.begin(), strays.end());
    for (const auto& [row, movement] : strays) {
        loading.diagnostics.add(
            geo::Severity::Error, {file, row}, codes::unknown_id,
            fmt::format("movement_id '{}' is not in the table movements (or was left out there): correct the id.",
                        movement));
    }
}

}  // namespace

void read_movements(Loading& loading) {
    constexpr TableSchema schema{"movements", "movement_id", "name actor start",
                                 "name_fa name_ps names_reviewed unit unit_label strength men_low men_high "
                                 "kind end draw route route_inferred confidence source_ids other_readings "
                                 "note"};
    WaypointsByMovement waypoints = read_waypoints(loading);
    read_table(loading, schema, [&](const RowReader& row) {
        auto movement = movement_of(row, loading);
        if (!movement) {
            return;
        }
        auto points = waypoints.extract(movement->key);
        WayBuilder(loading, *movement)
            .take(points.empty() ? std::vector<NumberedWaypoint>{} : std::move(points.mapped()));
        loading.campaign.movements.push_back(std::move(*movement));
    });
    const auto file = loading.manifest.tables.find("movement_waypoints");
    report_strays(loading, waypoints, file == loading.manifest.tables.end() ? std::string() : file->second);
}

}  // namespace app::load
