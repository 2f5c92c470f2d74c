#include "geo/core/dateline.hpp"

#include <algorithm>
#include <cmath>

namespace geo::core {

namespace {

constexpr double turn_deg = 360.0;

/// What to do with a step of exactly one turn, which may be a repeated position at 180 degrees or a whole parallel.
enum class WholeTurn { IsNoStep, IsKept };

LonLatLine run_on(const LonLatLine& line, double reference_deg, WholeTurn whole_turn) {
    LonLatLine unwrapped = line;
    double before = reference_deg;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const double step = i == 0 ? 0.0 : line[i].lon_deg - line[i - 1].lon_deg;
        const bool kept = whole_turn == WholeTurn::IsKept && std::abs(step) == turn_deg;
        before = kept ? before + step : nearest_lon(line[i].lon_deg, before);
        unwrapped[i].lon_deg = before;
    }
    return unwrapped;
}

bool is_closed(const LonLatLine& ring) {
    // A ring that goes round the pole misses its start by a whole turn; rounding while adding turns misses it by much
    // less.
    return ring.empty() || std::abs(ring.front().lon_deg - ring.back().lon_deg) < turn_deg / 2;
}

double area_deg2(const LonLatLine& ring) {
    double doubled = 0.0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        doubled += ring[i - 1].lon_deg * ring[i].lat_deg - ring[i].lon_deg * ring[i - 1].lat_deg;
    }
    return std::abs(doubled) / 2;
}

double middle_lon(const LonLatLine& ring) {
    const auto [west, east] =
        std::minmax_element(ring.begin(), ring.end(), [](LonLat a, LonLat b) { return a.lon_deg < b.lon_deg; });
    return (west->lon_deg + east->lon_deg) / 2;
}

void close_over_pole(LonLatLine& ring) {
    double sum_lat = 0.0;
    for (const LonLat position : ring) {
        sum_lat += position.lat_deg;
    }
    const double pole = sum_lat < 0.0 ? -90.0 : 90.0;
    const LonLat first = ring.front();
    ring.push_back({ring.back().lon_deg, pole});
    ring.push_back({first.lon_deg, pole});
    ring.push_back(first);
}

LonLatLine unwrap_ring(const LonLatLine& ring, double reference_deg) {
    if (ring.empty()) {
        return ring;
    }
    LonLatLine unwrapped = run_on(ring, reference_deg, WholeTurn::IsNoStep);
    if (!is_closed(unwrapped) || area_deg2(unwrapped) == 0.0) {
        const LonLatLine along_parallel = run_on(ring, reference_deg, WholeTurn::IsKept);
        if (is_closed(along_parallel)) {
            unwrapped = along_parallel;
        } else {
            close_over_pole(unwrapped);
        }
    }
    const double middle = middle_lon(unwrapped);
    const double shift = nearest_lon(middle, reference_deg) - middle;
    if (shift != 0.0) {
        for (LonLat& position : unwrapped) {
            position.lon_deg += shift;
        }
    }
    unwrapped.back().lon_deg = unwrapped.front().lon_deg;
    return unwrapped;
}

}  // namespace

double nearest_lon(double lon_deg, double reference_deg) {
    // Half a turn away both ways are as near; then the longitude stays as it is written.
    if (std::abs(reference_deg - lon_deg) <= turn_deg / 2) {
        return lon_deg;
    }
    return lon_deg + std::round((reference_deg - lon_deg) / turn_deg) * turn_deg;
}

LonLatLine unwrap(const LonLatLine& line, double reference_deg) {
    return run_on(line, reference_deg, WholeTurn::IsNoStep);
}

LonLatMultiPolygon unwrap(const LonLatMultiPolygon& polygons, double reference_deg) {
    LonLatMultiPolygon unwrapped;
    unwrapped.reserve(polygons.size());
    for (const LonLatPolygon& polygon : polygons) {
        LonLatPolygon& copy = unwrapped.emplace_back();
        copy.outer = unwrap_ring(polygon.outer, reference_deg);
        const double middle = copy.outer.empty() ? reference_deg : middle_lon(copy.outer);
        for (const LonLatLine& hole : polygon.holes) {
            copy.holes.push_back(unwrap_ring(hole, middle));
        }
    }
    return unwrapped;
}

}  // namespace geo::core
