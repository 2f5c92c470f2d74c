// The way of a movement on the map: projected, with the distance travelled at every point.
#pragma once

#include "app/campaign/movement.hpp"
#include "app/scene/projector.hpp"
#include "app/scene/static_geometry.hpp"

namespace app::scene {

/// Straight in degrees between waypoints, as snapshots reckon positions, with points added so that it bends with the
/// projection.
[[nodiscard]] StaticGeometry::Way movement_way(const campaign::Movement& movement, const Projector& projector);

/// The part of a way between two distances along it (metres, clamped), its ends interpolated.
[[nodiscard]] geo::core::Line part_of_way(const StaticGeometry::Way& way, double from_m, double to_m);

/// The point of a way at a distance, and its direction there (unit vector in world metres); nothing for an empty way.
struct WayPoint {
    geo::core::Point point;
    geo::core::Point direction;
};
[[nodiscard]] std::optional<WayPoint> point_of_way(const StaticGeometry::Way& way, double at_m);

}  // namespace app::scene
