#include "app/scene/projector.hpp"

#include "app/scene/layer_writer.hpp"
#include "geo/core/dateline.hpp"
#include "geo/core/tessellate.hpp"

#include <fmt/format.h>

#include <utility>

namespace app::scene {

Projector::Projector(const geo::crs::Projection& projection, geo::Diagnostics& diagnostics)
    : m_projection(&projection), m_diagnostics(&diagnostics) {}

void Projector::report(std::size_t dropped, const std::string& what) {
    if (dropped > 0) {
        m_diagnostics->add(
            geo::Severity::Warning, {}, "shape-not-projected",
            fmt::format("{} of {} lie where the map's projection has no place for them; they are not drawn. "
                        "Cut the shape nearer to the map's extent.",
                        dropped == 1 ? "1 position" : fmt::format("{} positions", dropped), what));
    }
}

std::optional<geo::core::Point> Projector::point(geo::core::LonLat position) const {
    const double lon = geo::core::nearest_lon(position.lon_deg, m_projection->central_lon_deg());
    return m_projection->world_from_lonlat({lon, position.lat_deg});
}

geo::core::Line Projector::line(const geo::core::LonLatLine& line, const std::string& what) {
    std::size_t dropped = 0;
    geo::core::Line out = m_projection->project(geo::core::unwrap(line, m_projection->central_lon_deg()), dropped);
    report(dropped, what);
    return out;
}

geo::core::MultiPolygon Projector::polygons(const geo::core::LonLatMultiPolygon& polygons, const std::string& what) {
    std::size_t dropped = 0;
    geo::core::MultiPolygon out =
        m_projection->project(geo::core::unwrap(polygons, m_projection->central_lon_deg()), dropped);
    report(dropped, what);
    return out;
}

MeshRef Projector::mesh(const geo::core::MultiPolygon& polygons, const std::string& what) {
    if (polygons.empty()) {
        return nullptr;
    }
    geo::Result<geo::core::Triangles> triangles = geo::core::tessellate(polygons);
    if (!triangles) {
        m_diagnostics->add(geo::Severity::Warning, {}, "shape-not-filled",
                           fmt::format("{} cannot be filled: {}", what, triangles.error().message));
        return nullptr;
    }
    return triangles->indices.empty() ? nullptr : make_mesh(std::move(*triangles));
}

std::vector<PathRef> Projector::paths(const std::vector<geo::core::LonLatLine>& lines, const std::string& what) {
    std::vector<PathRef> out;
    for (const geo::core::LonLatLine& one : lines) {
        geo::core::Line projected = line(one, what);
        if (projected.size() >= 2) {
            out.push_back(make_path(std::move(projected), false));
        }
    }
    return out;
}

}  // namespace app::scene
