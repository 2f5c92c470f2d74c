// Outlines in units of their own, to be placed on the page: turned, scaled, moved.
#pragma once

#include "geo/core/point.hpp"

#include <span>
#include <vector>

namespace app::scene {

/// `outline` scaled by `size`, its x axis turned to `direction` (a unit vector), moved to `origin`.
[[nodiscard]] std::vector<geo::core::Point> placed(std::span<const geo::core::Point> outline, geo::core::Point origin,
                                                   double size, geo::core::Point direction = {1, 0});

/// A star with so many points.
[[nodiscard]] std::vector<geo::core::Point> star(geo::core::Point centre, double outer, double inner, int points,
                                                 double first_angle_deg);
/// A piece of a ring between two angles (degrees clockwise from the top).
[[nodiscard]] std::vector<geo::core::Point> ring_piece(geo::core::Point centre, double outer, double inner,
                                                       double from_deg, double to_deg);

}  // namespace app::scene
