// Raster files (whatever GDAL reads) to plain grids with their place on the earth.
#pragma once

#include "geo/base/result.hpp"
#include "geo/core/box.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace geo::io {

/// A north-up raster in longitude/latitude: `channels` bytes a cell (grey; grey, alpha; RGB; RGBA), rows from north to
/// south.
struct ByteRaster {
    int width = 0;
    int height = 0;
    int channels = 1;
    core::GeoBox box;  ///< outer edges of the outer cells
    std::vector<std::uint8_t> cells;
};

/// The same with one float a cell (elevation in metres); cells without data are NaN.
struct FloatRaster {
    int width = 0;
    int height = 0;
    core::GeoBox box;
    std::vector<float> cells;
};

/// Reads 8-bit bands (1 to 4); a palette is expanded to RGBA. The raster must be georeferenced, in longitude/latitude
/// or in a system that GDAL can warp to it (then with an alpha channel, 0 where the source has nothing). Without a
/// system, longitude/latitude is assumed where the box fits. Fails with a sentence otherwise, and where the file is
/// missing, empty, unknown, broken or too large.
[[nodiscard]] Result<ByteRaster> read_byte_raster(const std::filesystem::path& file);
/// Reads the first band, scale and offset applied.
[[nodiscard]] Result<FloatRaster> read_float_raster(const std::filesystem::path& file);

}  // namespace geo::io
