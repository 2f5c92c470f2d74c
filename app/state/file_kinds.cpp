#include "app/state/file_kinds.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace app::state {
namespace {

constexpr std::array<std::string_view, 7> text_ends{".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".text"};
// What GDAL is mostly asked for; it knows many more, which are there as Other.
constexpr std::array<std::string_view, 20> layer_ends{".geojson", ".json", ".kml", ".kmz", ".shp",  ".gpkg", ".csv",
                                                      ".fgb",     ".gml",  ".gpx", ".tif", ".tiff", ".vrt",  ".png",
                                                      ".jpg",     ".jpeg", ".asc", ".hgt", ".img",  ".nc"};

template <std::size_t Count>
bool is_any(std::string_view name, const std::array<std::string_view, Count>& ends) {
    return std::any_of(ends.begin(), ends.end(), [name](std::string_view end) { return name.ends_with(end); });
}

}  // namespace

FileKind kind_of_file(std::string_view name) {
    std::string small(name);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (is_any(small, text_ends)) {
        return FileKind::Text;
    }
    return is_any(small, layer_ends) ? FileKind::Layer : FileKind::Other;
}

}  // namespace app::state
