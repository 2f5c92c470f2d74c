// Distance from a point to a straight piece of a line.
#pragma once

#include "geo/core/point.hpp"

#include <algorithm>
#include <cmath>

namespace geo::core {

/// Square of the distance from `p` to the nearest point of the segment from `a` to `b` (which may be the same point).
[[nodiscard]] inline double squared_distance_to_segment(Point p, Point a, Point b) {
    const Point along = b - a;
    const double squared = dot(along, along);
    const double at = squared > 0.0 ? std::clamp(dot(p - a, along) / squared, 0.0, 1.0) : 0.0;
    const Point off = p - (a + along * at);
    return dot(off, off);
}

[[nodiscard]] inline double distance_to_segment(Point p, Point a, Point b) {
    return std::sqrt(squared_distance_to_segment(p, a, b));
}

}  // namespace geo::core
