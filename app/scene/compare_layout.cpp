#include "app/scene/compare_layout.hpp"

#include "app/scene/build_scene.hpp"
#include "app/scene/page_layout.hpp"
#include "app/scene/style.hpp"

#include <algorithm>
#include <cmath>

namespace app::scene {
namespace {

using geo::core::Box;

/// Width to height of what a map mostly shows.
constexpr double usual_aspect = 1.3;

Box whole_pixels(const Box& box) {
    return {std::round(box.min_x), std::round(box.min_y), std::round(box.max_x), std::round(box.max_y)};
}

/// The number of columns that gives the largest maps.
std::size_t best_columns(std::size_t maps, const Box& area, double gap) {
    std::size_t best = 1;
    double best_size = 0;
    for (std::size_t columns = 1; columns <= maps; ++columns) {
        const auto across = static_cast<double>(columns);
        const auto down = std::ceil(static_cast<double>(maps) / across);
        const double width = (area.width() - gap * (across - 1)) / across;
        const double height = (area.height() - gap * (down - 1)) / down;
        const double size = std::min(width / usual_aspect, height);
        if (size > best_size) {
            best_size = size;
            best = columns;
        }
    }
    return best;
}

std::vector<Box> grid(std::size_t maps, const Box& area, double gap) {
    const std::size_t columns = best_columns(maps, area, gap);
    const std::size_t rows = (maps + columns - 1) / columns;
    const double width = (area.width() - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const double height = (area.height() - gap * static_cast<double>(rows - 1)) / static_cast<double>(rows);
    std::vector<Box> boxes;
    for (std::size_t map = 0; map < maps; ++map) {
        const double x = area.min_x + static_cast<double>(map % columns) * (width + gap);
        const std::size_t row = map / columns;
        const double y = area.min_y + static_cast<double>(row) * (height + gap);
        boxes.push_back(whole_pixels({x, y, x + width, y + height}));
    }
    return boxes;
}

/// Room for the caption above the source line, in design pixels, reckoned without its letters: this layout knows no
/// fonts, and a line too many does no harm.
double caption_height(const FrameSpec& spec, double width) {
    constexpr double line = 19.5;
    constexpr double padding = 14;
    constexpr double letter = 9.5;
    if (spec.caption.empty()) {
        return 0;
    }
    const auto letters = static_cast<double>(std::count_if(spec.caption.begin(), spec.caption.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
    }));
    return padding + line * std::ceil(letters * letter * spec.scale / width);
}

}  // namespace

std::size_t map_count(const FrameSpec& spec) {
    return 1 + std::min(spec.comparison.others.size(), most_compared);
}

CompareLayout compare_layout(const FrameSpec& spec) {
    constexpr double title_height = 46;
    constexpr double source_height = 30;
    constexpr double legend_share = 0.2;
    constexpr double tall_legend_share = 0.24;
    const double left = spec.covered_left_px;
    const double right = spec.view.width_px - spec.covered_right_px;
    const double width = right - left;
    const double height = spec.view.height_px;
    const auto px = [&spec](double design) { return design * spec.scale; };
    const double gap = px(10);
    CompareLayout layout;
    Box area{left, 0, right, height};
    const bool bare = page_kind(spec.view.width_px, spec.view.height_px, spec.scale) == PageKind::Bare;
    if (spec.layers.of(LayerKind::Furniture) > 0.0F && !bare) {
        const double share = width > height ? legend_share : tall_legend_share;
        layout.title = {left + gap, gap, right - gap, gap + px(title_height)};
        const double foot = px(source_height + caption_height(spec, width));
        layout.source = {left, height - foot, right, height};
        layout.legend_area = {left + gap, height - foot - height * share, right - gap, height - foot - gap / 2};
        area = {left + gap, layout.title.max_y + gap, right - gap, layout.legend_area.min_y - gap};
        if (spec.chart) {
            const double middle = std::round(left + width * 0.58);
            layout.chart = layout.legend_area;
            layout.chart.min_x = middle + gap / 2;
            layout.legend_area.max_x = middle - gap / 2;
        }
    }
    layout.maps = grid(map_count(spec), area, gap);
    return layout;
}

View campaign_view_of_maps(const StaticGeometry& geometry, const FrameSpec& spec) {
    const Box first = compare_layout(spec).maps.front();
    const int width_px = static_cast<int>(first.width());
    const int height_px = static_cast<int>(first.height());
    const double margin = 0.035 * std::min(first.width(), first.height());
    View view = campaign_view_in(geometry, width_px, height_px,
                                 {margin, margin, first.width() - margin, first.height() - margin});
    view.width_px = spec.view.width_px;
    view.height_px = spec.view.height_px;
    return view;
}

}  // namespace app::scene
