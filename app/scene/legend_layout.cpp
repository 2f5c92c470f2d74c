#include "app/scene/legend.hpp"
#include "app/scene/wording.hpp"

#include <algorithm>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;

constexpr double sign_width = 36;
constexpr double sign_height = 22;
constexpr double sign_gap = 11;
constexpr double row_gap = 5;
constexpr double heading_gap = 7;

/// A row before it has a place.
struct Measured {
    LegendEntry entry;
    TextBlock block;
    double height_px = 0;
};

const TextStyle& style_of(const FurnitureStyle& style, LegendEntry::Sign sign) {
    switch (sign) {
        case LegendEntry::Sign::Heading: return style.heading;
        case LegendEntry::Sign::Note: return style.small;
        default: return style.entry;
    }
}

bool has_sign(const LegendEntry& entry) {
    return entry.sign != LegendEntry::Sign::Heading && entry.sign != LegendEntry::Sign::Note;
}

Measured measure(const Frame& frame, LegendEntry entry, double room_px) {
    const TextStyle& style = style_of(frame.style.furniture, entry.sign);
    const double room = room_px - (has_sign(entry) ? frame.px(sign_width + sign_gap) : 0.0);
    Measured row{std::move(entry), {}, 0};
    row.block = text_block(frame.text.lines(row.entry.words, style, frame.spec.scale, room), style, frame.spec.scale);
    row.height_px =
        std::max(row.block.height_px, has_sign(row.entry) ? frame.px(sign_height) : 0.0) + frame.px(row_gap);
    row.height_px += row.entry.sign == LegendEntry::Sign::Heading ? frame.px(heading_gap) : 0.0;
    return row;
}

double total_height(const std::vector<Measured>& rows) {
    double height = 0;
    for (const Measured& row : rows) {
        height += row.height_px;
    }
    return height;
}

/// Takes out what can be spared, the most dispensable and lowest first, until the rest fits.
void shorten(std::vector<Measured>& rows, double room_px) {
    while (total_height(rows) > room_px && !rows.empty()) {
        auto spare = rows.end() - 1;
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row->entry.spare >= spare->entry.spare) {
                spare = row;
            }
        }
        rows.erase(spare);
    }
}

}  // namespace

LegendLayout legend_layout(const Frame& frame, const PageLayout& page, std::vector<LegendEntry> entries) {
    LegendLayout layout;
    const double padding = frame.px(frame.style.furniture.padding);
    const Box inside = page.legend_column.grown(-padding);
    if (page.legend_column.empty() || inside.empty()) {
        return layout;
    }
    std::vector<Measured> rows;
    for (LegendEntry& entry : entries) {
        rows.push_back(measure(frame, std::move(entry), inside.width()));
    }
    shorten(rows, inside.height());
    if (rows.empty()) {
        return layout;
    }
    const bool from_right = is_right_to_left(frame.language());
    const double indent = frame.px(sign_width + sign_gap);
    double y = inside.min_y;
    for (Measured& row : rows) {
        const bool heading = row.entry.sign == LegendEntry::Sign::Heading;
        y += heading && &row != &rows.front() ? frame.px(heading_gap) : 0.0;
        const double content = row.height_px - frame.px(row_gap) - (heading ? frame.px(heading_gap) : 0.0);
        const double middle = y + content / 2;
        LegendLayout::Row placed{std::move(row.entry), {}, {}};
        Box words{inside.min_x, middle - row.block.height_px / 2, inside.max_x, middle + row.block.height_px / 2};
        if (has_sign(placed.entry)) {
            const double x = from_right ? inside.max_x - frame.px(sign_width) : inside.min_x;
            placed.sign_px = {x, middle - frame.px(sign_height) / 2, x + frame.px(sign_width),
                              middle + frame.px(sign_height) / 2};
            (from_right ? words.max_x : words.min_x) += from_right ? -indent : indent;
        }
        placed.lines = placed_block(row.block, words, from_right ? Align::Right : Align::Left, frame.spec.scale);
        layout.rows.push_back(std::move(placed));
        y += content + frame.px(row_gap);
    }
    layout.panel = {page.legend_column.min_x, page.legend_column.min_y, page.legend_column.max_x,
                    y - frame.px(row_gap) + padding};
    return layout;
}

}  // namespace app::scene
