// Roads as lines that meet at shared positions, and the shortest way over them.
#pragma once

#include "geo/core/shapes.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace geo::geocode {

/// Positions of lines as a graph: two lines meet where they have a position in common.
class RoadNetwork {
  public:
    explicit RoadNetwork(std::span<const core::LonLatLine> roads);

    /// The shortest way from near `from` to near `to`. Nothing where one of them is off the network, or where the way
    /// is so long that no road between the two can be meant.
    [[nodiscard]] std::optional<core::LonLatLine> way(core::LonLat from, core::LonLat to) const;

  private:
    struct Edge {
        std::size_t to = 0;
        double length_m = 0.0;
    };
    [[nodiscard]] std::optional<std::size_t> nearest(core::LonLat position) const;

    std::vector<core::LonLat> m_nodes;
    std::vector<std::vector<Edge>> m_edges;
};

/// Length along a line in metres.
[[nodiscard]] double line_length_m(const core::LonLatLine& line);
/// The position halfway along a line, which must have one at least.
[[nodiscard]] core::LonLat middle_of(const core::LonLatLine& line);

}  // namespace geo::geocode
