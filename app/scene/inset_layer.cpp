#include "app/scene/color.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"

#include <algorithm>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

/// World metres to the inset's pixels.
struct InsetView {
    Point world_centre;
    Point px_centre;
    double metres_per_px = 1;

    [[nodiscard]] Point px(Point world) const {
        return {px_centre.x + (world.x - world_centre.x) / metres_per_px,
                px_centre.y - (world.y - world_centre.y) / metres_per_px};
    }
};

/// The areas of the day in one colour, without borders between them.
void draw_ground(const Frame& frame, LayerWriter& writer, const InsetView& inset) {
    constexpr double ink_share = 0.4;
    const Color ground = with_alpha(mixed(frame.style.furniture.panel, frame.style.muted, ink_share), 255);
    for (const campaign::AreaId area : frame.snapshot.areas) {
        const AreaShape& shape = frame.geometry.areas[area.index()];
        for (const PathRef& ring : frame.lines.simplified(shape.outline, inset.metres_per_px)) {
            std::vector<Point> points;
            points.reserve(ring->points.size());
            for (const Point world : ring->points) {
                points.push_back(inset.px(world));
            }
            writer.polygon(std::move(points), ground, ground, frame.px(1.6));
        }
    }
}

}  // namespace

void add_inset(const Frame& frame, const PageLayout& page, Layer& layer) {
    if (page.inset.empty()) {
        return;
    }
    LayerWriter writer(frame.spec.view, layer, frame.opacity(LayerKind::Furniture));
    const FurnitureStyle& style = frame.style.furniture;
    writer.box(page.inset, style.panel, style.panel_line, frame.px(1));
    const InsetView inset{campaign_box(frame.geometry).centre(), page.inset.centre(), page.inset_metres_per_px};
    draw_ground(frame, writer, inset);
    const Box seen = frame.spec.view.world_box();
    const Point low = inset.px({seen.min_x, seen.max_y});
    const Point high = inset.px({seen.max_x, seen.min_y});
    // What lies outside of the panel is not drawn over the map, and the smallest view is still seen.
    const double least = frame.px(7);
    const Point middle{(low.x + high.x) / 2, (low.y + high.y) / 2};
    const double half_x = std::max(least, high.x - low.x) / 2;
    const double half_y = std::max(least, high.y - low.y) / 2;
    const Box within = page.inset.grown(-frame.px(2));
    const Box box{std::clamp(middle.x - half_x, within.min_x, within.max_x),
                  std::clamp(middle.y - half_y, within.min_y, within.max_y),
                  std::clamp(middle.x + half_x, within.min_x, within.max_x),
                  std::clamp(middle.y + half_y, within.min_y, within.max_y)};
    constexpr std::uint8_t wash = 46;
    const Color mark = frame.style.ink;
    writer.box(box, {mark.red, mark.green, mark.blue, wash}, mark, frame.px(2));
}

}  // namespace app::scene
