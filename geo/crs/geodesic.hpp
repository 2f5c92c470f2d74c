// Lengths, areas, bearings and paths on the WGS 84 ellipsoid (Karney's algorithms, as in PROJ and GeographicLib).
#pragma once

#include "geo/core/shapes.hpp"

namespace geo::crs {

/// Distance in metres and the azimuths (degrees clockwise from north, both in the direction of travel) at the two ends
/// of the shortest way from a to b.
struct GeodesicLine {
    double distance_m = 0.0;
    double start_azimuth_deg = 0.0;
    double end_azimuth_deg = 0.0;
};
[[nodiscard]] GeodesicLine geodesic_between(core::LonLat a, core::LonLat b);

/// Where one arrives from `start` after `distance_m` towards `azimuth_deg`.
[[nodiscard]] core::LonLat geodesic_destination(core::LonLat start, double azimuth_deg, double distance_m);

/// Area in square kilometres, holes taken off; edges are geodesics; winding does not matter.
[[nodiscard]] double geodesic_area_km2(const core::LonLatMultiPolygon& polygons);

/// The line with positions added on the geodesic so that no step is longer than `step_m` (which must be above 0).
/// Longitudes run on across 180 degrees as in `line`, whose own positions stay as they are.
[[nodiscard]] core::LonLatLine densify_geodesic(const core::LonLatLine& line, double step_m);

}  // namespace geo::crs
