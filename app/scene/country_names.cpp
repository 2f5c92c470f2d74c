#include "app/scene/fixed_labels.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr int row_count = 26;
constexpr double name_weight = 0.6;
constexpr std::array<double, 4> sizes{1.0, 0.8, 0.64, 0.5};

/// A stretch of a row of the page that lies inside a country.
struct Span {
    double from_px = 0;
    double to_px = 0;

    [[nodiscard]] double width() const { return to_px - from_px; }
    [[nodiscard]] bool covers(double from, double to) const { return from_px <= from && to <= to_px; }
};
using Rows = std::array<std::vector<Span>, row_count>;

double row_y(const View& view, int row) {
    return (row + 0.5) * view.height_px / row_count;
}

void add_crossings(const geo::core::Line& ring, const View& view,
                   std::array<std::vector<double>, row_count>& crossings) {
    for (std::size_t index = 0; index + 1 < ring.size(); ++index) {
        const Point a = view.px_from_world(ring[index]);
        const Point b = view.px_from_world(ring[index + 1]);
        const double low = std::min(a.y, b.y);
        const double high = std::max(a.y, b.y);
        const double rows_per_px = row_count / static_cast<double>(view.height_px);
        if (high < 0 || low > view.height_px) {
            continue;
        }
        const int first = std::max(0, static_cast<int>(std::ceil(low * rows_per_px - 0.5)));
        const int last = std::min(row_count - 1, static_cast<int>(std::ceil(high * rows_per_px - 0.5)) - 1);
        for (int row = first; row <= last; ++row) {
            const double part = (row_y(view, row) - a.y) / (b.y - a.y);
            crossings[static_cast<std::size_t>(row)].push_back(a.x + (b.x - a.x) * part);
        }
    }
}

/// What of each row is inside the rings (holes among them) and on the page.
Rows rows_inside(const std::vector<PathRef>& rings, const View& view, double margin_px) {
    std::array<std::vector<double>, row_count> crossings;
    for (const PathRef& ring : rings) {
        add_crossings(ring->points, view, crossings);
    }
    Rows rows;
    for (std::size_t row = 0; row < crossings.size(); ++row) {
        std::sort(crossings[row].begin(), crossings[row].end());
        for (std::size_t index = 0; index + 1 < crossings[row].size(); index += 2) {
            const Span span{std::max(crossings[row][index], margin_px),
                            std::min(crossings[row][index + 1], view.width_px - margin_px)};
            if (span.width() > 0) {
                rows[row].push_back(span);
            }
        }
    }
    return rows;
}

bool row_covers(const std::vector<Span>& spans, double from, double to) {
    return std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return span.covers(from, to); });
}

struct Found {
    Box box;
    double score = 0;
};

/// The best place for a block in the rows: a wide stretch with the country above and below it too, near the country's
/// heart.
std::optional<Found> best_place(const Rows& rows, const TextBlock& block, const View& view, const Occupancy& occupied,
                                const Box& kept_free, Point heart_px) {
    std::optional<Found> best;
    for (int row = 1; row + 1 < row_count; ++row) {
        for (const Span& span : rows[static_cast<std::size_t>(row)]) {
            if (span.width() < block.width_px) {
                continue;
            }
            // Besides the middle, towards both ends: the middle may be taken.
            for (const double share : {0.5, 0.3, 0.7, 0.12, 0.88}) {
                const double room = span.width() - block.width_px;
                const double from = span.from_px + room * share;
                const double to = from + block.width_px;
                const Box box = block_box(block, {(from + to) / 2, row_y(view, row)});
                const bool inside = row_covers(rows[static_cast<std::size_t>(row) - 1], from, to) &&
                                    row_covers(rows[static_cast<std::size_t>(row) + 1], from, to);
                const double away = geo::core::distance(box.centre(), heart_px);
                const double score = std::min(room, 2 * block.width_px) - away * 0.6;
                if (inside && (!best || score > best->score) && !box.intersects(kept_free) &&
                    occupied.is_free(box.grown(block.line_px * 0.4))) {
                    best = Found{box, score};
                }
            }
        }
    }
    return best;
}

/// The name; what it has in brackets goes below it.
TextBlock name_block(const Frame& frame, const campaign::Names& names, const TextStyle& style) {
    const std::string& name = names.in(frame.language());
    const std::string_view first = without_brackets(name);
    std::vector<TextRun> lines{frame.text.line(first, style, frame.spec.scale)};
    if (first.size() < name.size()) {
        lines.push_back(frame.text.line(std::string_view(name).substr(first.size() + 1), style, frame.spec.scale));
    }
    if (const std::string second = frame.second(names); !second.empty()) {
        lines.push_back(frame.text.line(without_brackets(second), style, frame.spec.scale));
    }
    return text_block(std::move(lines), style, frame.spec.scale);
}

}  // namespace

void place_country_names(const Frame& frame, const PageLayout& page, FixedLabels& out) {
    const View& view = frame.spec.view;
    for (const CountryShape& country : frame.geometry.countries) {
        // The campaign's own country carries its provinces' names; the title says the rest.
        if (!country.valid.contains(frame.day) || country.key == frame.campaign.info.country ||
            country.fill == nullptr || !country.fill->bounds.intersects(view.world_box())) {
            continue;
        }
        const Point heart = view.px_from_world(country.label_world);
        // A name needs no more of the outline than its letters' size.
        constexpr double coarse = 6;
        const Rows rows =
            rows_inside(frame.lines.simplified(country.outline, view.metres_per_px * coarse), view, frame.px(12));
        for (const double size : sizes) {
            TextStyle style = frame.style.label.country;
            style.size *= size;
            style.spacing *= size;
            const TextBlock block = name_block(frame, country.names, style);
            if (const auto found = best_place(rows, block, view, out.occupied, page.legend_area, heart)) {
                out.add(placed_block(block, found->box, Align::Centre, frame.spec.scale), found->box, LayerKind::Names,
                        name_weight);
                break;
            }
        }
    }
}

}  // namespace app::scene
