#include "app/snapshot/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::snapshot {
namespace {

using campaign::Movement;
using geo::core::LonLat;

/// Direction of the straight line a-b of a longitude/latitude plot at latitude `at_lat_deg`, clockwise from north.
double heading_deg(LonLat a, LonLat b, double at_lat_deg) {
    const double east = (b.lon_deg - a.lon_deg) * std::cos(at_lat_deg * std::numbers::pi / 180.0);
    const double north = b.lat_deg - a.lat_deg;
    if (east == 0.0 && north == 0.0) {
        return 0.0;
    }
    const double heading = std::atan2(east, north) * 180.0 / std::numbers::pi;
    return heading < 0.0 ? heading + 360.0 : heading;
}

/// The segment's own heading, or that of the nearest segment before it (then after it) that has a length.
double heading_near(const Movement& movement, std::size_t segment, double at_lat_deg) {
    const auto has_length = [&movement](std::size_t index) {
        return movement.waypoints[index].position != movement.waypoints[index + 1].position;
    };
    std::size_t chosen = segment;
    while (chosen > 0 && !has_length(chosen)) {
        --chosen;
    }
    while (chosen + 2 < movement.waypoints.size() && !has_length(chosen)) {
        ++chosen;
    }
    return heading_deg(movement.waypoints[chosen].position, movement.waypoints[chosen + 1].position, at_lat_deg);
}

}  // namespace

MovingUnit position_at(const campaign::Campaign& campaign, campaign::MovementId id, geo::calendar::Instant instant) {
    const Movement& movement = campaign.movement(id);
    MovingUnit unit;
    unit.movement = id;
    const std::size_t count = std::min(movement.waypoints.size(), movement.passage.size());
    if (count < 2) {
        unit.head = movement.waypoints.empty() ? LonLat{} : movement.waypoints.front().position;
        return unit;
    }
    const auto after = std::upper_bound(movement.passage.begin(), movement.passage.end(), instant);
    unit.arrived = after == movement.passage.end();
    const auto passed = static_cast<std::size_t>(after - movement.passage.begin());
    unit.segment = std::min(passed == 0 ? 0 : passed - 1, count - 2);

    const LonLat a = movement.waypoints[unit.segment].position;
    const LonLat b = movement.waypoints[unit.segment + 1].position;
    const double segment_days = movement.passage[unit.segment + 1] - movement.passage[unit.segment];
    const double since_days = instant - movement.passage[unit.segment];
    const double part = unit.arrived || segment_days <= 0.0 ? (passed == 0 ? 0.0 : 1.0)
                                                            : std::clamp(since_days / segment_days, 0.0, 1.0);
    // Straight in degrees, as the way itself is drawn, so that the head never leaves its line; legs along roads are too
    // short for the difference to the geodesic to show.
    unit.head = unit.arrived
                    ? b
                    : LonLat{a.lon_deg + (b.lon_deg - a.lon_deg) * part, a.lat_deg + (b.lat_deg - a.lat_deg) * part};
    unit.travelled_m = movement.distance_m[unit.segment] +
                       (movement.distance_m[unit.segment + 1] - movement.distance_m[unit.segment]) * part;
    unit.heading_deg = heading_near(movement, unit.segment, unit.head.lat_deg);
    return unit;
}

}  // namespace app::snapshot
