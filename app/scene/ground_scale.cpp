#include "app/scene/ground_scale.hpp"

#include "geo/crs/geodesic.hpp"

#include <algorithm>
#include <cmath>

namespace app::scene {
namespace {

using geo::core::Point;

double factor_at(const geo::crs::Projection& projection, Point world) {
    constexpr double step_m = 1000.0;
    const auto west = projection.lonlat_from_world({world.x - step_m / 2, world.y});
    const auto east = projection.lonlat_from_world({world.x + step_m / 2, world.y});
    if (!west || !east) {
        return 1.0;
    }
    const double ground_m = geo::crs::geodesic_between(*west, *east).distance_m;
    return std::isfinite(ground_m) && ground_m > 0.0 ? ground_m / step_m : 1.0;
}

Point north_from(const geo::crs::Projection& projection, Point world) {
    constexpr double step_deg = 0.05;
    const auto here = projection.lonlat_from_world(world);
    const auto there = here ? projection.world_from_lonlat({here->lon_deg, here->lat_deg + step_deg}) : std::nullopt;
    const double way_m = there ? geo::core::distance(world, *there) : 0.0;
    return way_m > 0.0 ? (*there - world) * (1 / way_m) : Point{0, 1};
}

/// The sample nearest to a coordinate between two limits.
std::size_t nearest_step(double value, double low, double high, std::size_t side) {
    const double part = high > low ? (value - low) / (high - low) : 0.0;
    const auto steps = static_cast<double>(side - 1);
    return static_cast<std::size_t>(std::lround(std::clamp(part, 0.0, 1.0) * steps));
}

}  // namespace

GroundScale::GroundScale(const geo::crs::Projection& projection, const geo::core::Box& extent_world)
    : m_extent(extent_world) {
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < side; ++column) {
            const double x = m_extent.min_x + m_extent.width() * static_cast<double>(column) / (side - 1);
            const double y = m_extent.min_y + m_extent.height() * static_cast<double>(row) / (side - 1);
            const Point world{x, y};
            m_factors[row * side + column] = m_extent.empty() ? 1.0 : factor_at(projection, world);
            m_north[row * side + column] = m_extent.empty() ? Point{0, 1} : north_from(projection, world);
        }
    }
}

std::size_t GroundScale::sample_at(Point world) const {
    const std::size_t column = nearest_step(world.x, m_extent.min_x, m_extent.max_x, side);
    const std::size_t row = nearest_step(world.y, m_extent.min_y, m_extent.max_y, side);
    return row * side + column;
}

double GroundScale::at(Point world) const {
    return m_extent.empty() ? 1.0 : m_factors[sample_at(world)];
}

Point GroundScale::north_at(Point world) const {
    return m_extent.empty() ? Point{0, 1} : m_north[sample_at(world)];
}

}  // namespace app::scene
