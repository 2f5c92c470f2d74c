// Which projection a map of an extent gets when nobody asked for one.
#pragma once

#include "geo/core/box.hpp"

#include <string>

namespace geo::crs {

/// A PROJ string on WGS 84, in metres, centred on the extent:
/// - a Lambert conformal conic with its standard parallels at 1/6 and 5/6 of the extent's latitudes, as a rule;
/// - a Lambert azimuthal equal-area across the equator, where a cone opens into a cylinder, and, centred on the pole,
/// where the extent
///   goes beyond 80 degrees;
/// - Equal Earth where the extent is wider than 200 degrees.
/// `+over` lets shapes that were unwrapped run on beyond 180 degrees from the middle instead of tearing there.
[[nodiscard]] std::string auto_definition(const core::GeoBox& extent);

}  // namespace geo::crs
