// The outline of triangles: filled at once, a mesh has no seams between its triangles.
#pragma once

#include "geo/core/shapes.hpp"

#include <vector>

namespace app::print {

/// Closed rings (first point repeated at the end) around what the triangles cover, outer ones counterclockwise where y
/// points up, holes the other way round: fill them all together by the nonzero rule. Triangles that meet have equal
/// vertices; their winding does not matter. Same triangles, same rings.
[[nodiscard]] std::vector<geo::core::Line> mesh_rings(const geo::core::Triangles& triangles);

}  // namespace app::print
