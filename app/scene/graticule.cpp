#include "app/scene/graticule.hpp"

#include "app/scene/layer_writer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app::scene {
namespace {

constexpr int steps_a_line = 48;
constexpr std::array<double, 10> steps{0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30};

/// One line with latitude or longitude fixed; cut where the projection has no place for it.
template <typename PositionAt>
void add_line(PositionAt position_at, const Projector& projector, const GraticuleLine& kind,
              std::vector<GraticuleLine>& lines) {
    geo::core::Line line;
    const auto finish = [&] {
        if (line.size() >= 2) {
            lines.push_back({make_path(line, false), kind.degrees, kind.meridian});
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

/// Lines of one step over an extent and so many times its width and height around it.
std::vector<GraticuleLine> lines_of(const geo::core::GeoBox& extent, double step, double around,
                                    const Projector& projector) {
    std::vector<GraticuleLine> lines;
    const double width = extent.width_deg() * around;
    const double height = (extent.north_deg - extent.south_deg) * around;
    const double west = std::max(extent.west_deg - width, extent.centre().lon_deg - 175.0);
    const double east = std::min(extent.west_deg + extent.width_deg() + width, west + 350.0);
    const double south = std::max(extent.south_deg - height, -85.0);
    const double north = std::min(extent.north_deg + height, 85.0);
    for (int line = first_line(west, step); line * step <= east; ++line) {
        const double lon = line * step;
        add_line(
            [&](double part) {
                return geo::core::LonLat{lon, south + (north - south) * part};
            },
            projector, {nullptr, lon > 180 ? lon - 360 : lon, true}, lines);
    }
    for (int line = first_line(south, step); line * step <= north; ++line) {
        const double lat = line * step;
        add_line(
            [&](double part) {
                return geo::core::LonLat{west + (east - west) * part, lat};
            },
            projector, {nullptr, lat, false}, lines);
    }
    return lines;
}

}  // namespace

double graticule_step_deg(double span_deg) {
    constexpr double wanted_lines = 7;
    for (const double step : steps) {
        if (span_deg / step <= wanted_lines) {
            return step;
        }
    }
    return steps.back();
}

std::vector<GraticuleLevel> graticule_levels(const geo::core::GeoBox& extent, const Projector& projector) {
    constexpr int finer_levels = 4;
    constexpr double little_around = 0.3;
    const double widest = std::max(extent.width_deg(), extent.north_deg - extent.south_deg);
    const double coarse = graticule_step_deg(widest);
    std::vector<GraticuleLevel> levels{{coarse, lines_of(extent, coarse, 1.0, projector)}};
    for (auto step = std::find(steps.begin(), steps.end(), coarse);
         step != steps.begin() && levels.size() <= finer_levels;) {
        --step;
        levels.push_back({*step, lines_of(extent, *step, little_around, projector)});
    }
    return levels;
}

const GraticuleLevel* graticule_for_zoom(const std::vector<GraticuleLevel>& levels, double zoom_m) {
    constexpr double metres_a_degree = 111000;
    constexpr double least_px = 330;
    const GraticuleLevel* found = levels.empty() ? nullptr : &levels.front();
    for (const GraticuleLevel& level : levels) {
        found = level.step_deg * metres_a_degree >= least_px * zoom_m ? &level : found;
    }
    return found;
}

}  // namespace app::scene
