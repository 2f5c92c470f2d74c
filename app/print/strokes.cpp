#include "app/print/strokes.hpp"

#include "app/print/clip.hpp"
#include "app/print/taper.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::print {

using geo::core::Line;
using geo::core::Point;

namespace {

bool is_dashed(const scene::Pen& pen) {
    return pen.dash_px > 0 && pen.gap_px > 0;
}

bool is_tapered(const scene::Pen& pen) {
    return pen.end_width_px >= 0 && pen.end_width_px != pen.width_px;
}

/// In page pixels; a closed line repeats its first point.
Line page_line(const Canvas& canvas, const scene::Path& path, scene::Space space) {
    Line line;
    line.reserve(path.points.size() + 1);
    for (const Point point : path.points) {
        line.push_back(canvas.px_from(point, space));
    }
    if (path.closed && line.size() > 1 && line.front() != line.back()) {
        line.push_back(line.front());
    }
    return line;
}

void draw_tapered(const Canvas& canvas, const scene::StrokeItem& item) {
    for (const scene::PathRef& path : item.paths) {
        const Line line = page_line(canvas, *path, item.space);
        for (const Line& ring : tapered_rings(line, item.pen)) {
            add_line(canvas.cairo, ring, true);
        }
    }
    cairo_fill(canvas.cairo);
}

void set_pen(cairo_t* cairo, const scene::Pen& pen) {
    cairo_set_line_width(cairo, static_cast<double>(pen.width_px));
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cairo, pen.cap == scene::Cap::Round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

void draw_even(const Canvas& canvas, const scene::StrokeItem& item) {
    const auto width_px = static_cast<double>(item.pen.width_px);
    const geo::core::Box page = canvas.seen_px.grown(width_px + 2.0);
    cairo_t* cairo = canvas.cairo;
    const Saved saved(cairo);
    set_pen(cairo, item.pen);
    const bool dashed = is_dashed(item.pen);
    const std::array<double, 2> dashes{static_cast<double>(item.pen.dash_px), static_cast<double>(item.pen.gap_px)};
    for (const scene::PathRef& path : item.paths) {
        const Line line = page_line(canvas, *path, item.space);
        for (const LinePiece& piece : clipped_line(line, page)) {
            add_line(cairo, piece.points, path->closed && piece.from_start && piece.to_end);
            if (dashed && piece.start > 0.0) {
                // The dashes go on as if the line began where it does, off the page.
                cairo_set_dash(cairo, dashes.data(), 2, std::fmod(piece.start, dashes[0] + dashes[1]));
                cairo_stroke(cairo);
            } else if (dashed) {
                cairo_set_dash(cairo, dashes.data(), 2, 0.0);
                cairo_stroke(cairo);
            }
        }
    }
    if (!dashed) {
        cairo_stroke(cairo);
    }
}

}  // namespace

void draw_stroke(const Canvas& canvas, const scene::StrokeItem& item) {
    if (item.pen.color.alpha == 0) {
        return;
    }
    set_color(canvas.cairo, item.pen.color);
    if (is_tapered(item.pen)) {
        draw_tapered(canvas, item);
    } else {
        draw_even(canvas, item);
    }
}

}  // namespace app::print
