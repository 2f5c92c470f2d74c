// GeoNames dumps: 19 tab-separated columns without a header.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/geocode/gazetteer.hpp"

#include <filesystem>
#include <vector>

namespace geo::geocode {

/// Reads a dump (AF.txt, cities500.txt, allCountries.txt). Rows without name or position are reported and left out.
[[nodiscard]] Result<std::vector<PlaceRecord>> read_geonames_dump(const std::filesystem::path& file,
                                                                  Diagnostics& diagnostics);

}  // namespace geo::geocode
