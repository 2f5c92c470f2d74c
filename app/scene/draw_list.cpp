#include "app/scene/draw_list.hpp"

#include <fmt/format.h>

#include <iterator>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

std::string color_text(Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}{:02x}", color.red, color.green, color.blue, color.alpha);
}

const char* space_text(Space space) {
    return space == Space::World ? "world" : "page";
}

const char* pattern_text(Pattern pattern) {
    switch (pattern) {
        case Pattern::None: return "none";
        case Pattern::Hatch: return "hatch";
        case Pattern::BackHatch: return "backhatch";
        case Pattern::CrossHatch: return "crosshatch";
        case Pattern::Dots: return "dots";
        case Pattern::Horizontal: return "horizontal";
        case Pattern::Vertical: return "vertical";
    }
    return "none";
}

std::string box_text(const Box& box) {
    return fmt::format("[{:.0f} {:.0f} {:.0f} {:.0f}]", box.min_x, box.min_y, box.max_x, box.max_y);
}

std::string window_text(const Window& window) {
    return fmt::format(" in {} centre {:.0f},{:.0f} {:.2f} m/px", box_text(window.box_px), window.view.centre.x,
                       window.view.centre.y, window.view.metres_per_px);
}

std::string point_text(Point point) {
    return fmt::format("{:.1f},{:.1f}", point.x, point.y);
}

std::string paint_text(const Paint& paint) {
    if (paint.pattern == Pattern::None) {
        return color_text(paint.color);
    }
    return fmt::format("{} {} {} every {:.1f} by {:.1f}", color_text(paint.color), pattern_text(paint.pattern),
                       color_text(paint.pattern_color), paint.spacing_px, paint.line_px);
}

std::string pen_text(const Pen& pen) {
    std::string out = fmt::format("{} {:.1f}px", color_text(pen.color), pen.width_px);
    if (pen.end_width_px >= 0) {
        out += fmt::format(" to {:.1f}px", pen.end_width_px);
    }
    if (pen.dash_px > 0) {
        out += fmt::format(" dash {:.1f}+{:.1f}", pen.dash_px, pen.gap_px);
    }
    return pen.cap == Cap::Round ? out + " round" : out;
}

struct ShapeText {
    std::string operator()(const FillItem& item) const {
        return fmt::format("fill {} {} triangles {}", space_text(item.space), item.mesh->triangles.indices.size() / 3,
                           paint_text(item.paint));
    }
    std::string operator()(const StrokeItem& item) const {
        std::size_t points = 0;
        for (const PathRef& path : item.paths) {
            points += path->points.size();
        }
        return fmt::format("stroke {} {} paths {} points {}", space_text(item.space), item.paths.size(), points,
                           pen_text(item.pen));
    }
    std::string operator()(const PictureItem& item) const {
        return fmt::format("picture {} {}x{} of {} channels at {:.2f}", space_text(item.space), item.picture->width,
                           item.picture->height, item.picture->channels, item.opacity);
    }
    std::string operator()(const DiscItem& item) const {
        return fmt::format("disc {} radius {:.1f} soft {:.1f} fill {} line {} {:.1f}px", point_text(item.centre_px),
                           item.radius_px, item.soft_px, color_text(item.fill), color_text(item.line), item.line_px);
    }
    std::string operator()(const PolygonItem& item) const {
        return fmt::format("polygon {} points fill {} line {} {:.1f}px", item.points_px.size(), color_text(item.fill),
                           color_text(item.line), item.line_px);
    }
    std::string operator()(const TextItem& item) const {
        return fmt::format("text \"{}\" {:.1f}px at {} {} halo {} {:.1f}px", item.words, item.text->size_px,
                           point_text(item.origin_px), color_text(item.color), color_text(item.halo), item.halo_px);
    }
};

}  // namespace

std::string to_text(const DrawList& list) {
    std::string out = fmt::format("view {}x{} centre {:.0f},{:.0f} {:.2f} m/px\nbackground {}\n", list.view.width_px,
                                  list.view.height_px, list.view.centre.x, list.view.centre.y, list.view.metres_per_px,
                                  color_text(list.background));
    for (const Layer& layer : list.layers) {
        fmt::format_to(std::back_inserter(out), "layer {}{}{}\n", layer.name, layer.checkpoint ? " (checkpoint)" : "",
                       layer.window ? window_text(*layer.window) : "");
        for (const Item& item : layer.items) {
            fmt::format_to(std::back_inserter(out), "  {} {}\n", std::visit(ShapeText{}, item.shape),
                           box_text(item.box_px));
        }
    }
    return out;
}

}  // namespace app::scene
