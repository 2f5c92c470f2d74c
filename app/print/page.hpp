// What is printed: pages of draw lists, each with its size on paper, and what the document says of itself.
#pragma once

#include "app/scene/draw_list.hpp"

#include <string>
#include <utility>

namespace app::print {

/// A frame and how large it is on paper.
struct Page {
    scene::DrawList list;
    double width_mm = 297.0;
    double height_mm = 210.0;
    /// Pictures (relief, own rasters) are embedded with at most so many cells an inch; all else is vectors.
    double picture_dpi = 200.0;

    [[nodiscard]] double mm_per_px() const { return width_mm / list.view.width_px; }
};

/// A page whose pixels are those of a screen: 96 an inch.
[[nodiscard]] inline Page screen_page(scene::DrawList list) {
    constexpr double mm_per_px = 25.4 / 96.0;
    const double width_mm = list.view.width_px * mm_per_px;
    const double height_mm = list.view.height_px * mm_per_px;
    return {std::move(list), width_mm, height_mm, 96.0};
}

/// What a reader shows as the document's properties. The same words give the same bytes: no clock is read.
struct DocumentInfo {
    std::string title;
    std::string subject;
    std::string date;  ///< of the data, YYYY-MM-DD, written as the day of making; empty: 1970-01-01
};

}  // namespace app::print
