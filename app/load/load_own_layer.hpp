// A file of the user's to a layer of the map.
#pragma once

#include "app/campaign/own_layer.hpp"
#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <string>

namespace app::load {

/// Reads any vector file (all its layers; points are named by a field `name`, `title` or `label`) or raster that GDAL
/// knows. A raster is warped to `definition` (of the map's projection); heights become shading: black and white of more
/// or less alpha. Problems of single features are warnings. Fails with a sentence where the file cannot be used.
[[nodiscard]] geo::Result<campaign::OwnLayer> load_own_layer(const std::filesystem::path& file,
                                                             const std::string& definition,
                                                             geo::Diagnostics& diagnostics);

}  // namespace app::load
