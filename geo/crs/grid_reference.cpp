#include "geo/crs/grid_reference.hpp"

#include "geo/crs/projection.hpp"

#include <GeographicLib/MGRS.hpp>
#include <GeographicLib/UTMUPS.hpp>
#include <fmt/format.h>

#include <cmath>
#include <exception>

namespace geo::crs {

std::optional<GridPosition> lonlat_from_mgrs(std::string_view text) {
    std::string reference;
    for (const char c : text) {
        if (c != ' ') {
            reference += c;
        }
    }
    try {
        int zone = 0;
        bool north = true;
        double x = 0;
        double y = 0;
        int digits = 0;
        GeographicLib::MGRS::Reverse(reference, zone, north, x, y, digits, true);
        double lat = 0;
        double lon = 0;
        GeographicLib::UTMUPS::Reverse(zone, north, x, y, lat, lon);
        // A square without digits is 100 km wide; a zone alone is no position.
        if (digits < 0 || !std::isfinite(lat) || !std::isfinite(lon)) {
            return std::nullopt;
        }
        const double half_diagonal_m = 100000.0 / std::pow(10.0, digits) * std::sqrt(0.5);
        return GridPosition{{lon, lat}, half_diagonal_m};
    } catch (const std::exception&) {
        // The library says by exception that the text is no reference; that is an answer here, not a failure.
        return std::nullopt;
    }
}

std::optional<std::string> mgrs_from_lonlat(core::LonLat position, int digits) {
    try {
        int zone = 0;
        bool north = true;
        double x = 0;
        double y = 0;
        GeographicLib::UTMUPS::Forward(position.lat_deg, position.lon_deg, zone, north, x, y);
        std::string reference;
        GeographicLib::MGRS::Forward(zone, north, x, y, position.lat_deg, digits, reference);
        return reference;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<GridPosition> lonlat_from_sk42(double northing_m, double easting_m) {
    constexpr double datum_error_m = 30.0;
    const int zone = static_cast<int>(easting_m / 1e6);
    const double from_zone_middle_m = std::abs(easting_m - zone * 1e6 - 500000.0);
    if (zone < 2 || zone > 32 || northing_m < 0 || northing_m > 1e7 || from_zone_middle_m > 400000.0) {
        return std::nullopt;
    }
    const auto projection = Projection::open(fmt::format("EPSG:{}", 28400 + zone), {});
    if (!projection) {
        return std::nullopt;
    }
    const auto position = projection->lonlat_from_world({easting_m, northing_m});
    if (!position) {
        return std::nullopt;
    }
    return GridPosition{*position, datum_error_m};
}

}  // namespace geo::crs
