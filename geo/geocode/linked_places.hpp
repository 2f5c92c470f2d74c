// Linked Places gazetteers: the JSON form (GeoJSON with names and times) and the tab-separated form.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/geocode/gazetteer.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// Reads the JSON form. A timespan without an end means "during the start", as the format says.
[[nodiscard]] Result<std::vector<PlaceRecord>> read_linked_places_json(const std::filesystem::path& file,
                                                                       Diagnostics& diagnostics);

/// Whether a first line is the header of the tab-separated form.
[[nodiscard]] bool is_linked_places_header(std::string_view line);
/// Reads it. A start without an end means "from then on": this form says the opposite of the other.
[[nodiscard]] Result<std::vector<PlaceRecord>> read_linked_places_tsv(const std::filesystem::path& file,
                                                                      Diagnostics& diagnostics);

}  // namespace geo::geocode
