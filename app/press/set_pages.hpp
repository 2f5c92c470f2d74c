// A report on sheets of paper: lines broken, tables with their heads on each page, maps as vectors, pages numbered.
#pragma once

#include "app/print/page.hpp"
#include "app/report/report_document.hpp"
#include "app/scene/draw_list.hpp"
#include "app/text/font_stack.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace app::press {

/// Pixels of a picture that is as wide as the text of a page; and the most that one may be high so that it stands on a
/// page with its heading and its caption. 300 an inch.
inline constexpr int page_picture_width_px = 2126;
inline constexpr int page_picture_height_px = 2760;
/// Of one map with a chart and a legend below it, which would leave a gap on a higher page.
inline constexpr int page_map_height_px = 2440;

/// Pages of A4 and what they hold of headings.
struct SetPages {
    std::vector<print::Page> pages;
    std::vector<print::OutlineEntry> outline;
};

/// `pictures` by the index of the document's PictureRefs (those that none names may be empty): frames whose pixels are
/// 300 an inch, at most as large as said above. No page break cuts a line, a row of a table (unless it is longer than a
/// page) or a picture. `fonts` must be those that shaped the pictures' texts.
[[nodiscard]] SetPages set_pages(const report::ReportDocument& document, std::vector<scene::DrawList> pictures,
                                 const std::shared_ptr<const text::FontStack>& fonts);

}  // namespace app::press
