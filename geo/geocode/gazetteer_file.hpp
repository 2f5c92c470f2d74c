// A user's own gazetteer in whatever common form it has: told by its content and read into records.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/geocode/gazetteer.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace geo::geocode {

/// What a gazetteer file held.
struct GazetteerFile {
    std::string format;  ///< in words, for the user: "GeoNames dump"
    std::vector<PlaceRecord> records;
};

/// Reads a gazetteer. The form is told by the first line, not by the name. Rows that cannot be used are left out and
/// reported with file, row and what is wrong. Fails where the file cannot be read or has none of the forms.
[[nodiscard]] Result<GazetteerFile> read_gazetteer_file(const std::filesystem::path& file, Diagnostics& diagnostics);

}  // namespace geo::geocode
