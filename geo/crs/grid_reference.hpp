// Grid references of the period: MGRS and Soviet SK-42 Gauss-Krueger, with what they leave uncertain.
#pragma once

#include "geo/core/point.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geo::crs {

/// The middle of what a reference names, and how far off the true position may be.
struct GridPosition {
    core::LonLat position;
    double error_m = 0.0;
};

/// An MGRS reference on WGS 84 such as "42SWC1234567890" (spaces allowed): the middle of its square. Nothing where it
/// is none.
[[nodiscard]] std::optional<GridPosition> lonlat_from_mgrs(std::string_view text);

/// The MGRS reference of a position with 0 to 5 digits a coordinate. Nothing near the poles' outer edge where
/// GeographicLib has none.
[[nodiscard]] std::optional<std::string> mgrs_from_lonlat(core::LonLat position, int digits);

/// Soviet military grid, SK-42 (Pulkovo 1942), six-degree zones 2 to 32: `northing_m` from the equator, `easting_m`
/// with the number of the zone in front (12 500 000 is the middle of zone 12). EPSG's change of datum to WGS 84 was
/// made for the USSR's own ground, so 30 m are added to the error elsewhere.
[[nodiscard]] std::optional<GridPosition> lonlat_from_sk42(double northing_m, double easting_m);

}  // namespace geo::crs
