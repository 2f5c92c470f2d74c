// Lines and polygons, in degrees (as read) and in projected metres (as drawn).
#pragma once

#include "geo/core/box.hpp"
#include "geo/core/point.hpp"

#include <cstdint>
#include <vector>

namespace geo::core {

/// Positions along a line, in degrees. Closed rings repeat their first position at the end.
using LonLatLine = std::vector<LonLat>;

/// An outer ring and its holes, in degrees. Rings are closed (first == last).
struct LonLatPolygon {
    LonLatLine outer;
    std::vector<LonLatLine> holes;
};
using LonLatMultiPolygon = std::vector<LonLatPolygon>;

/// Points along a line in a plane. Closed rings repeat their first point at the end.
using Line = std::vector<Point>;

/// An outer ring and its holes in a plane.
struct Polygon {
    Line outer;
    std::vector<Line> holes;
};
using MultiPolygon = std::vector<Polygon>;

/// Triangles in a plane: three indices each. Vertices are doubles; whoever uploads them subtracts an origin.
struct Triangles {
    std::vector<Point> vertices;
    std::vector<std::uint32_t> indices;
};

[[nodiscard]] Box bounds(const Line& line);
[[nodiscard]] Box bounds(const MultiPolygon& polygons);

}  // namespace geo::core
