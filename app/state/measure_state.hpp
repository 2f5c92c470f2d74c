// A way that the user measures on the map, point by point; three points or more may be closed to an area.
#pragma once

#include "geo/core/point.hpp"

#include <vector>

namespace app::state {

struct Measure {
    bool on = false;  ///< clicks set points
    std::vector<geo::core::LonLat> points;
    bool closed = false;  ///< the last point leads back to the first: an area is told

    friend bool operator==(const Measure&, const Measure&) = default;
};

}  // namespace app::state
