#include "geo/crs/geodesic.hpp"

#include "geo/core/dateline.hpp"

#include <geodesic.h>

#include <cmath>
#include <cstdint>

namespace geo::crs {

namespace {

geod_geodesic wgs84() {
    geod_geodesic ellipsoid{};
    geod_init(&ellipsoid, 6'378'137.0, 1 / 298.257223563);
    return ellipsoid;
}

double ring_area_m2(const geod_geodesic& ellipsoid, const core::LonLatLine& ring) {
    if (ring.size() < 4) {
        return 0.0;
    }
    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    // GeographicLib closes the ring itself.
    for (auto position = ring.begin(); position != ring.end() - 1; ++position) {
        geod_polygon_addpoint(&ellipsoid, &polygon, position->lat_deg, position->lon_deg);
    }
    double area_m2 = 0.0;
    constexpr int keep_winding = 0;
    constexpr int signed_area = 1;
    geod_polygon_compute(&ellipsoid, &polygon, keep_winding, signed_area, &area_m2, nullptr);
    return std::abs(area_m2);
}

}  // namespace

GeodesicLine geodesic_between(core::LonLat a, core::LonLat b) {
    const geod_geodesic ellipsoid = wgs84();
    GeodesicLine line;
    geod_inverse(&ellipsoid, a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg, &line.distance_m, &line.start_azimuth_deg,
                 &line.end_azimuth_deg);
    return line;
}

core::LonLat geodesic_destination(core::LonLat start, double azimuth_deg, double distance_m) {
    const geod_geodesic ellipsoid = wgs84();
    core::LonLat end;
    geod_direct(&ellipsoid, start.lat_deg, start.lon_deg, azimuth_deg, distance_m, &end.lat_deg, &end.lon_deg, nullptr);
    return end;
}

double geodesic_area_km2(const core::LonLatMultiPolygon& polygons) {
    const geod_geodesic ellipsoid = wgs84();
    double area_m2 = 0.0;
    for (const core::LonLatPolygon& polygon : polygons) {
        area_m2 += ring_area_m2(ellipsoid, polygon.outer);
        for (const core::LonLatLine& hole : polygon.holes) {
            area_m2 -= ring_area_m2(ellipsoid, hole);
        }
    }
    return area_m2 / 1e6;
}

core::LonLatLine densify_geodesic(const core::LonLatLine& line, double step_m) {
    const geod_geodesic ellipsoid = wgs84();
    core::LonLatLine dense;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0) {
            const core::LonLat from = line[i - 1];
            geod_geodesicline way{};
            geod_inverseline(&way, &ellipsoid, from.lat_deg, from.lon_deg, line[i].lat_deg, line[i].lon_deg, 0);
            const auto steps = static_cast<std::int64_t>(std::ceil(way.s13 / step_m));
            for (std::int64_t step = 1; step < steps; ++step) {
                core::LonLat between;
                geod_position(&way, way.s13 * static_cast<double>(step) / static_cast<double>(steps), &between.lat_deg,
                              &between.lon_deg, nullptr);
                between.lon_deg = core::nearest_lon(between.lon_deg, dense.back().lon_deg);
                dense.push_back(between);
            }
        }
        dense.push_back(line[i]);
    }
    return dense;
}

}  // namespace geo::crs
