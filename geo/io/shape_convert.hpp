// OGR geometries to our own. Only for the .cpp files of this folder.
#pragma once

#include "geo/base/diagnostics.hpp"
#include "geo/io/vector_reader.hpp"

#include <ogr_geometry.h>

#include <optional>
#include <string>

namespace geo::io {

/// A geometry, or why there is none, and what was mended.
struct ConvertedShape {
    std::optional<Geometry> geometry;
    std::string code;     ///< of the diagnostic, empty where all is well
    std::string message;  ///< the sentence's end, after "Feature 7 "
};

/// Positions must be WGS 84, longitude first. Heights are dropped, curves become lines; of a mixed collection, the
/// parts of the highest dimension are kept. Polygons are unwrapped around longitude 0, closed and repaired.
[[nodiscard]] ConvertedShape shape_from_ogr(const OGRGeometry& geometry);

}  // namespace geo::io
