#include "geo/core/measure.hpp"
#include "geo/core/segment.hpp"
#include "geo/core/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>
#include <utility>
#include <vector>

namespace geo::core {

namespace {

/// Distance to the nearest edge: positive inside, negative outside.
double clearance_at(const Polygon& polygon, Point point) {
    double nearest = std::numeric_limits<double>::infinity();
    bool inside = false;
    const auto visit = [&](const Line& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Point a = ring[i - 1];
            const Point b = ring[i];
            nearest = std::min(nearest, squared_distance_to_segment(point, a, b));
            // Even-odd rule over all rings at once.
            if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) {
                inside = !inside;
            }
        }
    };
    visit(polygon.outer);
    std::for_each(polygon.holes.begin(), polygon.holes.end(), visit);
    return inside ? std::sqrt(nearest) : -std::sqrt(nearest);
}

/// A square of the quadtree: its middle, half its side, and the clearance in the middle.
struct Cell {
    Point middle;
    double half = 0.0;
    double clearance = 0.0;

    /// No point of the square can have more.
    [[nodiscard]] double most() const { return clearance + half * std::numbers::sqrt2; }
    friend bool operator<(const Cell& a, const Cell& b) { return a.most() < b.most(); }
};

const Polygon& largest_polygon(const MultiPolygon& polygons) {
    const auto size = [](const Polygon& polygon) { return area({polygon}); };
    return *std::max_element(polygons.begin(), polygons.end(),
                             [&](const Polygon& a, const Polygon& b) { return size(a) < size(b); });
}

/// A first point inside, however thin the polygon: the middle of the longest piece of a line from west to east through
/// it.
Point point_inside(const Polygon& one, const Box& box) {
    // Through the middle of the two corners nearest to the middle of the box, so that the line meets no corner.
    const double middle_y = box.centre().y;
    double below = box.min_y;
    double above = box.max_y;
    std::vector<double> crossings;
    for (const Point corner : one.outer) {
        (corner.y <= middle_y ? below : above) =
            corner.y <= middle_y ? std::max(below, corner.y) : std::min(above, corner.y);
    }
    const double y = (below + above) / 2;
    const auto add_crossings = [&](const Line& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Point a = ring[i - 1];
            const Point b = ring[i];
            if ((a.y > y) != (b.y > y)) {
                crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        }
    };
    add_crossings(one.outer);
    std::for_each(one.holes.begin(), one.holes.end(), add_crossings);
    std::sort(crossings.begin(), crossings.end());
    Point inside{box.centre().x, y};
    double longest = 0.0;
    for (std::size_t i = 1; i < crossings.size(); i += 2) {
        if (crossings[i] - crossings[i - 1] > longest) {
            longest = crossings[i] - crossings[i - 1];
            inside.x = (crossings[i] + crossings[i - 1]) / 2;
        }
    }
    return inside;
}

/// Searches a quadtree for the middle of the largest circle, best squares first.
Point farthest_from_edges(const Polygon& polygon, const Box& box, double precision) {
    const auto cell_at = [&polygon](Point middle, double half) {
        return Cell{middle, half, clearance_at(polygon, middle)};
    };
    const double side = std::max(std::min(box.width(), box.height()), precision);
    std::priority_queue<Cell> open;
    const int columns = static_cast<int>(std::ceil(box.width() / side));
    const int rows = static_cast<int>(std::ceil(box.height() / side));
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < rows; ++row) {
            open.push(cell_at({box.min_x + (column + 0.5) * side, box.min_y + (row + 0.5) * side}, side / 2));
        }
    }
    Cell best = cell_at(point_inside(polygon, box), 0.0);
    while (!open.empty() && open.top().most() > best.clearance + precision) {
        const Cell cell = open.top();
        open.pop();
        if (cell.clearance > best.clearance) {
            best = cell;
        }
        const double half = cell.half / 2;
        for (const Point corner : {Point{-half, -half}, Point{half, -half}, Point{-half, half}, Point{half, half}}) {
            open.push(cell_at(cell.middle + corner, half));
        }
    }
    return best.middle;
}

/// The same outline with fewer points, holes smaller than the tolerance left out.
Polygon simplified(const Polygon& polygon, double tolerance) {
    Polygon copy{simplify(polygon.outer, tolerance), {}};
    for (const Line& hole : polygon.holes) {
        if (Line ring = simplify(hole, tolerance); ring.size() >= 4) {
            copy.holes.push_back(std::move(ring));
        }
    }
    return copy;
}

}  // namespace

LabelAnchor label_anchor(const MultiPolygon& polygons) {
    const Box all = bounds(polygons);
    if (all.empty() || !(area(polygons) > 0.0)) {
        return {all.empty() ? Point{} : all.centre(), 0.0};
    }
    const Polygon& one = largest_polygon(polygons);
    const Box box = bounds(one.outer);
    const double precision = std::max(box.width(), box.height()) / 500.0;
    const Polygon simple = simplified(one, precision / 2);
    LabelAnchor anchor;
    anchor.point = farthest_from_edges(simple, box, precision);
    anchor.clearance = clearance_at(one, anchor.point);
    // A polygon as thin as the tolerance may have lost its inside.
    if (anchor.clearance <= 0.0) {
        anchor.point = farthest_from_edges(one, box, precision);
        anchor.clearance = std::max(clearance_at(one, anchor.point), 0.0);
    }
    return anchor;
}

}  // namespace geo::core
