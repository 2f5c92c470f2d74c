// Polygons to triangles (constrained Delaunay, by GEOS) and overlay of polygons (difference, union).
#pragma once

#include "geo/base/result.hpp"
#include "geo/core/shapes.hpp"

namespace geo::core {

/// Triangles that cover the polygons exactly. Broken rings (self-touching, wrong winding) are repaired first;
/// fails only where nothing can be made of them.
[[nodiscard]] Result<Triangles> tessellate(const MultiPolygon& polygons);

/// `from` without what `cut` covers, in degrees (planar overlay; both unwrapped on the same side of 180 degrees).
[[nodiscard]] Result<LonLatMultiPolygon> difference(const LonLatMultiPolygon& from, const LonLatMultiPolygon& cut);

/// A valid polygon with the same cover, and whether anything had to be mended.
struct Repaired {
    LonLatMultiPolygon polygons;
    bool changed = false;
};
[[nodiscard]] Result<Repaired> repair(const LonLatMultiPolygon& polygons);

}  // namespace geo::core
