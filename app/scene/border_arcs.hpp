// Outlines of areas cut into arcs that know which areas lie along them: each border is drawn once, in the style of its
// rank.
#pragma once

#include "app/campaign/area.hpp"
#include "app/campaign/ids.hpp"
#include "geo/core/shapes.hpp"

#include <vector>

namespace app::scene {

/// A piece of outline, in degrees, with every area that has it in its outline (sorted). A closed arc repeats its first
/// position.
struct LonLatArc {
    geo::core::LonLatLine line;
    std::vector<campaign::AreaId> areas;
};

/// The arcs of all areas, whatever the days on which these exist. Areas share an arc where their vertices are the same.
[[nodiscard]] std::vector<LonLatArc> border_arcs(const std::vector<campaign::Area>& areas);

}  // namespace app::scene
