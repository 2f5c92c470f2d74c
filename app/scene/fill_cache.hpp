// Filled shapes with no more corners than a zoom step can show.
#pragma once

#include "app/scene/static_geometry.hpp"

#include <map>
#include <vector>

namespace app::scene {

/// Meshes of a map, in the order of its areas and countries; null where the map has none.
struct FillMeshes {
    std::vector<MeshRef> areas;
    std::vector<MeshRef> countries;
};

/// Simplifies by powers of two, as LineCache does, and a border that two shapes share alike for both: no gap opens and
/// nothing overlaps. Serves one map; holds some ten steps of it at most.
class FillCache {
  public:
    /// The meshes with corners left out that are nearer than about a third of a pixel to the outline.
    [[nodiscard]] const FillMeshes& at(const StaticGeometry& geometry, double metres_per_px);

  private:
    std::map<int, FillMeshes> m_steps;
};

}  // namespace app::scene
