// When a movement passes each of its waypoints.
#pragma once

#include "app/campaign/movement.hpp"

#include <vector>

namespace app::load {

/// Metres along the way at each waypoint, from 0, by geodesics.
[[nodiscard]] std::vector<double> distances_along(const std::vector<campaign::Waypoint>& waypoints);

/// Instants of passage, not decreasing, one for each waypoint (at least two): the first at the start of the movement's
/// first day, the last at the end of its last day, unless their own dates say later or earlier; those with a date at
/// noon of its drawn day (several on one day spread over its daylight, 6 to 18 h); the others in between by distance at
/// an even speed.
[[nodiscard]] std::vector<geo::calendar::Instant> passages(const std::vector<campaign::Waypoint>& waypoints,
                                                           const std::vector<double>& distance_m,
                                                           const campaign::Dated& when);

}  // namespace app::load
