// World lines, and fills, with no more points than a zoom step can show.
#pragma once

#include "app/scene/draw_list.hpp"
#include "app/scene/fill_cache.hpp"

#include <unordered_map>
#include <vector>

namespace app::scene {

/// Simplifies by powers of two, so that lines keep their shape while a view pans or zooms a little. Holds at most some
/// ten thousand paths.
class LineCache {
  public:
    /// The path with points left out that are nearer than about a third of a pixel to the line.
    [[nodiscard]] PathRef simplified(const PathRef& path, double metres_per_px);
    [[nodiscard]] std::vector<PathRef> simplified(const std::vector<PathRef>& paths, double metres_per_px);
    /// Of one map for the whole life of the cache.
    [[nodiscard]] const FillMeshes& fills(const StaticGeometry& geometry, double metres_per_px) {
        return m_fills.at(geometry, metres_per_px);
    }

  private:
    std::unordered_map<std::uint64_t, PathRef> m_paths;
    FillCache m_fills;
};

}  // namespace app::scene
