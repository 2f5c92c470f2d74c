// The forms in which accepted places and dates leave the program.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace app::document {

enum class MentionFormat : std::uint8_t { GeoJson, Csv, Kml, LinkedPlaces };
inline constexpr std::array mention_formats{MentionFormat::GeoJson, MentionFormat::Csv, MentionFormat::Kml,
                                            MentionFormat::LinkedPlaces};

/// "GeoJSON", "CSV", "KML", "Linked Places".
[[nodiscard]] std::string_view mention_format_name(MentionFormat format);
/// ".geojson", ".csv", ".kml", ".lpf.json".
[[nodiscard]] std::string_view mention_format_ending(MentionFormat format);

}  // namespace app::document
