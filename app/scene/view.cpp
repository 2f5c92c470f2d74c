#include "app/scene/view.hpp"

#include <algorithm>

namespace app::scene {

using geo::core::Box;
using geo::core::Point;

namespace {

/// Nearer than this the doubles of a projected world have no digits left to tell pixels apart.
constexpr double least_metres_per_px = 1e-4;
constexpr double most_metres_per_px = 1e6;

}  // namespace

Point View::px_from_world(Point world) const {
    return {(world.x - centre.x) / metres_per_px + width_px / 2.0,
            height_px / 2.0 - (world.y - centre.y) / metres_per_px};
}

Point View::world_from_px(Point px) const {
    return {centre.x + (px.x - width_px / 2.0) * metres_per_px, centre.y - (px.y - height_px / 2.0) * metres_per_px};
}

Box View::world_box() const {
    const double half_width = width_px / 2.0 * metres_per_px;
    const double half_height = height_px / 2.0 * metres_per_px;
    return {centre.x - half_width, centre.y - half_height, centre.x + half_width, centre.y + half_height};
}

View fit(const Box& box, int width_px, int height_px, double margin_px) {
    View view;
    view.width_px = width_px;
    view.height_px = height_px;
    if (box.empty()) {
        return view;
    }
    view.centre = box.centre();
    const double width = std::max(1.0, width_px - 2 * margin_px);
    const double height = std::max(1.0, height_px - 2 * margin_px);
    view.metres_per_px = std::max({box.width() / width, box.height() / height, least_metres_per_px});
    return view;
}

View zoomed(const View& view, double factor, Point anchor_px) {
    View out = view;
    out.metres_per_px = std::clamp(view.metres_per_px / factor, least_metres_per_px, most_metres_per_px);
    out.anchor.reset();
    const Point anchor = view.world_from_px(anchor_px);
    out.centre = out.centre + (anchor - out.world_from_px(anchor_px));
    return out;
}

View panned(const View& view, Point by_px) {
    View out = view;
    out.anchor = view.anchor.value_or(view.centre);
    out.centre = {view.centre.x - by_px.x * view.metres_per_px, view.centre.y + by_px.y * view.metres_per_px};
    return out;
}

View resized(const View& view, int width_px, int height_px) {
    View out = view;
    out.width_px = width_px;
    out.height_px = height_px;
    out.anchor.reset();
    const double wider = static_cast<double>(view.width_px) / std::max(1, width_px);
    const double taller = static_cast<double>(view.height_px) / std::max(1, height_px);
    out.metres_per_px = view.metres_per_px * std::max(wider, taller);
    return out;
}

}  // namespace app::scene
