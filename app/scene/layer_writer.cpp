#include "app/scene/layer_writer.hpp"

#include "app/scene/color.hpp"
#include "app/scene/hash.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

/// Room for the smooth edge of everything that is drawn.
constexpr double edge_px = 1.5;

enum class Tag : std::uint64_t { Fill, Stroke, Picture, Disc, Polygon, Text };

Hash tagged(Tag tag) {
    return Hash().add(static_cast<std::uint64_t>(tag));
}

std::uint64_t bits(Color color) {
    return static_cast<std::uint64_t>(color.red) << 24U | static_cast<std::uint64_t>(color.green) << 16U |
           static_cast<std::uint64_t>(color.blue) << 8U | color.alpha;
}

void add_paint(Hash& hash, const Paint& paint) {
    hash.add(bits(paint.color)).add(static_cast<int>(paint.pattern)).add(bits(paint.pattern_color));
    hash.add(static_cast<double>(paint.spacing_px)).add(static_cast<double>(paint.line_px));
}

void add_pen(Hash& hash, const Pen& pen) {
    hash.add(bits(pen.color)).add(static_cast<double>(pen.width_px)).add(static_cast<double>(pen.dash_px));
    hash.add(static_cast<double>(pen.gap_px)).add(static_cast<int>(pen.cap)).add(static_cast<double>(pen.end_width_px));
}

bool is_visible(const Paint& paint) {
    return paint.color.alpha > 0 || (paint.pattern != Pattern::None && paint.pattern_color.alpha > 0);
}

double widest(const Pen& pen) {
    return static_cast<double>(std::max(pen.width_px, pen.end_width_px));
}

}  // namespace

MeshRef make_mesh(geo::core::Triangles triangles, std::vector<Point> texture) {
    auto mesh = std::make_shared<Mesh>();
    Hash hash;
    for (const Point vertex : triangles.vertices) {
        mesh->bounds.add(vertex);
        hash.add(vertex);
    }
    for (const std::uint32_t index : triangles.indices) {
        hash.add(index);
    }
    for (const Point coordinate : texture) {
        hash.add(coordinate);
    }
    mesh->id = hash.value();
    mesh->triangles = std::move(triangles);
    mesh->texture = std::move(texture);
    return mesh;
}

MeshRef box_mesh(const Box& box) {
    return make_mesh({{{box.min_x, box.min_y}, {box.max_x, box.min_y}, {box.max_x, box.max_y}, {box.min_x, box.max_y}},
                      {0, 1, 2, 0, 2, 3}});
}

PathRef make_path(geo::core::Line points, bool closed) {
    auto path = std::make_shared<Path>();
    Hash hash;
    for (const Point point : points) {
        path->bounds.add(point);
        hash.add(point);
    }
    path->id = hash.add(closed).value();
    path->points = std::move(points);
    path->closed = closed;
    return path;
}

LayerWriter::LayerWriter(const View& view, Layer& layer, double opacity)
    : m_view(&view), m_layer(&layer), m_opacity(opacity) {}

LayerWriter LayerWriter::at_opacity(double opacity) const {
    return {*m_view, *m_layer, m_opacity * opacity};
}

Color LayerWriter::shown(Color color) const {
    return faded(color, m_opacity);
}

Box LayerWriter::px_box(const Box& world) const {
    Box box;
    if (!world.empty()) {
        box.add(m_view->px_from_world({world.min_x, world.min_y}));
        box.add(m_view->px_from_world({world.max_x, world.max_y}));
    }
    return box;
}

void LayerWriter::add(Shape shape, const Box& box_px, std::uint64_t hash) {
    const Box page{0.0, 0.0, static_cast<double>(m_view->width_px), static_cast<double>(m_view->height_px)};
    if (!box_px.empty() && box_px.intersects(page)) {
        m_layer->items.push_back({std::move(shape), box_px, hash});
    }
}

void LayerWriter::fill(const MeshRef& mesh, const Paint& paint) {
    Paint painted = paint;
    painted.color = shown(paint.color);
    painted.pattern_color = shown(paint.pattern_color);
    if (mesh == nullptr || !is_visible(painted)) {
        return;
    }
    Hash hash = tagged(Tag::Fill);
    add_paint(hash.add(mesh->id), painted);
    add(FillItem{Space::World, mesh, painted}, px_box(mesh->bounds).grown(edge_px), hash.value());
}

void LayerWriter::stroke(const std::vector<PathRef>& paths, const Pen& pen) {
    StrokeItem item{Space::World, {}, pen};
    item.pen.color = shown(pen.color);
    if (item.pen.color.alpha == 0 || pen.width_px <= 0) {
        return;
    }
    const double grown_m = (widest(pen) / 2 + edge_px) * m_view->metres_per_px;
    const Box seen = m_view->world_box().grown(grown_m);
    Hash hash = tagged(Tag::Stroke);
    add_pen(hash, item.pen);
    Box bounds;
    for (const PathRef& path : paths) {
        if (path->bounds.intersects(seen)) {
            item.paths.push_back(path);
            bounds.add(path->bounds);
            hash.add(path->id);
        }
    }
    if (!item.paths.empty()) {
        add(std::move(item), px_box(bounds.grown(grown_m)), hash.value());
    }
}

void LayerWriter::line(const std::vector<PathRef>& paths, const LineStyle& style, double scale) {
    if (style.casing_width > 0) {
        stroke(paths, {style.casing, static_cast<float>(style.casing_width * scale), 0, 0, Cap::Round, -1});
    }
    const bool dashed = style.dash > 0;
    stroke(paths, {style.color, static_cast<float>(style.width * scale), static_cast<float>(style.dash * scale),
                   static_cast<float>(style.gap * scale), dashed ? Cap::Butt : Cap::Round, -1});
}

void LayerWriter::picture(const MeshRef& mesh, const PictureRef& picture, double opacity) {
    const double shown_opacity = opacity * m_opacity;
    if (mesh == nullptr || picture == nullptr || shown_opacity <= 0.0) {
        return;
    }
    const std::uint64_t hash = tagged(Tag::Picture).add(mesh->id).add(picture->id).add(shown_opacity).value();
    add(PictureItem{Space::World, mesh, picture, static_cast<float>(shown_opacity)},
        px_box(mesh->bounds).grown(edge_px), hash);
}

void LayerWriter::stroke_px(geo::core::Line points_px, const Pen& pen, bool closed) {
    StrokeItem item{Space::Page, {}, pen};
    item.pen.color = shown(pen.color);
    if (item.pen.color.alpha == 0 || points_px.size() < 2) {
        return;
    }
    item.paths.push_back(make_path(std::move(points_px), closed));
    Hash hash = tagged(Tag::Stroke).add(item.paths.front()->id);
    add_pen(hash, item.pen);
    const Box box = item.paths.front()->bounds.grown(widest(pen) / 2 + edge_px);
    add(std::move(item), box, hash.value());
}

void LayerWriter::disc(const DiscItem& item) {
    DiscItem disc = item;
    disc.fill = shown(item.fill);
    disc.line = shown(item.line);
    if (disc.radius_px <= 0 || (disc.fill.alpha == 0 && disc.line.alpha == 0)) {
        return;
    }
    Hash hash = tagged(Tag::Disc).add(disc.centre_px).add(static_cast<double>(disc.radius_px));
    hash.add(bits(disc.fill)).add(bits(disc.line));
    hash.add(static_cast<double>(disc.line_px)).add(static_cast<double>(disc.soft_px));
    Box box;
    box.add(disc.centre_px);
    add(disc, box.grown(static_cast<double>(disc.radius_px + disc.soft_px) + edge_px), hash.value());
}

void LayerWriter::polygon(std::vector<Point> points_px, Color fill, Color line, double line_px) {
    PolygonItem item{std::move(points_px), shown(fill), shown(line), static_cast<float>(line_px)};
    if (item.points_px.size() < 3 || (item.fill.alpha == 0 && (item.line.alpha == 0 || line_px <= 0))) {
        return;
    }
    Hash hash = tagged(Tag::Polygon).add(bits(item.fill)).add(bits(item.line)).add(line_px);
    Box box;
    for (const Point point : item.points_px) {
        box.add(point);
        hash.add(point);
    }
    add(std::move(item), box.grown(line_px / 2 + edge_px), hash.value());
}

void LayerWriter::box(const Box& box_px, Color fill, Color line, double line_px) {
    polygon({{box_px.min_x, box_px.min_y},
             {box_px.max_x, box_px.min_y},
             {box_px.max_x, box_px.max_y},
             {box_px.min_x, box_px.max_y}},
            fill, line, line_px);
}

void LayerWriter::swatch(const Box& box_px, const Paint& paint) {
    FillItem item{Space::Page, box_mesh(box_px), paint};
    item.paint.color = shown(paint.color);
    item.paint.pattern_color = shown(paint.pattern_color);
    Hash hash = tagged(Tag::Fill).add(item.mesh->id);
    add_paint(hash, item.paint);
    add(std::move(item), box_px.grown(edge_px), hash.value());
}

void LayerWriter::text(const TextRun& run, Point origin_px, const TextStyle& style, double scale) {
    const Point origin{std::round(origin_px.x), std::round(origin_px.y)};
    TextItem item{run.text, origin, shown(style.color), shown(style.halo), static_cast<float>(style.halo_width * scale),
                  run.words};
    if (item.color.alpha == 0 || run.text->glyphs.empty()) {
        return;
    }
    Hash hash = tagged(Tag::Text).add(run.hash).add(origin).add(bits(item.color)).add(bits(item.halo));
    hash.add(static_cast<double>(item.halo_px));
    // Slanted and swashed letters reach a little over their advance.
    const double over = 0.15 * style.size * scale + static_cast<double>(item.halo_px) + edge_px;
    const Box box{origin.x, origin.y - run.ascent(), origin.x + run.width(), origin.y + run.descent()};
    add(std::move(item), box.grown(over), hash.value());
}

void LayerWriter::curved_text(const TextRun& run, Point origin_px, const Box& box_px, const TextStyle& style,
                              double scale) {
    TextItem item{
        run.text, origin_px, shown(style.color), shown(style.halo), static_cast<float>(style.halo_width * scale),
        run.words};
    if (item.color.alpha == 0 || run.text->glyphs.empty()) {
        return;
    }
    Hash hash = tagged(Tag::Text).add(run.hash).add(origin_px).add(bits(item.color)).add(bits(item.halo));
    hash.add(static_cast<double>(item.halo_px));
    for (const text::ShapedGlyph& glyph : run.text->glyphs) {
        hash.add(static_cast<double>(glyph.x_px)).add(static_cast<double>(glyph.y_px));
        hash.add(static_cast<double>(glyph.turn));
    }
    const double reach_px = style.size * scale + static_cast<double>(item.halo_px) + edge_px;
    add(std::move(item), box_px.grown(reach_px), hash.value());
}

}  // namespace app::scene
