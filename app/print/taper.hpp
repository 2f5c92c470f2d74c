// Lines that change their width along the way, as shapes to fill.
#pragma once

#include "app/scene/draw_list.hpp"

#include <vector>

namespace app::print {

/// Closed rings, all of one winding, that together cover the line (page pixels) as the pen draws it, dashes and caps
/// included: fill them by the nonzero rule.
[[nodiscard]] std::vector<geo::core::Line> tapered_rings(const geo::core::Line& line_px, const scene::Pen& pen);

}  // namespace app::print
