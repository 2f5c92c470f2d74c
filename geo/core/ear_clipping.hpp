// Polygons to triangles by cutting ears: some ten times as fast as GEOS, but not for every polygon.
#pragma once

#include "geo/core/shapes.hpp"

#include <optional>

namespace geo::core {

/// Counter-clockwise triangles that cover a valid polygon, all its points among their corners. Nothing where no ear is
/// found, as where holes touch; the caller checks the area, which rounding may spoil where things nearly touch.
[[nodiscard]] std::optional<Triangles> cut_ears(const Polygon& polygon);

}  // namespace geo::core
