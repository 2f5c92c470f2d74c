#include "app/scene/shared_outlines.hpp"

#include "app/scene/hash.hpp"
#include "geo/core/simplify.hpp"

#include <algorithm>
#include <tuple>

namespace app::scene {
namespace {

using geo::core::Line;
using geo::core::MultiPolygon;
using geo::core::Point;

bool before(Point a, Point b) {
    return std::tuple(a.x, a.y) < std::tuple(b.x, b.y);
}

/// Without the last point where that is the first one again.
Line opened(Line ring) {
    if (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    return ring;
}

/// The corner farthest from a point; of several the one that comes first on the map, whichever way the ring runs.
std::size_t farthest_from(Point from, const Line& ring) {
    const auto found = std::max_element(ring.begin(), ring.end(), [from](Point a, Point b) {
        const double to_a = geo::core::distance(from, a);
        const double to_b = geo::core::distance(from, b);
        return to_a < to_b || (to_a == to_b && before(b, a));
    });
    return static_cast<std::size_t>(found - ring.begin());
}

/// Appends the corners from one anchor to the next, the latter left out. Always simplified in the same direction, so
/// that it does not matter which side of the border it is seen from.
void add_piece(Line piece, double tolerance, Line& out) {
    const bool turned = before(piece.back(), piece.front());
    if (turned) {
        std::reverse(piece.begin(), piece.end());
    }
    Line kept = geo::core::simplify(piece, tolerance);
    if (turned) {
        std::reverse(kept.begin(), kept.end());
    }
    out.insert(out.end(), kept.begin(), kept.end() - 1);
}

}  // namespace

std::size_t SharedOutlines::HashPoint::operator()(Point point) const {
    return Hash().add(point).value();
}

void SharedOutlines::add(const MultiPolygon& polygons) {
    for (const geo::core::Polygon& polygon : polygons) {
        add_ring(polygon.outer);
        for (const Line& hole : polygon.holes) {
            add_ring(hole);
        }
    }
}

void SharedOutlines::add_ring(const Line& closed) {
    const Line ring = opened(closed);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        Corner corner{ring[(i + ring.size() - 1) % ring.size()], ring[(i + 1) % ring.size()], false};
        if (before(corner.high, corner.low)) {
            std::swap(corner.low, corner.high);
        }
        const auto [found, added] = m_corners.try_emplace(ring[i], corner);
        if (!added && (found->second.low != corner.low || found->second.high != corner.high)) {
            found->second.fixed = true;
        }
    }
}

/// Corners of an open ring that stay, in order: at least two, since pieces run from one to the next.
std::vector<std::size_t> SharedOutlines::anchors(const Line& ring) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto corner = m_corners.find(ring[i]);
        if (corner != m_corners.end() && corner->second.fixed) {
            found.push_back(i);
        }
    }
    if (found.empty()) {
        found.push_back(static_cast<std::size_t>(std::min_element(ring.begin(), ring.end(), before) - ring.begin()));
    }
    if (found.size() == 1) {
        found.push_back(farthest_from(ring[found.front()], ring));
        std::sort(found.begin(), found.end());
    }
    return found;
}

Line SharedOutlines::simplified(const Line& closed, double tolerance) const {
    const Line ring = opened(closed);
    constexpr std::size_t least_corners = 3;
    if (ring.size() <= least_corners) {
        return closed;
    }
    const std::vector<std::size_t> fixed = anchors(ring);
    Line out;
    for (std::size_t i = 0; i < fixed.size(); ++i) {
        const std::size_t from = fixed[i];
        const std::size_t to = fixed[(i + 1) % fixed.size()];
        Line piece{ring[from]};
        for (std::size_t at = from; at != to;) {
            at = (at + 1) % ring.size();
            piece.push_back(ring[at]);
        }
        add_piece(std::move(piece), tolerance, out);
    }
    if (out.size() < least_corners) {
        return closed;
    }
    out.push_back(out.front());
    return out;
}

MultiPolygon SharedOutlines::simplified(const MultiPolygon& polygons, double tolerance) const {
    MultiPolygon out;
    out.reserve(polygons.size());
    for (const geo::core::Polygon& polygon : polygons) {
        geo::core::Polygon& made = out.emplace_back();
        made.outer = simplified(polygon.outer, tolerance);
        for (const Line& hole : polygon.holes) {
            made.holes.push_back(simplified(hole, tolerance));
        }
    }
    return out;
}

}  // namespace app::scene
