#include "app/document/mention_format.hpp"

namespace app::document {

std::string_view mention_format_name(MentionFormat format) {
    switch (format) {
        case MentionFormat::GeoJson: return "GeoJSON";
        case MentionFormat::Csv: return "CSV";
        case MentionFormat::Kml: return "KML";
        case MentionFormat::LinkedPlaces: return "Linked Places";
    }
    return {};
}

std::string_view mention_format_ending(MentionFormat format) {
    switch (format) {
        case MentionFormat::GeoJson: return ".geojson";
        case MentionFormat::Csv: return ".csv";
        case MentionFormat::Kml: return ".kml";
        case MentionFormat::LinkedPlaces: return ".lpf.json";
    }
    return {};
}

}  // namespace app::document
