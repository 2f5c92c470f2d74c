// Measures in the plane: length along a line, the point at a distance, areas, points in polygons, where a label goes.
#pragma once

#include "geo/core/shapes.hpp"

#include <cstddef>

namespace geo::core {

/// Sum of the lengths of its segments, in the line's units.
[[nodiscard]] double line_length(const Line& line);

/// Where one is after `along` units on a line: the point, its direction (unit vector) and the segment's first index.
struct PointOnLine {
    Point point;
    Point direction;
    std::size_t segment = 0;
};
/// `along` is clamped to the line; the line must have at least one point. Where all points are the same, the direction
/// is (1, 0).
[[nodiscard]] PointOnLine point_along(const Line& line, double along);

/// The part of a line between two distances along it (clamped, `from <= to`).
[[nodiscard]] Line part_of_line(const Line& line, double from, double to);

/// Signed area of a ring: positive where it runs counter-clockwise (y up).
[[nodiscard]] double ring_area(const Line& ring);
/// Area without the holes; winding does not matter.
[[nodiscard]] double area(const MultiPolygon& polygons);
/// Whether a point lies in polygons and not in their holes. Of two neighbours that share an edge, a point on it is in
/// one only.
[[nodiscard]] bool contains(const MultiPolygon& polygons, Point point);
/// The same in degrees, edges straight in longitude/latitude; polygons may be unwrapped past 180 degrees.
[[nodiscard]] bool contains(const LonLatMultiPolygon& polygons, LonLat point);

/// The point farthest from the edges (pole of inaccessibility) of the largest polygon, to within a hundredth of the
/// polygon's size, and its distance to the nearest edge. Without any area: the middle of the bounds and 0.
struct LabelAnchor {
    Point point;
    double clearance = 0.0;
};
[[nodiscard]] LabelAnchor label_anchor(const MultiPolygon& polygons);

}  // namespace geo::core
