// A map made for a page of its own, put into a part of a larger page.
#pragma once

#include "app/scene/draw_list.hpp"

#include <string>

namespace app::scene {

/// The view by which a map drawn by `map` appears with its upper left corner at a pixel of a larger page.
[[nodiscard]] View view_in_page(const View& map, geo::core::Point corner_px, int page_width_px, int page_height_px);

/// A layer of such a map as a layer of the page: page shapes are moved by the corner, what lies outside the box is left
/// out, and the layer shows only in the box. `corner_px` must be whole pixels.
[[nodiscard]] Layer windowed(Layer layer, const View& in_page, geo::core::Point corner_px,
                             const geo::core::Box& box_px);

}  // namespace app::scene
