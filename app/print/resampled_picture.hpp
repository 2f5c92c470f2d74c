// A picture bent over a mesh, as an upright one: what Cairo can place on a page.
#pragma once

#include "app/scene/draw_list.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace app::print {

/// Cells over a box of the page: RGBA with the colours multiplied by alpha, each four bytes in the order of Cairo's
/// ARGB32 on this machine (a 32-bit number, alpha on top). A grey picture has become black of so much alpha as takes
/// the light away: laid over a page it is the same as the product.
struct ResampledPicture {
    int width = 0;
    int height = 0;
    geo::core::Box box_px;
    std::vector<std::uint32_t> cells;
};

/// The part of the picture that is in the box `seen_px` of the page, with at most `cells_per_px` cells a pixel and no
/// more than the picture itself has there. Nothing where none of it is there.
[[nodiscard]] std::optional<ResampledPicture> resampled_picture(const scene::PictureItem& item, const scene::View& view,
                                                                const geo::core::Box& seen_px, double cells_per_px);

}  // namespace app::print
