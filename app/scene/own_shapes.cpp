#include "app/scene/own_shapes.hpp"

#include "app/scene/hash.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/projector.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;

/// Apart from each other, from rivers, and dark enough for thin lines on light ground.
constexpr std::array<Color, 4> colors{{{142, 36, 130, 255}, {0, 96, 100, 255}, {120, 72, 0, 255}, {48, 63, 159, 255}}};

/// The picture on two triangles: it lies in the map's plane already.
void add_raster(const campaign::OwnRaster& raster, OwnShapes& shapes) {
    const Box& box = raster.box_world;
    shapes.raster_mesh =
        make_mesh({{{box.min_x, box.max_y}, {box.min_x, box.min_y}, {box.max_x, box.min_y}, {box.max_x, box.max_y}},
                   {0, 1, 2, 0, 2, 3}},
                  {{0, 0}, {0, 1}, {1, 1}, {1, 0}});
    Picture picture{0, raster.width, raster.height, 4, raster.rgba};
    Hash hash;
    hash.add(picture.width).add(picture.height);
    hash.add(std::string_view(reinterpret_cast<const char*>(picture.cells.data()), picture.cells.size()));
    picture.id = hash.value();
    shapes.raster = std::make_shared<const Picture>(std::move(picture));
    shapes.bounds.add(box);
}

}  // namespace

OwnShapesRef own_shapes(const campaign::OwnLayer& layer, const OwnLook& look, const geo::crs::Projection& projection,
                        geo::Diagnostics& diagnostics) {
    auto shapes = std::make_shared<OwnShapes>();
    shapes->name = layer.name;
    shapes->opacity = look.opacity;
    shapes->color = look.color.value_or(colors[look.number % colors.size()]);
    if (layer.raster) {
        add_raster(*layer.raster, *shapes);
    }
    Projector projector(projection, diagnostics);
    const std::string what = fmt::format("the layer '{}'", layer.name);
    for (const geo::core::LonLatPolygon& area : layer.areas) {
        const geo::core::MultiPolygon projected = projector.polygons({area}, what);
        if (const MeshRef fill = projector.mesh(projected, what)) {
            shapes->fills.push_back(fill);
            shapes->bounds.add(fill->bounds);
        }
        for (const geo::core::Polygon& polygon : projected) {
            shapes->outlines.push_back(make_path(polygon.outer, true));
            for (const geo::core::Line& hole : polygon.holes) {
                shapes->outlines.push_back(make_path(hole, true));
            }
        }
    }
    shapes->lines = projector.paths(layer.lines, what);
    for (const PathRef& line : shapes->lines) {
        shapes->bounds.add(line->bounds);
    }
    for (const campaign::OwnPoint& point : layer.points) {
        if (const auto world = projector.point(point.position)) {
            shapes->points.push_back({*world, point.name});
            shapes->bounds.add(*world);
        }
    }
    return shapes;
}

}  // namespace app::scene
