// Vector files (whatever GDAL reads) to our own shapes and texts; with raster_reader.hpp the only place that talks to
// GDAL.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"
#include "geo/core/shapes.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace geo::io {

/// What a feature looks like: points, lines or polygons in degrees, longitude first.
using Geometry = std::variant<std::vector<core::LonLat>, std::vector<core::LonLatLine>, core::LonLatMultiPolygon>;

/// One feature: its number in the file, its fields as text (dates untouched; a field without a value is not there), and
/// its geometry in WGS 84. Polygons are closed, valid and unwrapped around longitude 0, so one across 180 degrees runs
/// on beyond it.
struct Feature {
    std::int64_t number = 0;
    std::map<std::string, std::string> fields;
    Geometry geometry;
};

/// One layer of a file, and what was wrong with some of its features. Codes: `geometry-missing`, `geometry-unusable`,
/// `geometry-off-earth` (left out), `geometry-repaired`, `crs-assumed`, `features-missing` (a file cut off),
/// `dates-rounded` (KML), `gdal` (what GDAL complained of).
struct VectorLayer {
    std::string name;
    std::vector<Feature> features;
    Diagnostics diagnostics;
};

/// The names of the layers of a file, in its order; fails as `read_vector` does.
[[nodiscard]] Result<std::vector<std::string>> vector_layer_names(const std::filesystem::path& file);

/// Reads the first layer of a file, or the named one. Coordinates come out as WGS 84 longitude, latitude whatever the
/// file's own system is. Fails with a sentence where the file is missing, empty, in no format that GDAL knows or
/// broken. Safe to call from any thread.
[[nodiscard]] Result<VectorLayer> read_vector(const std::filesystem::path& file, const std::string& layer = {});

}  // namespace geo::io
