#include "geo/crs/auto_projection.hpp"

#include <fmt/format.h>

#include <cmath>

namespace geo::crs {

std::string auto_definition(const core::GeoBox& extent) {
    constexpr double widest_deg = 200.0;
    constexpr double polar_deg = 80.0;
    constexpr double flat_cone_deg = 1.0;  // a cone that touches nearer to the equator is numerically a cylinder
    constexpr const char* ending = "+datum=WGS84 +units=m +over";

    const core::LonLat centre = extent.centre();
    const double height_deg = extent.north_deg - extent.south_deg;
    if (extent.width_deg() > widest_deg) {
        return fmt::format("+proj=eqearth +lon_0={:.6g} {}", centre.lon_deg, ending);
    }
    if (extent.north_deg > polar_deg || extent.south_deg < -polar_deg) {
        return fmt::format("+proj=laea +lat_0={} +lon_0={:.6g} {}", centre.lat_deg < 0.0 ? -90 : 90, centre.lon_deg,
                           ending);
    }
    if ((extent.south_deg < 0.0 && extent.north_deg > 0.0) || std::abs(centre.lat_deg) < flat_cone_deg) {
        return fmt::format("+proj=laea +lat_0={:.6g} +lon_0={:.6g} {}", centre.lat_deg, centre.lon_deg, ending);
    }
    return fmt::format("+proj=lcc +lat_1={:.6g} +lat_2={:.6g} +lat_0={:.6g} +lon_0={:.6g} {}",
                       extent.south_deg + height_deg / 6, extent.south_deg + height_deg * 5 / 6, centre.lat_deg,
                       centre.lon_deg, ending);
}

}  // namespace geo::crs
