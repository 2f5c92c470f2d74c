// How long a projected metre is on the ground, over the map: what an honest scale bar needs.
#pragma once

#include "geo/core/box.hpp"
#include "geo/crs/projection.hpp"

#include <array>
#include <cstddef>

namespace app::scene {

/// Sampled once on a small grid, so that frames need no projection. Outside the grid the nearest sample holds.
class GroundScale {
  public:
    GroundScale() = default;
    GroundScale(const geo::crs::Projection& projection, const geo::core::Box& extent_world);

    /// Ground metres per projected metre near a world point, measured eastwards.
    [[nodiscard]] double at(geo::core::Point world) const;
    /// The direction of north there: a unit vector in world metres.
    [[nodiscard]] geo::core::Point north_at(geo::core::Point world) const;

  private:
    [[nodiscard]] std::size_t sample_at(geo::core::Point world) const;

    static constexpr std::size_t side = 9;
    geo::core::Box m_extent;
    std::array<double, side * side> m_factors{};
    std::array<geo::core::Point, side * side> m_north{};
};

}  // namespace app::scene
