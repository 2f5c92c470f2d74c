// Outlines of neighbours, simplified alike where they run together.
#pragma once

#include "geo/core/shapes.hpp"

#include <unordered_map>

namespace app::scene {

/// Knows the rings of all shapes of a map, and so where three of them meet: such corners stay.
class SharedOutlines {
  public:
    void add(const geo::core::MultiPolygon& polygons);

    /// Polygons that were added, with corners left out that are nearer than `tolerance` (in the units of the points) to
    /// what is left. A piece of border that was added with several shapes comes out the same for all of them; a ring
    /// smaller than the tolerance stays as it is.
    [[nodiscard]] geo::core::MultiPolygon simplified(const geo::core::MultiPolygon& polygons, double tolerance) const;

  private:
    struct HashPoint {
        std::size_t operator()(geo::core::Point point) const;
    };
    /// A corner and those before and after it, in no order.
    struct Corner {
        geo::core::Point low;
        geo::core::Point high;
        bool fixed = false;  ///< rings part here
    };

    void add_ring(const geo::core::Line& ring);
    [[nodiscard]] std::vector<std::size_t> anchors(const geo::core::Line& ring) const;
    [[nodiscard]] geo::core::Line simplified(const geo::core::Line& ring, double tolerance) const;

    std::unordered_map<geo::core::Point, Corner, HashPoint> m_corners;
};

}  // namespace app::scene
