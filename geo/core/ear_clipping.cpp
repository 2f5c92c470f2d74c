#include "geo/core/ear_clipping.hpp"

#include "geo/core/corner_loop.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace geo::core {

namespace {

/// Reflex corners (which alone can lie in an ear) by the square of a grid that they lie in.
class ReflexGrid {
  public:
    ReflexGrid(const Box& box, std::size_t corners) : m_box(box) {
        const double squares = std::clamp(static_cast<double>(corners) / 4.0, 1.0, 1e6);
        const double wide = std::max(box.width(), box.height() * 1e-3);
        const double high = std::max(box.height(), box.width() * 1e-3);
        m_side = wide > 0.0 ? std::sqrt(wide * high / squares) : 1.0;
        m_columns = static_cast<int>(wide / m_side) + 1;
        m_rows = static_cast<int>(high / m_side) + 1;
        m_squares.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    }

    void add(std::uint32_t corner, Point point) { square(column(point.x), row(point.y)).push_back(corner); }

    void remove(std::uint32_t corner, Point point) {
        std::vector<std::uint32_t>& there = square(column(point.x), row(point.y));
        const auto found = std::find(there.begin(), there.end(), corner);
        if (found != there.end()) {
            *found = there.back();
            there.pop_back();
        }
    }

    /// Whether `test` holds for any corner in the squares of a box.
    template <typename Test>
    [[nodiscard]] bool any(const Box& box, Test test) {
        const int last_column = column(box.max_x);
        const int last_row = row(box.max_y);
        for (int y = row(box.min_y); y <= last_row; ++y) {
            for (int x = column(box.min_x); x <= last_column; ++x) {
                const std::vector<std::uint32_t>& there = square(x, y);
                if (std::any_of(there.begin(), there.end(), test)) {
                    return true;
                }
            }
        }
        return false;
    }

  private:
    [[nodiscard]] int column(double x) const {
        return std::clamp(static_cast<int>((x - m_box.min_x) / m_side), 0, m_columns - 1);
    }
    [[nodiscard]] int row(double y) const {
        return std::clamp(static_cast<int>((y - m_box.min_y) / m_side), 0, m_rows - 1);
    }
    [[nodiscard]] std::vector<std::uint32_t>& square(int x, int y) {
        return m_squares[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) +
                         static_cast<std::size_t>(x)];
    }

    Box m_box;
    double m_side = 1.0;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::vector<std::uint32_t>> m_squares;
};

class EarClipper {
  public:
    explicit EarClipper(CornerLoop loop, const Box& box) : m_loop(std::move(loop)), m_grid(box, m_loop.corners.size()) {
        m_is_reflex.resize(m_loop.corners.size());
        for (std::uint32_t i = 0; i < m_loop.corners.size(); ++i) {
            m_is_reflex[i] = turn_at(i) <= 0.0;
            if (m_is_reflex[i]) {
                m_grid.add(i, m_loop.corners[i].point);
            }
        }
    }

    std::optional<Triangles> run() {
        std::size_t left = m_loop.corners.size();
        std::uint32_t here = m_loop.start;
        for (std::size_t since_last_ear = 0; left > 3;) {
            const std::uint32_t next = m_loop.corners[here].after;
            // Corners in a straight line cut nothing off and would leave a neighbour's corner on an edge; they wait
            // until they must go.
            const bool stuck = since_last_ear > left;
            if (is_ear(here) || (stuck && turn_at(here) == 0.0)) {
                cut(here);
                --left;
                since_last_ear = 0;
                // Not the next corner: a fan of thin triangles would grow from it.
                here = m_loop.corners[next].after;
                continue;
            }
            if (since_last_ear > 2 * left) {
                return std::nullopt;
            }
            ++since_last_ear;
            here = next;
        }
        add_triangle(here);
        return Triangles{std::move(m_loop.vertices), std::move(m_indices)};
    }

  private:
    [[nodiscard]] double turn_at(std::uint32_t index) const {
        const Corner& corner = m_loop.corners[index];
        return turn(m_loop.before(corner).point, corner.point, m_loop.after(corner).point);
    }

    [[nodiscard]] bool is_ear(std::uint32_t index) {
        if (m_is_reflex[index]) {
            return false;
        }
        const Point b = m_loop.corners[index].point;
        const Point a = m_loop.before(m_loop.corners[index]).point;
        const Point c = m_loop.after(m_loop.corners[index]).point;
        Box box;
        box.add(a);
        box.add(b);
        box.add(c);
        return !m_grid.any(box, [&](std::uint32_t other) {
            const Point p = m_loop.corners[other].point;
            return box.contains(p) && p != a && p != b && p != c && turn(a, b, p) >= 0.0 && turn(b, c, p) >= 0.0 &&
                   turn(c, a, p) >= 0.0;
        });
    }

    void cut(std::uint32_t index) {
        add_triangle(index);
        const Corner corner = m_loop.corners[index];
        if (m_is_reflex[index]) {
            m_grid.remove(index, corner.point);
        }
        m_loop.corners[corner.before].after = corner.after;
        m_loop.corners[corner.after].before = corner.before;
        for (const std::uint32_t neighbour : {corner.before, corner.after}) {
            const bool is_reflex = turn_at(neighbour) <= 0.0;
            if (is_reflex == m_is_reflex[neighbour]) {
                continue;
            }
            m_is_reflex[neighbour] = is_reflex;
            if (is_reflex) {
                m_grid.add(neighbour, m_loop.corners[neighbour].point);
            } else {
                m_grid.remove(neighbour, m_loop.corners[neighbour].point);
            }
        }
    }

    void add_triangle(std::uint32_t index) {
        const Corner& corner = m_loop.corners[index];
        if (turn_at(index) > 0.0) {
            m_indices.insert(m_indices.end(),
                             {m_loop.before(corner).vertex, corner.vertex, m_loop.after(corner).vertex});
        }
    }

    CornerLoop m_loop;
    ReflexGrid m_grid;
    std::vector<bool> m_is_reflex;
    std::vector<std::uint32_t> m_indices;
};

}  // namespace

std::optional<Triangles> cut_ears(const Polygon& polygon) {
    auto loop = corner_loop(polygon);
    return loop ? EarClipper(std::move(*loop), bounds(polygon.outer)).run() : std::nullopt;
}

}  // namespace geo::core
