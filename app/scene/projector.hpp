// Degrees to world metres for whole shapes: unwrapped around the map's middle, counted where something had to be left
// out.
#pragma once

#include "app/scene/draw_list.hpp"
#include "geo/base/diagnostics.hpp"
#include "geo/core/shapes.hpp"
#include "geo/crs/projection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::scene {

/// Projects the shapes of one map and reports what it could not.
class Projector {
  public:
    Projector(const geo::crs::Projection& projection, geo::Diagnostics& diagnostics);

    [[nodiscard]] std::optional<geo::core::Point> point(geo::core::LonLat position) const;
    /// A line; `what` names it in the diagnostics.
    [[nodiscard]] geo::core::Line line(const geo::core::LonLatLine& line, const std::string& what);
    [[nodiscard]] geo::core::MultiPolygon polygons(const geo::core::LonLatMultiPolygon& polygons,
                                                   const std::string& what);
    /// Triangles of projected polygons; null, and reported, where there can be none.
    [[nodiscard]] MeshRef mesh(const geo::core::MultiPolygon& polygons, const std::string& what);
    /// Lines as paths, those with fewer than two points left out.
    [[nodiscard]] std::vector<PathRef> paths(const std::vector<geo::core::LonLatLine>& lines, const std::string& what);

  private:
    void report(std::size_t dropped, const std::string& what);

    const geo::crs::Projection* m_projection;
    geo::Diagnostics* m_diagnostics;
};

}  // namespace app::scene
