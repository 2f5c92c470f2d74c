#include "geo/core/tessellate.hpp"

#include "geo/core/geos_polygons.hpp"
#include "geo/core/measure.hpp"

#include <cmath>
#include <functional>
#include <unordered_map>
#include <utility>

namespace geo::core {

namespace {

/// Collects triangles; equal corners become one vertex.
class TriangleBuilder {
  public:
    void add(const Line& ring) {
        const double area = ring.size() == 4 ? ring_area(ring) : 0.0;
        if (area == 0.0) {
            return;
        }
        const std::uint32_t a = index_of(ring[0]);
        const std::uint32_t b = index_of(ring[area > 0.0 ? 1 : 2]);
        const std::uint32_t c = index_of(ring[area > 0.0 ? 2 : 1]);
        m_triangles.indices.insert(m_triangles.indices.end(), {a, b, c});
    }
    [[nodiscard]] Triangles take() { return std::move(m_triangles); }

  private:
    struct PointHash {
        std::size_t operator()(Point point) const noexcept {
            // Adding 0 makes -0 and 0, which are equal, one.
            const std::size_t x = std::hash<double>{}(point.x + 0.0);
            const std::size_t y = std::hash<double>{}(point.y + 0.0);
            return x ^ (y * 0x9E3779B97F4A7C15ULL + (x << 6U) + (x >> 2U));
        }
    };

    std::uint32_t index_of(Point point) {
        const auto next = static_cast<std::uint32_t>(m_triangles.vertices.size());
        const auto [found, is_new] = m_index.try_emplace(point, next);
        if (is_new) {
            m_triangles.vertices.push_back(point);
        }
        return found->second;
    }

    Triangles m_triangles;
    std::unordered_map<Point, std::uint32_t, PointHash> m_index;
};

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

/// GEOS cuts ears, and with holes that touch or nearly touch it may find none, or lose some. Then the polygon is cut in
/// halves, which moves the bridges that it builds to the holes, and each half is tried.
bool triangulate(const Geos& geos, const Polygon& polygon, int halvings_left, TriangleBuilder& triangles) {
    const GeosGeometry one = geos_from_polygons(geos, {polygon});
    const GeosGeometry parts =
        one ? owned(geos, GEOSConstrainedDelaunayTriangulation_r(geos.handle(), one.get())) : owned(geos, nullptr);
    if (parts) {
        const MultiPolygon found = polygons_from_geos(geos, parts.get());
        const double wanted = area({polygon});
        if (std::abs(area(found) - wanted) <= 1e-9 * wanted) {
            for (const Polygon& triangle : found) {
                triangles.add(triangle.outer);
            }
            return true;
        }
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
            if (!triangulate(geos, part, halvings_left - 1, triangles)) {
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
    TriangleBuilder triangles;
    for (const Polygon& polygon : whole) {
        if (!triangulate(geos, polygon, most_halvings, triangles)) {
            return geos.failure("The triangulation of a polygon");
        }
    }
    return triangles.take();
}

}  // namespace geo::core
