// Measures in the plane: length along a line, the point at a distance, areas, points in polygons, where a label goes.
#pragma once

#include "geo/core/shapes.hpp"

#include <cstddef>

namespace geo::core {

[[nodiscard]] double line_length(const Line& line);

/// Where one is after `along` units on a line: the point, its direction (unit vector) and the segment's first index.
struct PointOnLine {
    Point point;
    Point direction;
    std::size_t segment = 0;
};
/// `along` is clamped to the line; the line must have at least one point.
[[nodiscard]] PointOnLine point_along(const Line& line, double along);

/// The part of a line between two distances along it (clamped, `from <= to`).
[[nodiscard]] Line part_of_line(const Line& line, double from, double to);

/// Signed area of a ring: positive where it runs counter-clockwise (y up).
[[nodiscard]] double ring_area(const Line& ring);
[[nodiscard]] bool contains(const MultiPolygon& polygons, Point point);
[[nodiscard]] bool contains(const LonLatMultiPolygon& polygons, LonLat point);

/// The point farthest from the edges (pole of inaccessibility) of the largest polygon, and its distance to the nearest edge.
struct LabelAnchor {
    Point point;
    double clearance = 0.0;
};
[[nodiscard]] LabelAnchor label_anchor(const MultiPolygon& polygons);

}  // namespace geo::core
