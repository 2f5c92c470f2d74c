#include "app/scene/graticule.hpp"

#include "app/scene/layer_writer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app::scene {
namespace {

constexpr int steps_a_line = 48;

/// One line with latitude or longitude fixed; cut where the projection has no place for it.
template <typename PositionAt>
void add_line(PositionAt position_at, const Projector& projector, std::vector<PathRef>& paths) {
    geo::core::Line line;
    const auto finish = [&line, &paths] {
        if (line.size() >= 2) {
            paths.push_back(make_path(line, false));
        }
        line.clear();
    };
    for (int step = 0; step <= steps_a_line; ++step) {
        const auto world = projector.point(position_at(static_cast<double>(step) / steps_a_line));
        if (world) {
            line.push_back(*world);
        } else {
            finish();
        }
    }
    finish();
}

/// Number of the first line at or beyond a limit; line n stands at n steps from 0.
int first_line(double limit_deg, double step_deg) {
    return static_cast<int>(std::ceil(limit_deg / step_deg));
}

}  // namespace

double graticule_step_deg(double span_deg) {
    constexpr std::array<double, 10> steps{0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30};
    constexpr double wanted_lines = 7;
    for (const double step : steps) {
        if (span_deg / step <= wanted_lines) {
            return step;
        }
    }
    return steps.back();
}

std::vector<PathRef> graticule_paths(const geo::core::GeoBox& extent, const Projector& projector) {
    std::vector<PathRef> paths;
    const double width = extent.width_deg();
    const double height = extent.north_deg - extent.south_deg;
    const double step = graticule_step_deg(std::max(width, height));
    const double west = std::max(extent.west_deg - width, extent.centre().lon_deg - 175.0);
    const double east = std::min(extent.west_deg + 2 * width, west + 350.0);
    const double south = std::max(extent.south_deg - height, -85.0);
    const double north = std::min(extent.north_deg + height, 85.0);
    for (int line = first_line(west, step); line * step <= east; ++line) {
        const double lon = line * step;
        add_line([&](double part) { return geo::core::LonLat{lon, south + (north - south) * part}; }, projector, paths);
    }
    for (int line = first_line(south, step); line * step <= north; ++line) {
        const double lat = line * step;
        add_line([&](double part) { return geo::core::LonLat{west + (east - west) * part, lat}; }, projector, paths);
    }
    return paths;
}

}  // namespace app::scene
