#include "app/scene/placed_text.hpp"

#include <algorithm>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr double line_share = 1.14;
constexpr double descender_share = 0.24;

}  // namespace

TextBlock text_block(std::vector<TextRun> runs, const TextStyle& style, double scale) {
    TextBlock block;
    block.style = style;
    block.line_px = style.size * scale * line_share;
    for (const TextRun& run : runs) {
        block.width_px = std::max(block.width_px, run.width() - style.spacing * scale);
    }
    const double more_lines = runs.empty() ? 0.0 : static_cast<double>(runs.size() - 1);
    block.height_px = style.size * scale * (cap_height_share + descender_share) + more_lines * block.line_px;
    block.runs = std::move(runs);
    return block;
}

Box block_box(const TextBlock& block, Point centre) {
    return {centre.x - block.width_px / 2, centre.y - block.height_px / 2, centre.x + block.width_px / 2,
            centre.y + block.height_px / 2};
}

std::vector<PlacedText> placed_block(const TextBlock& block, const Box& box, Align align, double scale) {
    std::vector<PlacedText> lines;
    double base_line = box.min_y + block.style.size * scale * cap_height_share;
    for (const TextRun& run : block.runs) {
        const double width = run.width() - block.style.spacing * scale;
        double x = box.min_x;
        if (align == Align::Centre) {
            x = (box.min_x + box.max_x - width) / 2;
        } else if (align == Align::Right) {
            x = box.max_x - width;
        }
        lines.push_back({run, {x, base_line}, block.style, {}});
        base_line += block.line_px;
    }
    return lines;
}

}  // namespace app::scene
