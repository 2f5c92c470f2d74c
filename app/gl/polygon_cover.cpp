#include "app/gl/polygon_cover.hpp"

#include <algorithm>
#include <cmath>

namespace app::gl {

using geo::core::Point;
using text::CoverGrid;

namespace {

/// Sums the signed area to the right of every edge, row by row; the running sum along a row is then the cover.
class AreaSum {
  public:
    AreaSum(int width, int height)
        : m_width(width),
          m_height(height),
          m_sums(static_cast<std::size_t>(width + 2) * static_cast<std::size_t>(height), 0.0) {}

    void add_edge(Point from, Point to) {
        const double sign = from.y < to.y ? 1.0 : -1.0;
        if (from.y > to.y) {
            std::swap(from, to);
        }
        const double top = std::max(from.y, 0.0);
        const double bottom = std::min(to.y, static_cast<double>(m_height));
        const double slope = from.y < to.y ? (to.x - from.x) / (to.y - from.y) : 0.0;
        for (double y = top; y < bottom;) {
            const double next = std::min(std::floor(y) + 1.0, bottom);
            add_to_row(static_cast<int>(y), sign * (next - y), from.x + (y - from.y) * slope,
                       from.x + (next - from.y) * slope);
            y = next;
        }
    }

    [[nodiscard]] CoverGrid cover() const {
        CoverGrid grid(m_width, m_height);
        for (int row = 0; row < m_height; ++row) {
            double sum = 0.0;
            for (int column = 0; column < m_width; ++column) {
                sum += m_sums[index(row, column)];
                grid.at(column, row) = static_cast<float>(std::clamp(std::abs(sum), 0.0, 1.0));
            }
        }
        return grid;
    }

  private:
    [[nodiscard]] std::size_t index(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width + 2) + static_cast<std::size_t>(column);
    }

    /// An edge piece within one row from `x0` to `x1`, of signed height `height`.
    void add_to_row(int row, double height, double x0, double x1) {
        const double left = std::clamp(std::min(x0, x1), 0.0, static_cast<double>(m_width));
        const double right = std::clamp(std::max(x0, x1), 0.0, static_cast<double>(m_width));
        // The clamped parts stand upright on the picture's border; they are short of the whole by these shares.
        const double whole = std::abs(x1 - x0);
        const double cut_left = std::clamp(-std::min(x0, x1), 0.0, whole);
        const double cut_right = std::clamp(std::max(x0, x1) - m_width, 0.0, whole);
        if (whole > 0.0) {
            add_upright(row, height * cut_left / whole, 0.0);
            add_upright(row, height * cut_right / whole, static_cast<double>(m_width));
            height *= std::max(0.0, whole - cut_left - cut_right) / whole;
        }
        for (double x = left; x < right;) {
            const double next = std::min(std::floor(x) + 1.0, right);
            add_upright(row, height * (next - x) / (right - left), (x + next) / 2);
            x = next;
        }
        if (left == right) {
            add_upright(row, height, left);
        }
    }

    /// Cover from `x` rightwards: part of the pixel that `x` is in, the whole of those after it.
    void add_upright(int row, double height, double x) {
        const int column = std::min(static_cast<int>(x), m_width);
        const double part = 1.0 - (x - column);
        m_sums[index(row, column)] += height * part;
        m_sums[index(row, column + 1)] += height * (1.0 - part);
    }

    int m_width;
    int m_height;
    std::vector<double> m_sums;
};

}  // namespace

CoverGrid fill_cover(std::span<const Point> points_px, int width, int height) {
    AreaSum sum(width, height);
    for (std::size_t i = 0; i < points_px.size(); ++i) {
        sum.add_edge(points_px[i], points_px[(i + 1) % points_px.size()]);
    }
    return sum.cover();
}

CoverGrid outline_cover(std::span<const Point> points_px, double line_px, int width, int height) {
    CoverGrid grid(width, height);
    for (std::size_t i = 0; i < points_px.size(); ++i) {
        const Point from = points_px[i];
        const Point to = points_px[(i + 1) % points_px.size()];
        text::add_line_cover(grid, {from.x, from.y, to.x, to.y}, line_px / 2);
    }
    return grid;
}

}  // namespace app::gl
