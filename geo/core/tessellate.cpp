#include "geo/core/tessellate.hpp"

#include "geo/core/corner_loop.hpp"
#include "geo/core/delaunay.hpp"
#include "geo/core/ear_clipping.hpp"
#include "geo/core/geos_polygons.hpp"
#include "geo/core/measure.hpp"

#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace geo::core {

namespace {

/// Adds triangles, counter-clockwise, to those of other polygons.
void append(Triangles more, Triangles& all) {
    const auto offset = static_cast<std::uint32_t>(all.vertices.size());
    all.vertices.insert(all.vertices.end(), more.vertices.begin(), more.vertices.end());
    for (const std::uint32_t index : more.indices) {
        all.indices.push_back(offset + index);
    }
}

/// Triangles that GEOS made, each a polygon of its own; equal corners become one vertex.
Triangles triangles_from_polygons(const MultiPolygon& polygons) {
    Triangles triangles;
    std::map<std::pair<double, double>, std::uint32_t> vertices;
    for (const Polygon& polygon : polygons) {
        const double doubled =
            polygon.outer.size() == 4 ? turn(polygon.outer[0], polygon.outer[1], polygon.outer[2]) : 0.0;
        if (doubled == 0.0) {
            continue;
        }
        for (const std::size_t corner :
             {std::size_t{0}, std::size_t{doubled > 0.0 ? 1U : 2U}, std::size_t{doubled > 0.0 ? 2U : 1U}}) {
            const Point point = polygon.outer[corner];
            const auto next = static_cast<std::uint32_t>(triangles.vertices.size());
            const auto [found, is_new] = vertices.try_emplace({point.x, point.y}, next);
            if (is_new) {
                triangles.vertices.push_back(point);
            }
            triangles.indices.push_back(found->second);
        }
    }
    return triangles;
}

double area(const Triangles& triangles) {
    double doubled = 0.0;
    for (std::size_t i = 0; i < triangles.indices.size(); i += 3) {
        doubled += turn(triangles.vertices[triangles.indices[i]], triangles.vertices[triangles.indices[i + 1]],
                        triangles.vertices[triangles.indices[i + 2]]);
    }
    return doubled / 2;
}

/// All triangles run counter-clockwise, so where the areas agree nothing is left out and nothing is covered twice.
bool covers(const Triangles& triangles, const Polygon& polygon) {
    const double wanted = area(MultiPolygon{polygon});
    return std::abs(area(triangles) - wanted) <= 1e-9 * wanted;
}

GeosGeometry box_geometry(const Geos& geos, const Box& box) {
    const Line ring = {{box.min_x, box.min_y},
                       {box.max_x, box.min_y},
                       {box.max_x, box.max_y},
                       {box.min_x, box.max_y},
                       {box.min_x, box.min_y}};
    return geos_from_polygons(geos, {Polygon{ring, {}}});
}

std::pair<Box, Box> halves(const Box& box) {
    Box low = box;
    Box high = box;
    if (box.width() > box.height()) {
        low.max_x = high.min_x = box.centre().x;
    } else {
        low.max_y = high.min_y = box.centre().y;
    }
    return {low, high};
}

std::optional<Triangles> by_geos(const Geos& geos, const GEOSGeometry* polygon) {
    const GeosGeometry parts = owned(geos, GEOSConstrainedDelaunayTriangulation_r(geos.handle(), polygon));
    return parts ? std::optional(triangles_from_polygons(polygons_from_geos(geos, parts.get()))) : std::nullopt;
}

/// By our own ears, as a rule. They, and those of GEOS, may get stuck where holes touch or nearly touch something; then
/// the polygon is cut in halves, which moves the bridges to the holes, and each half is tried.
bool triangulate(const Geos& geos, const Polygon& polygon, int halvings_left, Triangles& all) {
    if (auto own = cut_ears(polygon); own && covers(*own, polygon)) {
        flip_to_delaunay(*own);
        append(std::move(*own), all);
        return true;
    }
    const GeosGeometry one = geos_from_polygons(geos, {polygon});
    if (auto found = one ? by_geos(geos, one.get()) : std::nullopt; found && covers(*found, polygon)) {
        append(std::move(*found), all);
        return true;
    }
    if (!one || halvings_left == 0) {
        return false;
    }
    const auto [low, high] = halves(bounds(polygon.outer));
    for (const Box& half : {low, high}) {
        const GeosGeometry window = box_geometry(geos, half);
        const GeosGeometry piece =
            window ? owned(geos, GEOSIntersection_r(geos.handle(), one.get(), window.get())) : owned(geos, nullptr);
        if (!piece) {
            return false;
        }
        for (const Polygon& part : polygons_from_geos(geos, piece.get())) {
            if (!triangulate(geos, part, halvings_left - 1, all)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

Result<Triangles> tessellate(const MultiPolygon& polygons) {
    constexpr int most_halvings = 16;
    const Geos geos;
    bool changed = false;
    MultiPolygon whole = clean(polygons, changed);
    changed = false;
    const GeosGeometry valid = make_valid(geos, geos_from_polygons(geos, whole), changed);
    if (!valid) {
        return geos.failure("The repair of a polygon");
    }
    if (changed) {
        whole = polygons_from_geos(geos, valid.get());
    }
    Triangles triangles;
    for (const Polygon& polygon : whole) {
        if (!triangulate(geos, polygon, most_halvings, triangles)) {
            return geos.failure("The triangulation of a polygon");
        }
    }
    return triangles;
}

}  // namespace geo::core
