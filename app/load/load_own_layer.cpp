#include "app/load/load_own_layer.hpp"

#include "app/load/shade_heights.hpp"
#include "geo/io/map_raster.hpp"
#include "geo/io/vector_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace app::load {

namespace {

using campaign::OwnLayer;

/// Files that are asked for vectors first; all others for a raster.
constexpr std::array<std::string_view, 12> vector_extensions{".geojson", ".json", ".kml", ".kmz", ".shp", ".gpkg",
                                                             ".csv",     ".fgb",  ".gml", ".gpx", ".tab", ".topojson"};

bool is_vector_name(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return std::find(vector_extensions.begin(), vector_extensions.end(), extension) != vector_extensions.end();
}

std::string name_of(const geo::io::Feature& feature) {
    for (const char* field : {"name", "Name", "NAME", "name_en", "title", "Title", "label", "Label"}) {
        const auto found = feature.fields.find(field);
        if (found != feature.fields.end() && !found->second.empty()) {
            return found->second;
        }
    }
    return {};
}

/// Puts what a feature looks like into the layer.
struct Taking {
    OwnLayer& layer;
    const geo::io::Feature& feature;

    void operator()(const std::vector<geo::core::LonLat>& points) const {
        for (const geo::core::LonLat point : points) {
            layer.points.push_back({point, name_of(feature)});
        }
    }
    void operator()(const std::vector<geo::core::LonLatLine>& lines) const {
        layer.lines.insert(layer.lines.end(), lines.begin(), lines.end());
    }
    void operator()(const geo::core::LonLatMultiPolygon& areas) const {
        layer.areas.insert(layer.areas.end(), areas.begin(), areas.end());
    }
};

geo::Result<OwnLayer> load_vectors(const std::filesystem::path& file, const std::vector<std::string>& names,
                                   geo::Diagnostics& diagnostics) {
    OwnLayer layer;
    layer.name = file.stem().string();
    for (const std::string& name : names) {
        auto read = geo::io::read_vector(file, name);
        if (!read) {
            return geo::fail(read.error());
        }
        diagnostics.append(std::move(read->diagnostics));
        for (const geo::io::Feature& feature : read->features) {
            std::visit(Taking{layer, feature}, feature.geometry);
        }
    }
    if (layer.points.empty() && layer.lines.empty() && layer.areas.empty()) {
        return geo::fail(geo::ErrorCode::BadData,
                         fmt::format("The file {} has no point, line or area that can be drawn; a table needs columns "
                                     "lon and lat.",
                                     file.string()));
    }
    return layer;
}

geo::Result<OwnLayer> load_raster(const std::filesystem::path& file, const std::string& definition) {
    auto read = geo::io::read_map_raster(file, definition);
    if (!read) {
        return geo::fail(read.error());
    }
    OwnLayer layer;
    layer.name = file.stem().string();
    const double cell_m = read->box.width() / read->width;
    layer.raster = {read->width, read->height, read->box,
                    read->heights_m.empty() ? std::move(read->rgba)
                                            : shade_heights(read->heights_m, read->width, read->height, cell_m)};
    return layer;
}

}  // namespace

geo::Result<OwnLayer> load_own_layer(const std::filesystem::path& file, const std::string& definition,
                                     geo::Diagnostics& diagnostics) {
    if (!is_vector_name(file)) {
        auto raster = load_raster(file, definition);
        if (raster) {
            return raster;
        }
        const auto names = geo::io::vector_layer_names(file);
        return names && !names->empty() ? load_vectors(file, *names, diagnostics) : geo::fail(raster.error());
    }
    const auto names = geo::io::vector_layer_names(file);
    if (names && !names->empty()) {
        return load_vectors(file, *names, diagnostics);
    }
    // A GeoPackage may hold tiles alone.
    auto raster = load_raster(file, definition);
    return raster || names ? std::move(raster) : geo::fail(names.error());
}

}  // namespace app::load
