// Polygons to triangles (constrained Delaunay), their difference and their repair.
#pragma once

#include "geo/base/result.hpp"
#include "geo/core/shapes.hpp"

namespace geo::core {

/// Triangles that cover the polygons exactly, each counter-clockwise, the same for the same input. Broken rings
/// (self-crossing, open) and overlaps are repaired first, and what has no area is left out; fails only where GEOS gives
/// up.
[[nodiscard]] Result<Triangles> tessellate(const MultiPolygon& polygons);

/// `from` without what `cut` covers, in degrees (planar overlay; both unwrapped on the same side of 180 degrees). Empty
/// where `cut` covers all of it.
[[nodiscard]] Result<LonLatMultiPolygon> difference(const LonLatMultiPolygon& from, const LonLatMultiPolygon& cut);

/// Valid polygons with the same cover, and whether anything had to be mended: open rings are closed, rings that cross
/// themselves are cut apart, overlaps are united, holes outside become polygons, positions that are no numbers and
/// rings without area are left out.
struct Repaired {
    LonLatMultiPolygon polygons;
    bool changed = false;
};
/// Fails where nothing with an area is left.
[[nodiscard]] Result<Repaired> repair(const LonLatMultiPolygon& polygons);

}  // namespace geo::core
