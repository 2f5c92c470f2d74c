#include "app/print/canvas.hpp"

namespace app::print {

void set_color(cairo_t* cairo, scene::Color color) {
    cairo_set_source_rgba(cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.alpha / 255.0);
}

void add_line(cairo_t* cairo, const geo::core::Line& points, bool closed) {
    if (points.empty()) {
        return;
    }
    cairo_move_to(cairo, points.front().x, points.front().y);
    // What closes the path need not be said twice.
    const bool repeats = closed && points.size() > 1 && points.front() == points.back();
    const std::size_t end = points.size() - (repeats ? 1 : 0);
    for (std::size_t i = 1; i < end; ++i) {
        cairo_line_to(cairo, points[i].x, points[i].y);
    }
    if (closed) {
        cairo_close_path(cairo);
    }
}

}  // namespace app::print
