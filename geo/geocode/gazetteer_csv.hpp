// Gazetteer tables in the program's own CSV (data/gazetteer, and users' own files with the same columns) to records.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/geocode/gazetteer.hpp"

#include <filesystem>
#include <vector>

namespace geo::geocode {

/// Reads `id,source,kind,name,names,lat,lon,precision_km,country,province,population,valid_from,valid_to,note,line`;
/// only name, lat and lon must be there. `names` are parted by `|`, each perhaps with `@language`. `line` is "longitude
/// latitude;longitude latitude". Rows that cannot be used are left out and reported.
[[nodiscard]] Result<std::vector<PlaceRecord>> read_gazetteer_csv(const std::filesystem::path& file,
                                                                  Diagnostics& diagnostics);

}  // namespace geo::geocode
