// Shapes that cross 180 degrees: unwrapped to run on without a jump, so that a projection centred there draws them whole.
#pragma once

#include "geo/core/shapes.hpp"

namespace geo::core {

/// The longitude plus a multiple of 360 that is nearest to `reference_deg`.
[[nodiscard]] double nearest_lon(double lon_deg, double reference_deg);

/// The line with every longitude moved by whole turns so that no step is longer than 180 degrees, starting nearest to `reference_deg`.
[[nodiscard]] LonLatLine unwrap(const LonLatLine& line, double reference_deg);
[[nodiscard]] LonLatMultiPolygon unwrap(const LonLatMultiPolygon& polygons, double reference_deg);

}  // namespace geo::core
