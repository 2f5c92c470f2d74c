// A raster of any projection, warped into the plane of a map: scanned maps, pictures, elevation.
#pragma once

#include "geo/base/result.hpp"
#include "geo/core/box.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace geo::io {

/// Cells of equal size in world metres, rows from north to south. Either `rgba` (four bytes a cell, not premultiplied,
/// alpha 0 where the source has nothing) or `heights_m` (NaN where it has nothing) is filled.
struct MapRaster {
    int width = 0;
    int height = 0;
    core::Box box;  ///< outer edges of the outer cells
    std::vector<std::uint8_t> rgba;
    std::vector<float> heights_m;
};

/// Reads a raster with a place on the earth (its own, a world file's, or ground control points) and warps it to the
/// projection that `definition` names (an EPSG code or a PROJ string). One band of more than 8 bits is elevation in
/// metres; one to four bands of 8 bits are a picture, a palette is expanded. Where it would have more than `most_cells`
/// it is scaled down. Without a system, longitude and latitude are assumed where its corners are degrees. Fails with a
/// sentence where the file is missing, is no raster, has no place on the earth, or does not reach the map's plane.
[[nodiscard]] Result<MapRaster> read_map_raster(const std::filesystem::path& file, const std::string& definition,
                                                double most_cells = 16e6);

}  // namespace geo::io
