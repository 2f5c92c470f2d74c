// NGA GEOnet Names Server files, with the old column names (UFI, LAT, DSG, FULL_NAME_RO) and the present ones.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/geocode/gazetteer.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// Whether a first line is the header of such a file.
[[nodiscard]] bool is_gns_header(std::string_view line);

/// Reads a file, in which a place has a row for each of its names: one record a feature (UFI), shown under its approved
/// or conventional name. Names in Persian and Pashto script are marked where the file says the language.
[[nodiscard]] Result<std::vector<PlaceRecord>> read_gns_file(const std::filesystem::path& file,
                                                             Diagnostics& diagnostics);

}  // namespace geo::geocode
