#include "geo/core/measure.hpp"

#include "geo/core/dateline.hpp"

#include <algorithm>
#include <cmath>

namespace geo::core {

namespace {

/// Even-odd rule; the half-open comparison gives a point on a shared edge to one side only.
bool crosses(Point a, Point b, Point point) {
    return (a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y);
}

bool in_ring(const Line& ring, Point point) {
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        inside = inside != crosses(ring[i - 1], ring[i], point);
    }
    return inside;
}

bool in_ring(const LonLatLine& ring, LonLat point) {
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        inside = inside != crosses({ring[i - 1].lon_deg, ring[i - 1].lat_deg}, {ring[i].lon_deg, ring[i].lat_deg},
                                   {point.lon_deg, point.lat_deg});
    }
    return inside;
}

bool in_polygon(const LonLatPolygon& polygon, LonLat point) {
    if (polygon.outer.empty()) {
        return false;
    }
    const auto [west, east] = std::minmax_element(polygon.outer.begin(), polygon.outer.end(),
                                                  [](LonLat a, LonLat b) { return a.lon_deg < b.lon_deg; });
    point.lon_deg = nearest_lon(point.lon_deg, (west->lon_deg + east->lon_deg) / 2);
    return in_ring(polygon.outer, point) &&
           std::none_of(polygon.holes.begin(), polygon.holes.end(),
                        [point](const LonLatLine& hole) { return in_ring(hole, point); });
}

}  // namespace

double line_length(const Line& line) {
    double sum = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        sum += distance(line[i - 1], line[i]);
    }
    return sum;
}

PointOnLine point_along(const Line& line, double along) {
    PointOnLine found{line.front(), {1.0, 0.0}, 0};
    double left = std::max(along, 0.0);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = distance(line[i - 1], line[i]);
        if (step == 0.0) {
            continue;
        }
        const double part = std::min(left / step, 1.0);
        found = {line[i - 1] + (line[i] - line[i - 1]) * part, (line[i] - line[i - 1]) * (1.0 / step), i - 1};
        if (left <= step) {
            return found;
        }
        left -= step;
    }
    found.point = line.back();
    return found;
}

Line part_of_line(const Line& line, double from, double to) {
    if (line.size() < 2) {
        return line;
    }
    const PointOnLine start = point_along(line, from);
    const PointOnLine end = point_along(line, to);
    Line part = {start.point};
    for (std::size_t i = start.segment + 1; i <= end.segment; ++i) {
        if (line[i] != part.back()) {
            part.push_back(line[i]);
        }
    }
    if (end.point != part.back() || part.size() == 1) {
        part.push_back(end.point);
    }
    return part;
}

double ring_area(const Line& ring) {
    if (ring.empty()) {
        return 0.0;
    }
    // Seen from the first point, so that large coordinates do not eat the digits.
    double doubled = 0.0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        doubled += cross(ring[i - 1] - ring.front(), ring[i] - ring.front());
    }
    return doubled / 2;
}

double area(const MultiPolygon& polygons) {
    double sum = 0.0;
    for (const Polygon& polygon : polygons) {
        sum += std::abs(ring_area(polygon.outer));
        for (const Line& hole : polygon.holes) {
            sum -= std::abs(ring_area(hole));
        }
    }
    return sum;
}

bool contains(const MultiPolygon& polygons, Point point) {
    return std::any_of(polygons.begin(), polygons.end(), [point](const Polygon& polygon) {
        return in_ring(polygon.outer, point) &&
               std::none_of(polygon.holes.begin(), polygon.holes.end(),
                            [point](const Line& hole) { return in_ring(hole, point); });
    });
}

bool contains(const LonLatMultiPolygon& polygons, LonLat point) {
    return std::any_of(polygons.begin(), polygons.end(),
                       [point](const LonLatPolygon& polygon) { return in_polygon(polygon, point); });
}

}  // namespace geo::core
