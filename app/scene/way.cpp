#include "app/scene/way.hpp"

#include <algorithm>
#include <cmath>

namespace app::scene {
namespace {

using geo::core::LonLat;
using geo::core::Point;

constexpr double longest_step_deg = 0.2;

Point between(Point a, Point b, double part) {
    return a + (b - a) * part;
}

/// Index of the segment in which a distance lies; the way has at least two points.
std::size_t segment_at(const StaticGeometry::Way& way, double at_m) {
    const auto after = std::upper_bound(way.distance_m.begin(), way.distance_m.end(), at_m);
    const auto passed = static_cast<std::size_t>(after - way.distance_m.begin());
    return std::clamp<std::size_t>(passed, 1, way.distance_m.size() - 1) - 1;
}

Point point_in_segment(const StaticGeometry::Way& way, std::size_t segment, double at_m) {
    const double length = way.distance_m[segment + 1] - way.distance_m[segment];
    const double part = length > 0 ? std::clamp((at_m - way.distance_m[segment]) / length, 0.0, 1.0) : 0.0;
    return between(way.points[segment], way.points[segment + 1], part);
}

}  // namespace

StaticGeometry::Way movement_way(const campaign::Movement& movement, const Projector& projector) {
    StaticGeometry::Way way;
    const auto add = [&way, &projector](LonLat position, double distance_m) {
        if (const auto world = projector.point(position)) {
            way.points.push_back(*world);
            way.distance_m.push_back(distance_m);
        }
    };
    const std::size_t count = std::min(movement.waypoints.size(), movement.distance_m.size());
    for (std::size_t index = 0; index + 1 < count; ++index) {
        const LonLat a = movement.waypoints[index].position;
        const LonLat b = movement.waypoints[index + 1].position;
        const double reach_deg = std::max(std::abs(b.lon_deg - a.lon_deg), std::abs(b.lat_deg - a.lat_deg));
        const int steps = std::max(1, static_cast<int>(std::ceil(reach_deg / longest_step_deg)));
        for (int step = 0; step < steps; ++step) {
            const double part = static_cast<double>(step) / steps;
            add({a.lon_deg + (b.lon_deg - a.lon_deg) * part, a.lat_deg + (b.lat_deg - a.lat_deg) * part},
                movement.distance_m[index] + (movement.distance_m[index + 1] - movement.distance_m[index]) * part);
        }
    }
    if (count > 0) {
        add(movement.waypoints[count - 1].position, movement.distance_m[count - 1]);
    }
    return way;
}

geo::core::Line part_of_way(const StaticGeometry::Way& way, double from_m, double to_m) {
    geo::core::Line out;
    if (way.points.size() < 2 || to_m < from_m) {
        return out;
    }
    out.push_back(point_in_segment(way, segment_at(way, from_m), from_m));
    for (std::size_t index = 0; index < way.points.size(); ++index) {
        if (way.distance_m[index] > from_m && way.distance_m[index] < to_m) {
            out.push_back(way.points[index]);
        }
    }
    out.push_back(point_in_segment(way, segment_at(way, to_m), to_m));
    return out;
}

std::optional<WayPoint> point_of_way(const StaticGeometry::Way& way, double at_m) {
    if (way.points.size() < 2) {
        return std::nullopt;
    }
    std::size_t segment = segment_at(way, at_m);
    const Point point = point_in_segment(way, segment, at_m);
    // A halt has no direction of its own: that of the way before it is kept.
    while (segment > 0 && way.points[segment] == way.points[segment + 1]) {
        --segment;
    }
    while (segment + 2 < way.points.size() && way.points[segment] == way.points[segment + 1]) {
        ++segment;
    }
    const Point along = way.points[segment + 1] - way.points[segment];
    const double size = geo::core::length(along);
    return WayPoint{point, size > 0 ? along * (1 / size) : Point{1, 0}};
}

}  // namespace app::scene
