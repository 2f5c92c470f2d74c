// A layer that the user adds to the map from a file: a raster in the map's plane, or points, lines and areas in
// degrees.
#pragma once

#include "geo/core/box.hpp"
#include "geo/core/shapes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app::campaign {

/// Four bytes a cell (not premultiplied), rows from north to south, cells of equal size in world metres.
struct OwnRaster {
    int width = 0;
    int height = 0;
    geo::core::Box box_world;
    std::vector<std::uint8_t> rgba;
};

struct OwnPoint {
    geo::core::LonLat position;
    std::string name;  ///< may be empty
};

/// What a file holds, ready to be projected.
struct OwnLayer {
    std::string name;  ///< told in the source line
    std::optional<OwnRaster> raster;
    std::vector<OwnPoint> points;
    std::vector<geo::core::LonLatLine> lines;
    geo::core::LonLatMultiPolygon areas;
};

}  // namespace app::campaign
