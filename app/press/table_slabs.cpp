#include "app/press/table_slabs.hpp"

#include "app/press/broken_lines.hpp"
#include "app/press/page_format.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace app::press {

namespace {

using scene::TextRun;
using scene::TextStyle;

constexpr double padding_px = 16;
constexpr double row_gap_px = 12;

/// A row's cells in lines.
struct Row {
    std::vector<std::vector<TextRun>> cells;
    bool is_head = false;

    [[nodiscard]] std::size_t lines() const {
        std::size_t most = 1;
        for (const auto& cell : cells) {
            most = std::max(most, cell.size());
        }
        return most;
    }
};

TextStyle style_of(bool head) {
    return lettering(7.6, head ? text::FontStyle::Bold : text::FontStyle::Regular, ink);
}

/// Draws lines `first` to `end` of each cell.
void draw_row(OpenPage& page, const Row& row, const std::vector<double>& widths, double top_px, std::size_t first,
              std::size_t end) {
    const TextStyle style = style_of(row.is_head);
    const double height = static_cast<double>(end - first) * line_px(style) + row_gap_px;
    scene::LayerWriter writer(page.list.view, page.words);
    const geo::core::Box box{body_px.min_x, top_px, body_px.max_x, top_px + height};
    if (row.is_head) {
        writer.box(box, head_ground);
    }
    double x = body_px.min_x;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const auto& lines = row.cells[column];
        double base = top_px + row_gap_px / 2 + line_px(style) * 0.76;
        for (std::size_t line = first; line < std::min(end, lines.size()); ++line) {
            writer.text(lines[line], {x + padding_px, base}, style, px_per_point);
            base += line_px(style);
        }
        x += widths[column];
    }
    writer.stroke_px({{box.min_x, box.max_y}, {box.max_x, box.max_y}}, {rule, 2});
}

}  // namespace

std::vector<double> column_widths(const std::vector<double>& least, const std::vector<double>& wanted, double width) {
    const double all_least = std::accumulate(least.begin(), least.end(), 0.0);
    const double all_wanted = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    std::vector<double> widths(least.size());
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (all_wanted <= width) {
            widths[column] = wanted[column] + (width - all_wanted) / static_cast<double>(widths.size());
        } else if (all_least >= width) {
            widths[column] = least[column] * width / all_least;
        } else {
            const double share = (wanted[column] - least[column]) / (all_wanted - all_least);
            widths[column] = least[column] + share * (width - all_least);
        }
    }
    return widths;
}

std::vector<Slab> table_slabs(const report::PlainTable& table, scene::TextCache& cache) {
    constexpr double two_paddings = 2 * padding_px;
    // One cell of many words must not leave the others a line for each word.
    constexpr double most_wanted_px = 1400;
    const double width = body_px.width();
    std::vector<double> least;
    std::vector<double> wanted;
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        WordWidths widths = word_widths(cache, table.head[column], style_of(true));
        widths.whole_px = widths.longest_px;
        for (const auto& row : table.rows) {
            const WordWidths cell = word_widths(cache, row[column], style_of(false));
            widths.longest_px = std::max(widths.longest_px, cell.longest_px);
            widths.whole_px = std::max(widths.whole_px, cell.whole_px);
        }
        least.push_back(widths.longest_px + two_paddings + 2);
        wanted.push_back(std::max(least.back(), std::min(widths.whole_px, most_wanted_px) + two_paddings + 2));
    }
    const auto columns = std::make_shared<const std::vector<double>>(column_widths(least, wanted, width));
    const auto lined = [&](const std::vector<std::string>& cells, bool head) {
        auto row = std::make_shared<Row>();
        row->is_head = head;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            row->cells.push_back(broken_lines(cache, cells[column], style_of(head), (*columns)[column] - two_paddings));
        }
        return row;
    };
    const auto slab_of = [&](const std::shared_ptr<Row>& row, std::size_t first, std::size_t end) {
        Slab slab;
        slab.height_px = static_cast<double>(end - first) * line_px(style_of(row->is_head)) + row_gap_px;
        slab.draw = [row, columns, first, end](OpenPage& page, double top_px) {
            draw_row(page, *row, *columns, top_px, first, end);
        };
        return slab;
    };
    std::vector<Slab> slabs;
    const auto head_row = lined(table.head, true);
    Slab head = slab_of(head_row, 0, head_row->lines());
    head.keep_with_next = !table.rows.empty();
    const auto repeated = std::make_shared<const Slab>(head);
    slabs.push_back(std::move(head));
    const auto most_lines =
        static_cast<std::size_t>((body_px.height() - repeated->height_px - row_gap_px) / line_px(style_of(false)));
    for (const auto& cells : table.rows) {
        const auto row = lined(cells, false);
        for (std::size_t first = 0; first < row->lines(); first += most_lines) {
            Slab slab = slab_of(row, first, std::min(row->lines(), first + most_lines));
            slab.head = repeated;
            slabs.push_back(std::move(slab));
        }
    }
    return slabs;
}

}  // namespace app::press
