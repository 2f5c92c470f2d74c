#include "app/print/marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::print {

using geo::core::Point;
using scene::Color;

namespace {

void add_circle(cairo_t* cairo, Point centre, double radius) {
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, centre.x, centre.y, radius, 0.0, 2.0 * std::numbers::pi);
    cairo_close_path(cairo);
}

/// One colour over another, not premultiplied.
struct Rgba {
    double red = 0.0;
    double green = 0.0;
    double blue = 0.0;
    double alpha = 0.0;
};

Rgba over(Color front, Color back) {
    const double front_share = front.alpha / 255.0;
    const double back_share = back.alpha / 255.0 * (1.0 - front_share);
    const double alpha = front_share + back_share;
    if (alpha <= 0.0) {
        return {};
    }
    const auto mix = [&](std::uint8_t a, std::uint8_t b) {
        return (a * front_share + b * back_share) / (255.0 * alpha);
    };
    return {mix(front.red, back.red), mix(front.green, back.green), mix(front.blue, back.blue), alpha};
}

/// A disc whose edge fades: the shader's smooth step, in so many straight ones.
void draw_soft(cairo_t* cairo, const scene::DiscItem& item) {
    constexpr int steps = 8;
    const auto radius = static_cast<double>(item.radius_px);
    const auto soft = static_cast<double>(item.soft_px);
    const double ring_from = radius - (item.line.alpha > 0 ? static_cast<double>(item.line_px) : 0.0);
    const double outer = radius + soft / 2;
    const CairoPattern gradient(cairo_pattern_create_radial(item.centre_px.x, item.centre_px.y, 0.0, item.centre_px.x,
                                                            item.centre_px.y, outer));
    const auto add = [&](double at, bool in_ring) {
        const double share = std::clamp((radius - at) / soft + 0.5, 0.0, 1.0);
        const double cover = share * share * (3.0 - 2.0 * share);
        const Rgba color = over(in_ring ? item.line : Color{0, 0, 0, 0}, item.fill);
        cairo_pattern_add_color_stop_rgba(gradient.get(), std::clamp(at / outer, 0.0, 1.0), color.red, color.green,
                                          color.blue, color.alpha * cover);
    };
    add(0.0, ring_from <= 0.0);
    const double fade_from = std::max(0.0, radius - soft / 2);
    if (ring_from > 0.0 && ring_from < fade_from) {
        add(ring_from, false);
        add(ring_from, ring_from < radius);
    }
    for (int step = 0; step <= steps; ++step) {
        const double at = fade_from + (outer - fade_from) * step / steps;
        add(at, at >= ring_from && ring_from < radius);
    }
    cairo_set_source(cairo, gradient.get());
    add_circle(cairo, item.centre_px, outer);
    cairo_fill(cairo);
}

/// Upright rectangles have square corners, everything else round ones.
bool is_upright_box(const std::vector<Point>& at) {
    if (at.size() != 4) {
        return false;
    }
    const bool x_first = at[0].y == at[1].y && at[1].x == at[2].x && at[2].y == at[3].y && at[3].x == at[0].x;
    const bool y_first = at[0].x == at[1].x && at[1].y == at[2].y && at[2].x == at[3].x && at[3].y == at[0].y;
    return x_first || y_first;
}

/// A box that ends at the page's edge goes on beyond it: what lies below would shine along the edge.
std::vector<Point> bled(const std::vector<Point>& corners, const geo::core::Box& page) {
    constexpr double bleed_px = 2.0;
    const auto out = [](double at, double low, double high) {
        return at <= low ? low - bleed_px : at >= high ? high + bleed_px : at;
    };
    std::vector<Point> moved;
    moved.reserve(corners.size());
    for (const Point corner : corners) {
        moved.push_back({out(corner.x, page.min_x, page.max_x), out(corner.y, page.min_y, page.max_y)});
    }
    return moved;
}

}  // namespace

void draw_disc(const Canvas& canvas, const scene::DiscItem& item) {
    cairo_t* cairo = canvas.cairo;
    if (item.radius_px <= 0) {
        return;
    }
    if (item.soft_px > 1) {
        draw_soft(cairo, item);
        return;
    }
    const auto radius = static_cast<double>(item.radius_px);
    if (item.fill.alpha > 0) {
        set_color(cairo, item.fill);
        add_circle(cairo, item.centre_px, radius);
        cairo_fill(cairo);
    }
    if (item.line.alpha > 0 && item.line_px > 0) {
        const double width = std::min(static_cast<double>(item.line_px), radius);
        set_color(cairo, item.line);
        cairo_set_line_width(cairo, width);
        add_circle(cairo, item.centre_px, radius - width / 2);
        cairo_stroke(cairo);
    }
}

void draw_polygon(const Canvas& canvas, const scene::PolygonItem& item) {
    cairo_t* cairo = canvas.cairo;
    const bool is_box = is_upright_box(item.points_px);
    const std::vector<Point> points = is_box ? bled(item.points_px, canvas.page_px()) : item.points_px;
    if (item.fill.alpha > 0) {
        set_color(cairo, item.fill);
        add_line(cairo, points, true);
        cairo_fill(cairo);
    }
    if (item.line.alpha > 0 && item.line_px > 0) {
        const Saved saved(cairo);
        set_color(cairo, item.line);
        cairo_set_line_width(cairo, static_cast<double>(item.line_px));
        cairo_set_line_join(cairo, is_box ? CAIRO_LINE_JOIN_MITER : CAIRO_LINE_JOIN_ROUND);
        add_line(cairo, points, true);
        cairo_stroke(cairo);
    }
}

}  // namespace app::print
