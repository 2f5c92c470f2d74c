#include "app/print/clip.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace app::print {

using geo::core::Box;
using geo::core::Line;
using geo::core::Point;

namespace {

/// A straight edge with what is inside on one side: the sum of the products is 0 or more there.
struct Edge {
    double x = 0.0;
    double y = 0.0;
    double shift = 0.0;

    [[nodiscard]] double inside(Point p) const { return x * p.x + y * p.y + shift; }
};

std::array<Edge, 4> edges_of(const Box& box) {
    return {Edge{1, 0, -box.min_x}, Edge{-1, 0, box.max_x}, Edge{0, 1, -box.min_y}, Edge{0, -1, box.max_y}};
}

Point between(Point a, Point b, double part) {
    return a + (b - a) * part;
}

Line cut(const Line& ring, const Edge& edge) {
    Line kept;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double before = edge.inside(ring[i - 1]);
        const double now = edge.inside(ring[i]);
        if ((before < 0.0) != (now < 0.0)) {
            kept.push_back(between(ring[i - 1], ring[i], before / (before - now)));
        }
        if (now >= 0.0) {
            kept.push_back(ring[i]);
        }
    }
    if (!kept.empty() && kept.front() != kept.back()) {
        kept.push_back(kept.front());
    }
    return kept;
}

/// The part of a segment that is inside, as shares of its length.
struct Part {
    double from = 0.0;
    double to = 1.0;
};

std::optional<Part> part_inside(Point a, Point b, const std::array<Edge, 4>& edges) {
    Part part;
    for (const Edge& edge : edges) {
        const double at_a = edge.inside(a);
        const double at_b = edge.inside(b);
        if (at_a < 0.0 && at_b < 0.0) {
            return std::nullopt;
        }
        if (at_a < 0.0) {
            part.from = std::max(part.from, at_a / (at_a - at_b));
        } else if (at_b < 0.0) {
            part.to = std::min(part.to, at_a / (at_a - at_b));
        }
    }
    return part.from <= part.to ? std::optional(part) : std::nullopt;
}

bool is_inside(const Box& inner, const Box& outer) {
    return inner.min_x >= outer.min_x && inner.max_x <= outer.max_x && inner.min_y >= outer.min_y &&
           inner.max_y <= outer.max_y;
}

}  // namespace

Line clipped_ring(const Line& ring, const Box& box) {
    const Box bounds = geo::core::bounds(ring);
    if (ring.size() < 4 || !bounds.intersects(box)) {
        return {};
    }
    Line kept = ring;
    if (is_inside(bounds, box)) {
        return kept;
    }
    for (const Edge& edge : edges_of(box)) {
        kept = cut(kept, edge);
    }
    return kept.size() < 4 ? Line{} : kept;
}

std::vector<LinePiece> clipped_line(const Line& line, const Box& box) {
    const Box bounds = geo::core::bounds(line);
    if (line.size() < 2 || !bounds.intersects(box)) {
        return {};
    }
    if (is_inside(bounds, box)) {
        return {{line, 0.0, true, true}};
    }
    const std::array<Edge, 4> edges = edges_of(box);
    std::vector<LinePiece> pieces;
    double distance = 0.0;
    bool open = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double length = geo::core::distance(line[i - 1], line[i]);
        const auto part = part_inside(line[i - 1], line[i], edges);
        if (part) {
            if (!open || part->from > 0.0) {
                pieces.push_back({{between(line[i - 1], line[i], part->from)},
                                  distance + part->from * length,
                                  i == 1 && part->from == 0.0,
                                  false});
            }
            pieces.back().points.push_back(part->to < 1.0 ? between(line[i - 1], line[i], part->to) : line[i]);
            pieces.back().to_end = i + 1 == line.size() && part->to == 1.0;
        }
        open = part && part->to == 1.0;
        distance += length;
    }
    return pieces;
}

}  // namespace app::print
