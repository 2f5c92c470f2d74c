// The words of a PROJ string: what they say of the middle of a map, and whether PROJ's database is needed to use them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace geo::crs {

/// "+proj=utm +zone=42 +south" as {proj: utm, zone: 42, south: ""}; of a word given twice, the first.
[[nodiscard]] std::map<std::string, std::string> proj_words(std::string_view definition);

/// Whether the words describe one projection on WGS 84 in metres, so that no datum or unit has to be looked up or
/// converted.
[[nodiscard]] bool is_plain_wgs84(const std::map<std::string, std::string>& words);

/// The central meridian in degrees, from `lon_0`, `lonc` or the UTM zone, if the words have one.
[[nodiscard]] std::optional<double> central_lon_deg(const std::map<std::string, std::string>& words);

}  // namespace geo::crs
