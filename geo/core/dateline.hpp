// Shapes that cross 180 degrees: unwrapped to run on without a jump, so that a projection centred there draws them
// whole.
#pragma once

#include "geo/core/shapes.hpp"

namespace geo::core {

/// The longitude plus a multiple of 360 that is nearest to `reference_deg`; as it is where it is within 180 degrees.
[[nodiscard]] double nearest_lon(double lon_deg, double reference_deg);

/// The line with every longitude moved by whole turns so that no step is longer than 180 degrees, starting nearest to
/// `reference_deg`.
[[nodiscard]] LonLatLine unwrap(const LonLatLine& line, double reference_deg);

/// The same for polygons: each outer ring runs on without a jump and is moved by whole turns so that its middle is
/// nearest to `reference_deg`; holes go with it. A ring around a pole is closed along the pole. A ring that was cut at
/// 180 degrees and runs along a whole parallel (a step of exactly 360 degrees, as maps of the world have it) keeps that
/// step. Doing it twice changes nothing.
[[nodiscard]] LonLatMultiPolygon unwrap(const LonLatMultiPolygon& polygons, double reference_deg);

}  // namespace geo::core
