#include "app/scene/difference.hpp"
#include "app/scene/symbols.hpp"
#include "geo/core/measure.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr double square_size = 20;
constexpr double arrow_length = 17;
constexpr double gap = 3;
constexpr double padding = 4;
/// Sizes to try, as shares of the full one.
constexpr std::array<double, 3> sizes{1.0, 0.8, 0.66};
/// Directions and rings to look in around the middle of an area.
constexpr int directions = 16;
constexpr int rings = 9;

std::string letters_of(const Frame& frame, const Look& look) {
    return look.actor ? frame.campaign.actor(*look.actor).letter : std::string("?");
}

Box box_around(Point middle, double scale) {
    const double half_width = (square_size + gap + arrow_length / 2 + padding) * scale;
    const double half_height = (square_size / 2 + padding) * scale;
    return {middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height};
}

/// A free place whose middle is in the area, nearest to where its name goes best.
std::optional<Point> free_place(const Frame& frame, const AreaShape& shape, const Occupancy& taken, double scale) {
    const Point anchor = frame.spec.view.px_from_world(shape.label_world);
    const double step = 10 * scale;
    for (int ring = 0; ring <= rings; ++ring) {
        for (int direction = 0; direction < (ring == 0 ? 1 : directions); ++direction) {
            // First below the name, then around it.
            const double angle = std::numbers::pi / 2 + 2 * std::numbers::pi * direction / directions;
            const Point middle = anchor + Point{std::cos(angle), std::sin(angle)} * (step * ring);
            if (taken.is_free(box_around(middle, scale)) &&
                geo::core::contains(shape.polygons, frame.spec.view.world_from_px(middle))) {
                return middle;
            }
        }
    }
    return std::nullopt;
}

void draw_mark(const Frame& frame, LayerWriter& writer, const AreaDifference& difference, Point middle, double scale) {
    const Box plate = box_around(middle, scale);
    writer.box(plate, frame.style.movement.plate, frame.style.furniture.panel_line, scale);
    const double reach = (gap + (arrow_length + square_size) / 2) * scale;
    const auto square = [&](const Look& look, double x) {
        const std::string letters = letters_of(frame, look);
        draw_holder_mark(writer, frame.text, {{x, middle.y}, square_size * scale, look, letters, {}, 1.0},
                         frame.style.town, frame.style.control, scale);
    };
    square(difference.before, middle.x - reach);
    square(difference.now, middle.x + reach);
    const double half = arrow_length / 2 * scale;
    const double head = half * 0.9;
    const double thick = 1.6 * scale;
    writer.polygon({{middle.x - half, middle.y - thick},
                    {middle.x + half - head, middle.y - thick},
                    {middle.x + half - head, middle.y - head * 0.62},
                    {middle.x + half, middle.y},
                    {middle.x + half - head, middle.y + head * 0.62},
                    {middle.x + half - head, middle.y + thick},
                    {middle.x - half, middle.y + thick}},
                   frame.style.ink);
}

}  // namespace

void add_difference_marks(const Frame& frame, const std::vector<AreaDifference>& differences, const FixedLabels& labels,
                          const Box& legend_panel, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer);
    Occupancy taken = labels.occupied;
    if (!legend_panel.empty()) {
        taken.take(legend_panel);
    }
    for (const AreaDifference& difference : differences) {
        if (!difference.changed() || !difference.other_holder()) {
            continue;
        }
        for (const double size : sizes) {
            const double scale = size * frame.spec.scale;
            const auto middle = free_place(frame, frame.geometry.areas[difference.area.index()], taken, scale);
            if (middle) {
                draw_mark(frame, writer, difference, *middle, scale);
                taken.take(box_around(*middle, scale));
                break;
            }
        }
    }
}

}  // namespace app::scene
