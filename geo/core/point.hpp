// Points, apart by what they mean: a position on the earth, a position in projected metres.
#pragma once

#include <cmath>

namespace geo::core {

/// A position on the earth in degrees, WGS 84, longitude first. Longitudes may leave -180..180 while a shape is
/// unwrapped.
struct LonLat {
    double lon_deg = 0.0;
    double lat_deg = 0.0;

    friend bool operator==(const LonLat&, const LonLat&) = default;
    [[nodiscard]] bool is_finite() const { return std::isfinite(lon_deg) && std::isfinite(lat_deg); }
};

/// A position in a plane: projected metres (x east, y north) or page pixels (x right, y down), as the holder says.
struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }
    [[nodiscard]] bool is_finite() const { return std::isfinite(x) && std::isfinite(y); }
};

[[nodiscard]] inline double length(Point a) {
    return std::hypot(a.x, a.y);
}
[[nodiscard]] inline double distance(Point a, Point b) {
    return length(b - a);
}
[[nodiscard]] inline double cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}
[[nodiscard]] inline double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}

}  // namespace geo::core
