// A polygon as one loop of corners, its holes joined to the outer ring by bridges: what ears are cut from.
#pragma once

#include "geo/core/shapes.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace geo::core {

/// A corner and its neighbours in the loop (places in `CornerLoop::corners`). A bridge has a corner of its own for each
/// side.
struct Corner {
    Point point;
    std::uint32_t vertex = 0;  ///< place in `CornerLoop::vertices`; the same for all corners at one point
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};

/// The inside lies to the left of every step from a corner to the next.
struct CornerLoop {
    std::vector<Point> vertices;
    std::vector<Corner> corners;
    std::uint32_t start = 0;

    [[nodiscard]] const Corner& before(const Corner& corner) const { return corners[corner.before]; }
    [[nodiscard]] const Corner& after(const Corner& corner) const { return corners[corner.after]; }
};

/// Twice the signed area of a triangle: positive where a, b, c run counter-clockwise.
[[nodiscard]] inline double turn(Point a, Point b, Point c) {
    return cross(b - a, c - a);
}

/// Nothing where a hole cannot be joined, which happens to holes that touch something.
[[nodiscard]] std::optional<CornerLoop> corner_loop(const Polygon& polygon);

}  // namespace geo::core
