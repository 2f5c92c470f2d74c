// Boxes of whole pixels on the page: rounded out, clipped, joined where that is cheaper than drawing both.
#pragma once

#include "app/image/image.hpp"
#include "geo/core/box.hpp"

#include <vector>

namespace app::gl {

[[nodiscard]] image::PixelRect page_rect(int width_px, int height_px);
/// Whole pixels that the box touches, on a page of that size. Without area where it is off the page.
[[nodiscard]] image::PixelRect pixels_of(const geo::core::Box& box, int width_px, int height_px);
[[nodiscard]] geo::core::Box box_of(const image::PixelRect& rect);
[[nodiscard]] long area(const image::PixelRect& rect);
[[nodiscard]] image::PixelRect joined(const image::PixelRect& a, const image::PixelRect& b);
/// Without area where they do not overlap.
[[nodiscard]] image::PixelRect intersection(const image::PixelRect& a, const image::PixelRect& b);

/// Fewer boxes that cover the same pixels, and perhaps more: two are joined where the pixels that the joining adds cost
/// less than a box of its own. Those without area are left out.
[[nodiscard]] std::vector<image::PixelRect> merged(std::vector<image::PixelRect> boxes);

}  // namespace app::gl
