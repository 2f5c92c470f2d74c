#include "geo/core/corner_loop.hpp"

#include "geo/core/measure.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <unordered_map>

namespace geo::core {

namespace {

struct PointHash {
    std::size_t operator()(Point point) const noexcept {
        // Adding 0 makes -0 and 0, which are equal, one.
        const std::size_t x = std::hash<double>{}(point.x + 0.0);
        const std::size_t y = std::hash<double>{}(point.y + 0.0);
        return x ^ (y * 0x9E3779B97F4A7C15ULL + (x << 6U) + (x >> 2U));
    }
};

class LoopBuilder {
  public:
    /// Adds a ring of its own, turned the wanted way; gives its first corner, or nothing where it has less than three.
    std::optional<std::uint32_t> add_ring(const Line& ring, bool counter_clockwise) {
        const auto first = static_cast<std::uint32_t>(m_loop.corners.size());
        const bool as_it_is = (ring_area(ring) > 0.0) == counter_clockwise;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const Point point = ring[as_it_is ? i : ring.size() - 1 - i];
            if (m_loop.corners.size() == first || point != m_loop.corners.back().point) {
                m_loop.corners.push_back({point, vertex_of(point), 0, 0});
            }
        }
        const auto size = static_cast<std::uint32_t>(m_loop.corners.size()) - first;
        if (size < 3) {
            m_loop.corners.resize(first);
            return std::nullopt;
        }
        for (std::uint32_t i = 0; i < size; ++i) {
            m_loop.corners[first + i].before = first + (i + size - 1) % size;
            m_loop.corners[first + i].after = first + (i + 1) % size;
        }
        return first;
    }

    /// Joins a hole to the loop by a bridge from its easternmost corner; false where none is found.
    bool join(std::uint32_t hole) {
        const std::optional<std::uint32_t> pier = find_pier(m_loop.corners[hole].point);
        if (!pier) {
            return false;
        }
        // There and back: pier, hole ... hole again, pier again.
        const auto hole_again = static_cast<std::uint32_t>(m_loop.corners.size());
        const std::uint32_t pier_again = hole_again + 1;
        m_loop.corners.push_back(m_loop.corners[hole]);
        m_loop.corners.push_back(m_loop.corners[*pier]);
        m_loop.corners[m_loop.corners[hole].before].after = hole_again;
        m_loop.corners[m_loop.corners[*pier].after].before = pier_again;
        m_loop.corners[*pier].after = hole;
        m_loop.corners[hole].before = *pier;
        m_loop.corners[hole_again].after = pier_again;
        m_loop.corners[pier_again].before = hole_again;
        return true;
    }

    CornerLoop& loop() { return m_loop; }

  private:
    std::uint32_t vertex_of(Point point) {
        const auto next = static_cast<std::uint32_t>(m_loop.vertices.size());
        const auto [found, is_new] = m_vertex.try_emplace(point, next);
        if (is_new) {
            m_loop.vertices.push_back(point);
        }
        return found->second;
    }

    template <typename Visit>
    void for_each_corner(Visit visit) const {
        std::uint32_t index = m_loop.start;
        do {
            visit(m_loop.corners[index], index);
            index = m_loop.corners[index].after;
        } while (index != m_loop.start);
    }

    /// Whether the inside at a corner opens towards `point`.
    [[nodiscard]] bool opens_to(const Corner& corner, Point point) const {
        const Point before = m_loop.before(corner).point;
        const Point after = m_loop.after(corner).point;
        const bool left_of_in = turn(before, corner.point, point) > 0.0;
        const bool left_of_out = turn(corner.point, after, point) > 0.0;
        return turn(before, corner.point, after) > 0.0 ? left_of_in && left_of_out : left_of_in || left_of_out;
    }

    /// A corner that `from`, which lies inside the loop, sees: looking east, the nearest edge is met; its eastern end
    /// is seen unless corners stand in between, and of those the one nearest to the line of sight is.
    [[nodiscard]] std::optional<std::uint32_t> find_pier(Point from) const {
        double nearest_x = std::numeric_limits<double>::infinity();
        Point end;
        for_each_corner([&](const Corner& corner, std::uint32_t) {
            const Point a = corner.point;
            const Point b = m_loop.after(corner).point;
            // The inside is to the left, so the edge that closes the view runs north.
            if (a.y <= from.y && from.y <= b.y && a.y < b.y) {
                const double x = a.x + (b.x - a.x) * (from.y - a.y) / (b.y - a.y);
                if (x >= from.x && x < nearest_x) {
                    nearest_x = x;
                    end = a.x > b.x ? a : b;
                }
            }
        });
        std::optional<std::uint32_t> pier;
        double least_slope = std::numeric_limits<double>::infinity();
        double least_distance = 0.0;
        const Point met{nearest_x, from.y};
        for_each_corner([&](const Corner& corner, std::uint32_t index) {
            const Point step = corner.point - from;
            if (step.x <= 0.0 || step.x > std::max(end.x, nearest_x) - from.x ||
                !in_view(corner.point, from, met, end) || !opens_to(corner, from)) {
                return;
            }
            const double slope = std::abs(step.y) / step.x;
            const double away = dot(step, step);
            if (slope < least_slope || (slope == least_slope && away < least_distance)) {
                pier = index;
                least_slope = slope;
                least_distance = away;
            }
        });
        return pier;
    }

    /// Whether a point is in the triangle of the viewer, the place that it looks at and the end of the edge there.
    static bool in_view(Point point, Point from, Point met, Point end) {
        const double sign = end.y >= from.y ? 1.0 : -1.0;
        return point == end || (sign * turn(from, met, point) >= 0.0 && sign * turn(met, end, point) >= 0.0 &&
                                sign * turn(end, from, point) >= 0.0);
    }

    CornerLoop m_loop;
    std::unordered_map<Point, std::uint32_t, PointHash> m_vertex;
};

}  // namespace

std::optional<CornerLoop> corner_loop(const Polygon& polygon) {
    LoopBuilder builder;
    const auto outer = builder.add_ring(polygon.outer, true);
    if (!outer) {
        return std::nullopt;
    }
    builder.loop().start = *outer;
    std::vector<std::uint32_t> holes;
    for (const Line& hole : polygon.holes) {
        const auto first = builder.add_ring(hole, false);
        if (!first) {
            return std::nullopt;
        }
        std::uint32_t easternmost = *first;
        for (std::uint32_t corner = *first; corner < builder.loop().corners.size(); ++corner) {
            if (builder.loop().corners[corner].point.x > builder.loop().corners[easternmost].point.x) {
                easternmost = corner;
            }
        }
        holes.push_back(easternmost);
    }
    // From the east, so that what a hole sees is joined already.
    std::sort(holes.begin(), holes.end(), [&](std::uint32_t a, std::uint32_t b) {
        return builder.loop().corners[a].point.x > builder.loop().corners[b].point.x;
    });
    for (const std::uint32_t hole : holes) {
        if (!builder.join(hole)) {
            return std::nullopt;
        }
    }
    return std::move(builder.loop());
}

}  // namespace geo::core
