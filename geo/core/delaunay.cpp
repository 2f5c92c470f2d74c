#include "geo/core/delaunay.hpp"

#include "geo/core/corner_loop.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace geo::core {

namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

/// The edge opposite to corner i of triangle t has number 3 t + i; `m_twin` is the same edge seen from the neighbour.
class Flipper {
  public:
    explicit Flipper(Triangles& triangles) : m_points(triangles.vertices), m_corners(triangles.indices) {
        find_twins();
    }

    void run() {
        // Rounding could flip the same edges for ever; a triangulation needs a few flips for each edge.
        std::size_t flips_left = m_corners.size() * 16;
        for (std::uint32_t edge = 0; edge < m_corners.size(); ++edge) {
            m_open.push_back(edge);
            while (!m_open.empty() && flips_left > 0) {
                const std::uint32_t next = m_open.back();
                m_open.pop_back();
                if (m_twin[next] != none && should_flip(next)) {
                    flip(next);
                    --flips_left;
                }
            }
            m_open.clear();
        }
    }

  private:
    static std::uint32_t following(std::uint32_t edge) { return edge % 3 == 2 ? edge - 2 : edge + 1; }
    static std::uint32_t preceding(std::uint32_t edge) { return edge % 3 == 0 ? edge + 2 : edge - 1; }
    [[nodiscard]] Point point(std::uint32_t corner) const { return m_points[m_corners[corner]]; }

    void find_twins() {
        m_twin.assign(m_corners.size(), none);
        // Edges by their two ends in ascending order.
        std::vector<std::pair<std::uint64_t, std::uint32_t>> edges;
        edges.reserve(m_corners.size());
        for (std::uint32_t edge = 0; edge < m_corners.size(); ++edge) {
            const auto [low, high] = std::minmax(m_corners[following(edge)], m_corners[preceding(edge)]);
            edges.emplace_back((std::uint64_t{low} << 32U) | high, edge);
        }
        std::sort(edges.begin(), edges.end());
        for (std::size_t i = 0; i < edges.size();) {
            std::size_t end = i + 1;
            while (end < edges.size() && edges[end].first == edges[i].first) {
                ++end;
            }
            const bool is_pair =
                end - i == 2 && m_corners[following(edges[i].second)] == m_corners[preceding(edges[i + 1].second)];
            if (is_pair) {
                m_twin[edges[i].second] = edges[i + 1].second;
                m_twin[edges[i + 1].second] = edges[i].second;
            }
            i = end;
        }
    }

    /// Whether the far corner of the neighbour lies in the circle of this triangle, and the two form a convex
    /// quadrilateral.
    [[nodiscard]] bool should_flip(std::uint32_t edge) const {
        const Point far = point(m_twin[edge]);
        const Point a = point(edge) - far;
        const Point b = point(following(edge)) - far;
        const Point c = point(preceding(edge)) - far;
        if (cross(a, b) <= 0.0 || cross(c, a) <= 0.0) {
            return false;
        }
        const double aa = dot(a, a);
        const double bb = dot(b, b);
        const double cc = dot(c, c);
        const double inside = aa * cross(b, c) + bb * cross(c, a) + cc * cross(a, b);
        // Four corners on a circle, as of every rectangle, are left alone.
        const double noise = 1e-12 * (aa * std::sqrt(bb * cc) + bb * std::sqrt(cc * aa) + cc * std::sqrt(aa * bb));
        return inside > noise;
    }

    /// Triangles (p, q, r) and (far, r, q) become (p, q, far) and (far, r, p).
    void flip(std::uint32_t edge) {
        const std::uint32_t twin = m_twin[edge];
        const std::uint32_t r = preceding(edge);
        const std::uint32_t q_of_twin = preceding(twin);
        m_corners[r] = m_corners[twin];
        m_corners[q_of_twin] = m_corners[edge];
        // Each of the two takes over one outer edge of the other; the last is the new edge between them.
        join(edge, m_twin[following(twin)]);
        join(twin, m_twin[following(edge)]);
        join(following(edge), following(twin));
        m_open.insert(m_open.end(), {edge, twin, preceding(edge), preceding(twin)});
    }

    void join(std::uint32_t edge, std::uint32_t twin) {
        m_twin[edge] = twin;
        if (twin != none) {
            m_twin[twin] = edge;
        }
    }

    const std::vector<Point>& m_points;
    std::vector<std::uint32_t>& m_corners;
    std::vector<std::uint32_t> m_twin;
    std::vector<std::uint32_t> m_open;
};

}  // namespace

void flip_to_delaunay(Triangles& triangles) {
    Flipper(triangles).run();
}

}  // namespace geo::core
