// Meridians and parallels at round degrees.
#pragma once

#include "app/scene/projector.hpp"
#include "geo/core/box.hpp"

#include <vector>

namespace app::scene {

/// The step between lines that gives a map of that width and height a handful of them: 1, 2, 5, 10, 20 or 30 degrees,
/// or parts of one.
[[nodiscard]] double graticule_step_deg(double span_deg);

/// Lines over the extent and as far again around it, since maps show some of the neighbourhood.
[[nodiscard]] std::vector<PathRef> graticule_paths(const geo::core::GeoBox& extent, const Projector& projector);

}  // namespace app::scene
