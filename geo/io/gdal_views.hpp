// Views of an open raster, as gdalwarp and gdal_translate make them. Only for the .cpp files of this folder.
#pragma once

#include "geo/io/gdal_runtime.hpp"

namespace geo::io {

/// `words` as on the command line of gdalwarp. The view lives on its source; none where GDAL refuses.
[[nodiscard]] GDALDatasetUniquePtr warped_view(GDALDataset& source, CPLStringList words);

/// A raster with a palette as red, green, blue and opacity. The view lives on its source; none where GDAL refuses.
[[nodiscard]] GDALDatasetUniquePtr palette_view(GDALDataset& source);

}  // namespace geo::io
