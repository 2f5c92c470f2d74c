#include "app/print/fills.hpp"

#include "app/print/clip.hpp"
#include "app/print/mesh_rings.hpp"
#include "geo/core/simplify.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace app::print {

using geo::core::Box;
using geo::core::Line;
using geo::core::Point;
using scene::Pattern;

namespace {

/// Beyond the page's edge, so that no line along it is seen.
constexpr double beyond_px = 4.0;
/// Neighbours that only just touch would let what is below shine through between them.
constexpr double seam_px = 0.5;

constexpr double half_root = std::numbers::sqrt2 / 2;
/// Directions across the lines of a pattern, as the shaders have them: hatch lines rise to the right.
constexpr Point rising{half_root, half_root};
constexpr Point falling{half_root, -half_root};

/// Parallel lines `spacing` apart, each through one of the points of a lattice on `along`.
struct Lines {
    Point across;
    double phase_px = 0.0;        ///< where one of them is, in the direction across
    double along_phase_px = 0.0;  ///< where one of the lattice's points is on each
    double spacing_px = 1.0;
};

struct Range {
    double low = 0.0;
    double high = 0.0;
};

Range range_of(const Box& box, Point direction) {
    const std::array<double, 4> at{
        geo::core::dot({box.min_x, box.min_y}, direction), geo::core::dot({box.max_x, box.min_y}, direction),
        geo::core::dot({box.min_x, box.max_y}, direction), geo::core::dot({box.max_x, box.max_y}, direction)};
    const auto [low, high] = std::minmax_element(at.begin(), at.end());
    return {*low, *high};
}

/// Adds the lines over a box to the path. They begin at a point of the lattice, so that dots may stand on each.
void add_lines(cairo_t* cairo, const Lines& lines, const Box& box) {
    const Point along{lines.across.y, -lines.across.x};
    const Range wide = range_of(box, lines.across);
    const Range far = range_of(box, along);
    const auto first = std::floor((wide.low - lines.phase_px) / lines.spacing_px);
    const auto last = std::ceil((wide.high - lines.phase_px) / lines.spacing_px);
    const double begin =
        lines.along_phase_px + std::floor((far.low - lines.along_phase_px) / lines.spacing_px) * lines.spacing_px;
    for (int i = 0; i <= static_cast<int>(last - first); ++i) {
        const Point base = lines.across * (lines.phase_px + (first + i) * lines.spacing_px);
        const Point from = base + along * begin;
        const Point to = base + along * (far.high + lines.spacing_px);
        cairo_move_to(cairo, from.x, from.y);
        cairo_line_to(cairo, to.x, to.y);
    }
}

Lines lines_of(Point across, Point origin_px, double spacing_px) {
    const Point along{across.y, -across.x};
    return {across, geo::core::dot(origin_px, across), geo::core::dot(origin_px, along), spacing_px};
}

std::vector<Point> directions_of(Pattern pattern) {
    switch (pattern) {
        case Pattern::None: return {};
        case Pattern::Hatch:
        case Pattern::Dots: return {rising};
        case Pattern::BackHatch: return {falling};
        case Pattern::CrossHatch: return {rising, falling};
        case Pattern::Horizontal: return {{0, 1}};
        case Pattern::Vertical: return {{1, 0}};
    }
    return {};
}

}  // namespace

const FillPen::Rings& FillPen::rings_of(const scene::FillItem& item) {
    const std::pair key{item.mesh->id, item.space};
    if (const auto found = m_rings.find(key); found != m_rings.end()) {
        return found->second;
    }
    const Box page = m_canvas->seen_px.grown(beyond_px);
    Rings rings;
    for (Line& ring : mesh_rings(item.mesh->triangles)) {
        for (Point& point : ring) {
            point = m_canvas->px_from(point, item.space);
        }
        Line kept = geo::core::simplify(clipped_ring(ring, page), m_canvas->tolerance_px);
        if (kept.size() > 3) {
            rings.push_back(std::move(kept));
        }
    }
    return m_rings.emplace(key, std::move(rings)).first->second;
}

void FillPen::add_rings(const Rings& rings) const {
    for (const Line& ring : rings) {
        add_line(m_canvas->cairo, ring, true);
    }
}

void FillPen::draw_pattern(const scene::Paint& paint, scene::Space space, const Rings& rings) const {
    cairo_t* cairo = m_canvas->cairo;
    const Saved saved(cairo);
    add_rings(rings);
    cairo_clip(cairo);
    Box box;
    for (const Line& ring : rings) {
        box.add(geo::core::bounds(ring));
    }
    const Point origin_px = m_canvas->px_from({0, 0}, space);
    const auto spacing_px = static_cast<double>(paint.spacing_px);
    for (const Point across : directions_of(paint.pattern)) {
        add_lines(cairo, lines_of(across, origin_px, spacing_px), box);
    }
    if (paint.pattern == Pattern::Dots) {
        // A dash without length and with round ends is a dot.
        const std::array<double, 2> dots{0.0, spacing_px};
        cairo_set_dash(cairo, dots.data(), 2, 0.0);
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    } else {
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
    }
    cairo_set_line_width(cairo, static_cast<double>(paint.line_px));
    set_color(cairo, paint.pattern_color);
    cairo_stroke(cairo);
}

void FillPen::draw(const scene::FillItem& item) {
    const Rings& rings = rings_of(item);
    if (rings.empty()) {
        return;
    }
    cairo_t* cairo = m_canvas->cairo;
    if (item.paint.color.alpha > 0) {
        set_color(cairo, item.paint.color);
        add_rings(rings);
        if (item.paint.color.alpha == 255 && item.space == scene::Space::World) {
            cairo_fill_preserve(cairo);
            cairo_set_line_width(cairo, seam_px);
            cairo_stroke(cairo);
        } else {
            cairo_fill(cairo);
        }
    }
    const bool patterned =
        item.paint.pattern != Pattern::None && item.paint.pattern_color.alpha > 0 && item.paint.spacing_px > 0;
    if (patterned) {
        draw_pattern(item.paint, item.space, rings);
    }
}

}  // namespace app::print
