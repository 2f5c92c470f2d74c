// Meridians and parallels at round degrees.
#pragma once

#include "app/scene/projector.hpp"
#include "geo/core/box.hpp"

#include <vector>

namespace app::scene {

/// The step between lines that gives a map of that width and height a handful of them: 1, 2, 5, 10, 20 or 30 degrees,
/// or parts of one.
[[nodiscard]] double graticule_step_deg(double span_deg);

/// A meridian or parallel, or a piece of one where the projection has no place for all of it.
struct GraticuleLine {
    PathRef path;
    double degrees = 0;  ///< east or north of zero
    bool meridian = false;
};
/// All lines of one step.
struct GraticuleLevel {
    double step_deg = 0;
    std::vector<GraticuleLine> lines;
};

/// Levels from coarse to fine. The first covers the extent and as far again around it, since maps show some of the
/// neighbourhood; the finer ones, for nearer views, little more than the extent.
[[nodiscard]] std::vector<GraticuleLevel> graticule_levels(const geo::core::GeoBox& extent, const Projector& projector);

/// The finest level whose lines stand apart enough in a view of so many world metres to a design pixel; null where
/// there are none.
[[nodiscard]] const GraticuleLevel* graticule_for_zoom(const std::vector<GraticuleLevel>& levels, double zoom_m);

}  // namespace app::scene
