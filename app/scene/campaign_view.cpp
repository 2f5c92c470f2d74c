#include "app/scene/build_scene.hpp"
#include "app/scene/page_layout.hpp"
#include "app/scene/style.hpp"

#include <algorithm>

namespace app::scene {

using geo::core::Box;

Box campaign_box(const StaticGeometry& geometry) {
    Box box;
    for (const AreaShape& area : geometry.areas) {
        for (const PathRef& ring : area.outline) {
            box.add(ring->bounds);
        }
    }
    return box.empty() ? geometry.extent_world : box;
}

namespace {

/// What title, legend, source line, chart and panels leave free of a page.
Box room_on_page(int width_px, int height_px, double scale, Covered covered, double chart_px) {
    const FurnitureStyle style = light_style().furniture;
    const double margin = style.margin * scale;
    const double bottom = margin + 30 * scale;  // the source line
    // The map goes beside the column of title and legend, between title and legend, or over the whole page.
    const PageKind kind = page_kind(width_px, height_px, scale);
    const double left =
        covered.left_px + (kind == PageKind::Column ? (style.margin * 2 + style.column) * scale : margin);
    const double top = kind == PageKind::Foot ? margin + 80 * scale : margin;
    const double below = kind == PageKind::Foot ? height_px * (1 - legend_foot_share) + margin : bottom;
    const double room_x = std::max(1.0, width_px - covered.right_px - left - margin * 1.5);
    const double room_y = std::max(1.0, height_px - top - below - chart_px);
    return {left, top, left + room_x, top + room_y};
}

View view_of_room(const Box& box, int width_px, int height_px, const Box& room_px) {
    View view = fit(box, width_px, height_px, 0);
    view.metres_per_px = std::max({box.width() / room_px.width(), box.height() / room_px.height(), 1e-3});
    const geo::core::Point middle = room_px.centre();
    view.centre = {box.centre().x - (middle.x - width_px / 2.0) * view.metres_per_px,
                   box.centre().y + (middle.y - height_px / 2.0) * view.metres_per_px};
    return view;
}

}  // namespace

View campaign_view(const StaticGeometry& geometry, int width_px, int height_px) {
    return campaign_view(geometry, width_px, height_px, scale_for_size(width_px, height_px), {});
}

View campaign_view(const StaticGeometry& geometry, int width_px, int height_px, double scale, Covered covered) {
    return view_beside_furniture(campaign_box(geometry), width_px, height_px, scale, covered);
}

View view_beside_furniture(const Box& world, int width_px, int height_px, double scale, Covered covered) {
    return view_of_room(world, width_px, height_px, room_on_page(width_px, height_px, scale, covered, 0));
}

Box room_beside_furniture(int width_px, int height_px, double scale, Covered covered) {
    return room_on_page(width_px, height_px, scale, covered, 0);
}

View campaign_view_above_chart(const StaticGeometry& geometry, int width_px, int height_px, double scale) {
    const bool bare = page_kind(width_px, height_px, scale) == PageKind::Bare;
    const double margin = light_style().furniture.margin * scale;
    const double chart_px = bare ? 0 : chart_height * scale + margin / 2;
    return view_of_room(campaign_box(geometry), width_px, height_px,
                        room_on_page(width_px, height_px, scale, {}, chart_px));
}

View campaign_view_in(const StaticGeometry& geometry, int width_px, int height_px, const Box& box_px) {
    const Box box = campaign_box(geometry);
    const geo::core::Point middle = box_px.centre();
    const double half_width = std::max(1.0, box_px.width()) / 2;
    const double half_height = std::max(1.0, box_px.height()) / 2;
    return view_of_room(box, width_px, height_px,
                        {middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height});
}

}  // namespace app::scene
