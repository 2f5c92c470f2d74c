// Distance from a point to a straight piece of a line.
#pragma once

#include "geo/core/point.hpp"

#include <algorithm>

namespace geo::core {

/// Distance from `p` to the nearest point of the segment from `a` to `b` (which may be the same point).
[[nodiscard]] inline double distance_to_segment(Point p, Point a, Point b) {
    const Point along = b - a;
    const double squared = dot(along, along);
    const double at = squared > 0.0 ? std::clamp(dot(p - a, along) / squared, 0.0, 1.0) : 0.0;
    return distance(p, a + along * at);
}

}  // namespace geo::core
