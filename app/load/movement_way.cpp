#include "app/load/movement_way.hpp"

#include "geo/crs/geodesic.hpp"

#include <algorithm>
#include <optional>

namespace app::load {
namespace {

using campaign::Dated;
using campaign::Waypoint;
using geo::calendar::EdtfDate;
using geo::calendar::Instant;

/// Known times, by waypoint; those between are found by distance.
using Anchors = std::vector<std::optional<Instant>>;

bool has_day(const Waypoint& waypoint) {
    return waypoint.date && waypoint.date->is_day();
}

Instant first_passage(const Waypoint& waypoint, const Dated& when) {
    const bool later = has_day(waypoint) && when.from.is_day() && waypoint.date->earliest > when.from.latest;
    return later ? Instant::noon(waypoint.date->drawn()) : Instant::start_of(when.uncut.from);
}

Instant last_passage(const Waypoint& waypoint, const Dated& when) {
    const EdtfDate& end = when.to.unknown ? when.from : when.to;
    const bool earlier = has_day(waypoint) && end.is_day() && waypoint.date->latest < end.earliest;
    return earlier ? Instant::noon(waypoint.date->drawn()) : Instant::start_of(when.uncut.to);
}

/// Waypoints between the first and the last that have a date: noon, or spread over the daylight where several share a
/// day.
void anchor_dated(const std::vector<Waypoint>& waypoints, Anchors& anchors) {
    constexpr double half_daylight_days = 0.25;
    const std::size_t last = waypoints.size() - 1;
    for (std::size_t first = 1; first < last; ++first) {
        if (!has_day(waypoints[first])) {
            continue;
        }
        const Instant noon = Instant::noon(waypoints[first].date->drawn());
        std::size_t same = first;
        for (std::size_t next = first + 1; next < last; ++next) {
            if (has_day(waypoints[next])) {
                if (Instant::noon(waypoints[next].date->drawn()) != noon) {
                    break;
                }
                same = next;
            }
        }
        anchors[first] = same == first ? noon : noon - half_daylight_days;
        if (same != first) {
            anchors[same] = noon + half_daylight_days;
            first = same;
        }
    }
}

/// Time never runs backwards, whatever the dates say; the loader has reported it by then.
void put_in_order(Anchors& anchors) {
    anchors.back() = std::max(*anchors.front(), *anchors.back());
    Instant latest = *anchors.front();
    for (auto& anchor : anchors) {
        if (anchor) {
            anchor = std::clamp(*anchor, latest, *anchors.back());
            latest = *anchor;
        }
    }
}

}  // namespace

std::vector<double> distances_along(const std::vector<Waypoint>& waypoints) {
    std::vector<double> distance_m(waypoints.size(), 0.0);
    for (std::size_t index = 1; index < waypoints.size(); ++index) {
        distance_m[index] =
            distance_m[index - 1] +
            geo::crs::geodesic_between(waypoints[index - 1].position, waypoints[index].position).distance_m;
    }
    return distance_m;
}

std::vector<Instant> passages(const std::vector<Waypoint>& waypoints, const std::vector<double>& distance_m,
                              const Dated& when) {
    Anchors anchors(waypoints.size());
    anchors.front() = first_passage(waypoints.front(), when);
    anchors.back() = last_passage(waypoints.back(), when);
    anchor_dated(waypoints, anchors);
    put_in_order(anchors);

    std::vector<Instant> passages(waypoints.size(), *anchors.front());
    std::size_t before = 0;
    for (std::size_t index = 1; index < waypoints.size(); ++index) {
        if (!anchors[index]) {
            continue;
        }
        const double days = *anchors[index] - *anchors[before];
        const double way_m = distance_m[index] - distance_m[before];
        for (std::size_t between = before + 1; between < index; ++between) {
            const double part = way_m > 0.0 ? (distance_m[between] - distance_m[before]) / way_m : 1.0;
            passages[between] = *anchors[before] + days * part;
        }
        passages[index] = *anchors[index];
        before = index;
    }
    return passages;
}

}  // namespace app::load
