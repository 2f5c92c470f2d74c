#include "app/scene/windowed.hpp"

#include "app/scene/hash.hpp"
#include "app/scene/layer_writer.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

MeshRef moved(const Mesh& mesh, Point by) {
    geo::core::Triangles triangles = mesh.triangles;
    for (Point& vertex : triangles.vertices) {
        vertex = vertex + by;
    }
    return make_mesh(std::move(triangles), mesh.texture);
}

struct Mover {
    Point by;

    void operator()(FillItem& item) const {
        if (item.space == Space::Page) {
            item.mesh = moved(*item.mesh, by);
        }
    }
    void operator()(StrokeItem& item) const {
        if (item.space == Space::World) {
            return;
        }
        for (PathRef& path : item.paths) {
            geo::core::Line points = path->points;
            for (Point& point : points) {
                point = point + by;
            }
            path = make_path(std::move(points), path->closed);
        }
    }
    void operator()(PictureItem& item) const {
        if (item.space == Space::Page) {
            item.mesh = moved(*item.mesh, by);
        }
    }
    void operator()(DiscItem& item) const { item.centre_px = item.centre_px + by; }
    void operator()(PolygonItem& item) const {
        for (Point& point : item.points_px) {
            point = point + by;
        }
    }
    void operator()(TextItem& item) const { item.origin_px = item.origin_px + by; }
};

Box moved(const Box& box, Point by) {
    return {box.min_x + by.x, box.min_y + by.y, box.max_x + by.x, box.max_y + by.y};
}

Box clipped(const Box& box, const Box& to) {
    return {std::max(box.min_x, to.min_x), std::max(box.min_y, to.min_y), std::min(box.max_x, to.max_x),
            std::min(box.max_y, to.max_y)};
}

}  // namespace

View view_in_page(const View& map, Point corner_px, int page_width_px, int page_height_px) {
    View view = map;
    view.width_px = page_width_px;
    view.height_px = page_height_px;
    view.centre.x += (page_width_px / 2.0 - map.width_px / 2.0 - corner_px.x) * map.metres_per_px;
    view.centre.y -= (page_height_px / 2.0 - map.height_px / 2.0 - corner_px.y) * map.metres_per_px;
    return view;
}

Layer windowed(Layer layer, const View& in_page, Point corner_px, const Box& box_px) {
    const bool moves = corner_px != Point{0, 0};
    for (Item& item : layer.items) {
        if (moves) {
            std::visit(Mover{corner_px}, item.shape);
            item.hash = Hash().add(item.hash).add(corner_px).value();
        }
        item.box_px = clipped(moves ? moved(item.box_px, corner_px) : item.box_px, box_px);
    }
    std::erase_if(layer.items, [](const Item& item) { return item.box_px.empty(); });
    layer.window = Window{in_page, box_px};
    layer.ground.reset();
    return layer;
}

}  // namespace app::scene
