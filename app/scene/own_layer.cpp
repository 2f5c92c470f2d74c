#include "app/scene/color.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/own_shapes.hpp"

#include <algorithm>

namespace app::scene {
namespace {

constexpr double fill_share = 0.22;  ///< of the layer's opacity
constexpr double line_width = 2.4;
constexpr double outline_width = 1.6;
constexpr double casing_width = 4.6;
constexpr double point_radius = 4.5;

/// A light edge, so that a line is seen on every ground.
LineStyle line_of(const OwnShapes& own, double width, double casing) {
    LineStyle style;
    style.color = own.color;
    style.width = width;
    style.casing = {255, 255, 255, 190};
    style.casing_width = casing;
    return style;
}

}  // namespace

void add_own_rasters(const Frame& frame, Layer& layer) {
    for (const OwnShapesRef& own : frame.spec.own_layers) {
        LayerWriter writer(frame.spec.view, layer, static_cast<double>(own->opacity));
        writer.picture(own->raster_mesh, own->raster, 1.0);
    }
}

void add_own_vectors(const Frame& frame, Layer& layer) {
    for (const OwnShapesRef& own : frame.spec.own_layers) {
        LayerWriter writer(frame.spec.view, layer, static_cast<double>(own->opacity));
        for (const MeshRef& fill : own->fills) {
            writer.fill(fill, {faded(own->color, fill_share), Pattern::None, {}, 8, 2});
        }
        writer.line(own->outlines, line_of(*own, outline_width, 0), frame.spec.scale);
        writer.line(own->lines, line_of(*own, line_width, casing_width), frame.spec.scale);
        for (const OwnPointShape& point : own->points) {
            const geo::core::Point px = frame.spec.view.px_from_world(point.world);
            writer.disc({px, frame.pxf(point_radius + 1.5), {255, 255, 255, 230}, {0, 0, 0, 0}, 0, 0});
            writer.disc({px, frame.pxf(point_radius), own->color, {0, 0, 0, 0}, 0, 0});
        }
    }
}

void place_own_names(const Frame& frame, FixedLabels& out) {
    TextStyle style = frame.style.label.town.back();
    style.face = text::FontStyle::Bold;
    const double reach = frame.px(point_radius + 1.5);
    for (const OwnShapesRef& own : frame.spec.own_layers) {
        style.color = apart_from(own->color, style.halo, 4.5);
        for (const OwnPointShape& point : own->points) {
            if (point.name.empty()) {
                continue;
            }
            const TextBlock block =
                text_block({frame.text.line(point.name, style, frame.spec.scale)}, style, frame.spec.scale);
            const geo::core::Point px = frame.spec.view.px_from_world(point.world);
            const double across = reach + frame.px(3) + block.width_px / 2;
            const double above = reach + frame.px(3) + block.height_px / 2;
            for (const geo::core::Point off : {geo::core::Point{across, 0}, geo::core::Point{-across, 0},
                                               geo::core::Point{0, -above}, geo::core::Point{0, above}}) {
                const geo::core::Box box = block_box(block, px + off);
                if (out.occupied.is_free(box.grown(frame.px(1)))) {
                    out.add(placed_block(block, box, Align::Left, frame.spec.scale), box, LayerKind::Names, 0.8);
                    break;
                }
            }
        }
    }
}

}  // namespace app::scene
