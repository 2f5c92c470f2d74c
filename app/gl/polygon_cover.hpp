// How much of each pixel a polygon covers, and the line on its edge: exact areas, for symbols and arrow heads.
#pragma once

#include "app/text/line_cover.hpp"
#include "geo/core/point.hpp"

#include <span>

namespace app::gl {

/// The part of each pixel inside the polygon; the last point joins the first. Pixel (0, 0) spans 0 to 1 in both axes,
/// and what lies outside the picture is cut off.
[[nodiscard]] text::CoverGrid fill_cover(std::span<const geo::core::Point> points_px, int width, int height);

/// The cover of a line of that width, centred on the polygon's edge, with round joins.
[[nodiscard]] text::CoverGrid outline_cover(std::span<const geo::core::Point> points_px, double line_px, int width,
                                            int height);

}  // namespace app::gl
