// Axis-parallel boxes in the plane and on the earth.
#pragma once

#include "geo/core/point.hpp"

#include <algorithm>
#include <limits>

namespace geo::core {

/// A box in a plane; empty until a point is added.
struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    friend bool operator==(const Box&, const Box&) = default;
    [[nodiscard]] bool empty() const { return max_x < min_x || max_y < min_y; }
    [[nodiscard]] double width() const { return empty() ? 0.0 : max_x - min_x; }
    [[nodiscard]] double height() const { return empty() ? 0.0 : max_y - min_y; }
    [[nodiscard]] Point centre() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= min_x && p.x <= max_x && p.y >= min_y && p.y <= max_y; }
    [[nodiscard]] bool intersects(const Box& o) const {
        return min_x <= o.max_x && o.min_x <= max_x && min_y <= o.max_y && o.min_y <= max_y;
    }
    void add(Point p) {
        min_x = std::min(min_x, p.x);
        min_y = std::min(min_y, p.y);
        max_x = std::max(max_x, p.x);
        max_y = std::max(max_y, p.y);
    }
    void add(const Box& o) {
        if (!o.empty()) {
            add(Point{o.min_x, o.min_y});
            add(Point{o.max_x, o.max_y});
        }
    }
    [[nodiscard]] Box grown(double by) const {
        return empty() ? *this : Box{min_x - by, min_y - by, max_x + by, max_y + by};
    }
};

/// A box on the earth in degrees. `west > east` means that it crosses 180 degrees.
struct GeoBox {
    double west_deg = 0.0;
    double south_deg = 0.0;
    double east_deg = 0.0;
    double north_deg = 0.0;

    friend bool operator==(const GeoBox&, const GeoBox&) = default;
    [[nodiscard]] bool crosses_dateline() const { return west_deg > east_deg; }
    [[nodiscard]] double width_deg() const {
        return crosses_dateline() ? east_deg + 360.0 - west_deg : east_deg - west_deg;
    }
    [[nodiscard]] LonLat centre() const {
        double lon = west_deg + width_deg() / 2;
        if (lon > 180.0) {
            lon -= 360.0;
        }
        return {lon, (south_deg + north_deg) / 2};
    }
    [[nodiscard]] bool contains(LonLat p) const {
        const bool lat_in = p.lat_deg >= south_deg && p.lat_deg <= north_deg;
        const bool lon_in = crosses_dateline() ? (p.lon_deg >= west_deg || p.lon_deg <= east_deg)
                                               : (p.lon_deg >= west_deg && p.lon_deg <= east_deg);
        return lat_in && lon_in;
    }
};

}  // namespace geo::core
