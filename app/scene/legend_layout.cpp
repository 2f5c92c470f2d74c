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
/// Narrower columns of a legend at the foot of a page would break every line.
constexpr double least_column = 320;
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

/// Where each row stands: its column, and how far down in it.
struct Flow {
    struct Stand {
        int column = 0;
        double y_px = 0;
    };
    std::vector<Stand> stands;
    int columns = 0;
    double height_px = 0;
};

bool is_heading(const Measured& row) {
    return row.entry.sign == LegendEntry::Sign::Heading;
}

/// Rows under each other, in a new column where one is full; a heading goes with the row after it.
Flow flow_rows(const std::vector<Measured>& rows, double column_px) {
    Flow flow;
    double y = 0;
    int column = 0;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const bool leads = is_heading(rows[index]) && index + 1 < rows.size();
        const double wanted = rows[index].height_px + (leads ? rows[index + 1].height_px : 0.0);
        if (y > 0 && y + wanted > column_px) {
            ++column;
            y = 0;
        }
        flow.stands.push_back({column, y});
        y += rows[index].height_px;
        flow.height_px = std::max(flow.height_px, y);
    }
    flow.columns = column + 1;
    return flow;
}

bool fits(const Flow& flow, int columns, double height_px) {
    return flow.columns <= columns && flow.height_px <= height_px;
}

/// A heading with nothing below it says nothing.
void drop_lone_headings(std::vector<Measured>& rows) {
    for (std::size_t index = rows.size(); index-- > 0;) {
        if (is_heading(rows[index]) && (index + 1 == rows.size() || is_heading(rows[index + 1]))) {
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(index));
        }
    }
}

/// Takes out what can be spared, the most dispensable and lowest first, until the rest fits.
void shorten(std::vector<Measured>& rows, int columns, double height_px) {
    while (!rows.empty() && !fits(flow_rows(rows, height_px), columns, height_px)) {
        auto spare = rows.end() - 1;
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (row->entry.spare >= spare->entry.spare) {
                spare = row;
            }
        }
        rows.erase(spare);
        drop_lone_headings(rows);
    }
}

/// The flow in columns of about the same length.
Flow balanced(const Frame& frame, const std::vector<Measured>& rows, int columns, double height_px) {
    double total = 0;
    for (const Measured& row : rows) {
        total += row.height_px;
    }
    double tried = total / columns;
    Flow flow = flow_rows(rows, tried);
    while (!fits(flow, columns, tried) && tried < height_px) {
        tried = std::min(height_px, tried + frame.px(8));
        flow = flow_rows(rows, tried);
    }
    return flow;
}

LegendLayout::Row placed_row(const Frame& frame, Measured row, const Box& place) {
    const bool from_right = is_right_to_left(frame.language());
    const double top = place.min_y + (is_heading(row) ? frame.px(heading_gap) : 0.0);
    const double middle = (top + place.max_y - frame.px(row_gap)) / 2;
    LegendLayout::Row out{std::move(row.entry), {}, {}};
    Box words{place.min_x, middle - row.block.height_px / 2, place.max_x, middle + row.block.height_px / 2};
    if (has_sign(out.entry)) {
        const double x = from_right ? place.max_x - frame.px(sign_width) : place.min_x;
        const double half = frame.px(sign_height) / 2;
        out.sign_px = {x, middle - half, x + frame.px(sign_width), middle + half};
        const double indent = frame.px(sign_width + sign_gap);
        (from_right ? words.max_x : words.min_x) += from_right ? -indent : indent;
    }
    out.lines = placed_block(row.block, words, from_right ? Align::Right : Align::Left, frame.spec.scale);
    return out;
}

}  // namespace

LegendLayout legend_layout(const Frame& frame, const PageLayout& page, std::vector<LegendEntry> entries) {
    LegendLayout layout;
    const double padding = frame.px(frame.style.furniture.padding);
    const Box inside = page.legend_area.grown(-padding);
    if (page.legend_area.empty() || inside.empty()) {
        return layout;
    }
    const int columns = std::max(1, static_cast<int>((inside.width() + 2 * padding) / frame.px(least_column)));
    const double step = (inside.width() + 2 * padding) / columns;
    std::vector<Measured> rows;
    rows.reserve(entries.size());
    for (LegendEntry& entry : entries) {
        rows.push_back(measure(frame, std::move(entry), step - 2 * padding));
    }
    shorten(rows, columns, inside.height());
    if (rows.empty()) {
        return layout;
    }
    const Flow flow = balanced(frame, rows, columns, inside.height());
    // Columns that are not needed are not taken, and a legend of several stands on the bottom of its area.
    const double width = step * flow.columns - 2 * padding;
    const double top = columns > 1 ? inside.max_y - flow.height_px : inside.min_y;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Flow::Stand& stand = flow.stands[index];
        const int column = is_right_to_left(frame.language()) ? flow.columns - 1 - stand.column : stand.column;
        const double x = inside.min_x + step * column;
        const double y = top + stand.y_px;
        const Box place{x, y, x + step - 2 * padding, y + rows[index].height_px};
        layout.rows.push_back(placed_row(frame, std::move(rows[index]), place));
    }
    layout.panel =
        Box{inside.min_x, top, inside.min_x + width, top + flow.height_px - frame.px(row_gap)}.grown(padding);
    return layout;
}

}  // namespace app::scene
