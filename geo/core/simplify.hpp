// Fewer points for the same line: Douglas-Peucker.
#pragma once

#include "geo/core/shapes.hpp"

namespace geo::core {

/// The line with every point left out that is nearer than `tolerance` (in the line's units) to the simplified line.
/// First and last points stay, so shared end points of neighbouring lines stay shared; a closed ring stays closed, and
/// one smaller than the tolerance is left with its first and last point only.
[[nodiscard]] Line simplify(const Line& line, double tolerance);

}  // namespace geo::core
