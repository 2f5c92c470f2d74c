#include "app/scene/fixed_labels.hpp"
#include "app/scene/wording.hpp"
#include "app/scene/zoom.hpp"

#include <optional>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr double weight = 0.3;

/// Where a line first crosses an upright (`x` given) or level (`y` given) line of the page.
std::optional<Point> crossing(const geo::core::Line& world, const View& view, bool upright, double at_px) {
    for (std::size_t index = 0; index + 1 < world.size(); ++index) {
        const Point a = view.px_from_world(world[index]);
        const Point b = view.px_from_world(world[index + 1]);
        const double from = (upright ? a.x : a.y) - at_px;
        const double to = (upright ? b.x : b.y) - at_px;
        if ((from <= 0) != (to <= 0)) {
            return a + (b - a) * (from / (from - to));
        }
    }
    return std::nullopt;
}

void place(const Frame& frame, const GraticuleLine& line, FixedLabels& out) {
    const View& view = frame.spec.view;
    const TextStyle& style = frame.style.label.graticule;
    const double edge = frame.px(8);
    const std::string words =
        line.meridian ? meridian_words(line.degrees, frame.language()) : parallel_words(line.degrees, frame.language());
    const TextBlock block = text_block({frame.text.line(words, style, frame.spec.scale)}, style, frame.spec.scale);
    const double inset = edge + (line.meridian ? block.height_px : block.width_px) / 2;
    const auto at = line.meridian ? crossing(line.path->points, view, false, inset)
                                  : crossing(line.path->points, view, true, view.width_px - inset);
    if (!at) {
        return;
    }
    const Box box = block_box(block, *at);
    if (out.occupied.is_free(box.grown(frame.px(3)))) {
        out.add(placed_block(block, box, Align::Centre, frame.spec.scale), box, LayerKind::Graticule, weight);
    }
}

}  // namespace

void place_degrees(const Frame& frame, FixedLabels& out) {
    const double zoom_m = ground_per_design_px(frame.spec.view, frame.spec.scale);
    const GraticuleLevel* level = graticule_for_zoom(frame.geometry.graticule, zoom_m);
    if (level == nullptr) {
        return;
    }
    for (const GraticuleLine& line : level->lines) {
        place(frame, line, out);
    }
}

}  // namespace app::scene
