// What is printed: pages of draw lists, each with its size on paper, and what the document says of itself.
#pragma once

#include "app/scene/draw_list.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace app::print {

/// A frame and how large it is on paper. The list fills the sheet but for its margins.
struct Page {
    scene::DrawList list;
    double width_mm = 297.0;  ///< of the sheet
    double height_mm = 210.0;
    double margin_mm = 0.0;  ///< left white on all sides
    /// Pictures (relief, own rasters) are embedded with at most so many cells an inch; all else is vectors.
    double picture_dpi = 200.0;
    bool for_screen = false;  ///< an SVG gives its size in pixels, 96 an inch, and not in millimetres

    [[nodiscard]] double mm_per_px() const { return (width_mm - 2 * margin_mm) / list.view.width_px; }
};

/// A page whose pixels are those of a screen: 96 an inch.
[[nodiscard]] inline Page screen_page(scene::DrawList list) {
    constexpr double mm_per_px = 25.4 / 96.0;
    const double width_mm = list.view.width_px * mm_per_px;
    const double height_mm = list.view.height_px * mm_per_px;
    return {std::move(list), width_mm, height_mm, 0.0, 96.0, true};
}

/// A heading and its page, from 1.
struct OutlineEntry {
    std::string words;
    std::size_t page = 1;
};

/// What a reader shows as the document's properties. Nothing says when it was made, so the same page gives the same
/// bytes on every day.
struct DocumentInfo {
    std::string title;
    std::string subject;
    std::vector<OutlineEntry> outline = {};  ///< of a PDF: its headings, in order
};

}  // namespace app::print
