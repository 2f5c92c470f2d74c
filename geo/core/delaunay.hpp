// Thin triangles to stout ones: edges inside a triangulation are flipped until it is Delaunay.
#pragma once

#include "geo/core/shapes.hpp"

namespace geo::core {

/// Turns triangles (counter-clockwise, sharing vertices) into the constrained Delaunay triangulation of the same cover:
/// edges that belong to one triangle only stay. Thin triangles cost a rasteriser more than stout ones of the same area.
void flip_to_delaunay(Triangles& triangles);

}  // namespace geo::core
