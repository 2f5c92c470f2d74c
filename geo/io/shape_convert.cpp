#include "geo/io/shape_convert.hpp"

#include "geo/core/dateline.hpp"
#include "geo/core/tessellate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace geo::io {

namespace {

using core::LonLat;
using core::LonLatLine;

/// The parts of a geometry by dimension.
struct Parts {
    std::vector<LonLat> points;
    std::vector<LonLatLine> lines;
    core::LonLatMultiPolygon polygons;
};

LonLatLine line_from_ogr(const OGRSimpleCurve& curve) {
    LonLatLine line;
    line.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        line.push_back({curve.getX(i), curve.getY(i)});
    }
    return line;
}

core::LonLatPolygon polygon_from_ogr(const OGRPolygon& polygon) {
    core::LonLatPolygon converted;
    if (const OGRLinearRing* outer = polygon.getExteriorRing()) {
        converted.outer = line_from_ogr(*outer);
    }
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
        converted.holes.push_back(line_from_ogr(*polygon.getInteriorRing(i)));
    }
    return converted;
}

/// `geometry` has no curves.
void collect(const OGRGeometry& geometry, Parts& parts) {
    if (geometry.IsEmpty()) {
        return;
    }
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint: parts.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()}); break;
        case wkbLineString: parts.lines.push_back(line_from_ogr(*geometry.toLineString())); break;
        case wkbPolygon:
        case wkbTriangle: parts.polygons.push_back(polygon_from_ogr(*geometry.toPolygon())); break;
        case wkbPolyhedralSurface:
        case wkbTIN:
            for (const auto* face : *geometry.toPolyhedralSurface()) {
                collect(*face, parts);
            }
            break;
        case wkbMultiPoint:
        case wkbMultiLineString:
        case wkbMultiPolygon:
        case wkbGeometryCollection:
            for (const auto* member : *geometry.toGeometryCollection()) {
                collect(*member, parts);
            }
            break;
        default: break;
    }
}

/// Longitudes up to 360 are taken as they are written: some files count from 0.
bool is_on_earth(const LonLatLine& line) {
    return std::all_of(line.begin(), line.end(), [](LonLat position) {
        // Written so that what is no number is not on the earth.
        return std::abs(position.lon_deg) <= 360.0 && std::abs(position.lat_deg) <= 90.0 + 1e-9;
    });
}

bool are_on_earth(const std::vector<LonLatLine>& lines) {
    return std::all_of(lines.begin(), lines.end(), [](const LonLatLine& line) { return is_on_earth(line); });
}

bool is_on_earth(const Parts& parts) {
    return is_on_earth(parts.points) && are_on_earth(parts.lines) &&
           std::all_of(parts.polygons.begin(), parts.polygons.end(), [](const core::LonLatPolygon& polygon) {
               return is_on_earth(polygon.outer) && are_on_earth(polygon.holes);
           });
}

ConvertedShape polygons_shape(const core::LonLatMultiPolygon& polygons) {
    auto repaired = core::repair(core::unwrap(polygons, 0.0));
    if (!repaired) {
        return {std::nullopt, "geometry-unusable", fmt::format("was left out. {}", repaired.error().message)};
    }
    ConvertedShape shape{std::move(repaired->polygons), {}, {}};
    if (repaired->changed) {
        shape.code = "geometry-repaired";
        shape.message =
            "has an outline that is open, crosses itself or overlaps itself; it was mended: check it and correct the "
            "file.";
    }
    return shape;
}

}  // namespace

ConvertedShape shape_from_ogr(const OGRGeometry& geometry) {
    const std::unique_ptr<OGRGeometry> straight(geometry.hasCurveGeometry() ? geometry.getLinearGeometry() : nullptr);
    Parts parts;
    collect(straight ? *straight : geometry, parts);
    if (!is_on_earth(parts)) {
        return {std::nullopt, "geometry-off-earth",
                "has a position that is not on the earth and was left out: correct its coordinates or the file's "
                "coordinate system."};
    }
    if (!parts.polygons.empty()) {
        return polygons_shape(parts.polygons);
    }
    if (!parts.lines.empty()) {
        return {std::move(parts.lines), {}, {}};
    }
    if (!parts.points.empty()) {
        return {std::move(parts.points), {}, {}};
    }
    return {std::nullopt, "geometry-missing", "has no geometry and was left out."};
}

}  // namespace geo::io
