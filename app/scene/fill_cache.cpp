#include "app/scene/fill_cache.hpp"

#include "app/scene/layer_writer.hpp"
#include "app/scene/shared_outlines.hpp"
#include "geo/core/tessellate.hpp"

#include <cmath>
#include <utility>

namespace app::scene {
namespace {

using geo::core::MultiPolygon;

constexpr std::size_t most_steps = 10;
constexpr double tolerated_px = 0.35;

/// The full mesh where simplifying spoils the outline.
MeshRef simplified(const MultiPolygon& polygons, const MeshRef& full, const SharedOutlines& outlines,
                   double tolerance_m) {
    if (full == nullptr) {
        return nullptr;
    }
    const auto triangles = geo::core::tessellate(outlines.simplified(polygons, tolerance_m));
    return triangles && !triangles->indices.empty() ? make_mesh(*triangles) : full;
}

FillMeshes meshes_at(const StaticGeometry& geometry, double tolerance_m) {
    SharedOutlines outlines;
    for (const AreaShape& area : geometry.areas) {
        outlines.add(area.polygons);
    }
    for (const CountryShape& country : geometry.countries) {
        outlines.add(country.polygons);
    }
    FillMeshes made;
    for (const AreaShape& area : geometry.areas) {
        made.areas.push_back(simplified(area.polygons, area.fill, outlines, tolerance_m));
    }
    for (const CountryShape& country : geometry.countries) {
        made.countries.push_back(simplified(country.polygons, country.fill, outlines, tolerance_m));
    }
    return made;
}

}  // namespace

const FillMeshes& FillCache::at(const StaticGeometry& geometry, double metres_per_px) {
    const int step = static_cast<int>(std::floor(std::log2(tolerated_px * metres_per_px)));
    if (const auto found = m_steps.find(step); found != m_steps.end()) {
        return found->second;
    }
    if (m_steps.size() >= most_steps) {
        m_steps.clear();
    }
    return m_steps.emplace(step, meshes_at(geometry, std::exp2(step))).first->second;
}

}  // namespace app::scene
