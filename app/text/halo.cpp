#include "app/text/halo.hpp"

#include <algorithm>
#include <cmath>

namespace app::text {

namespace {

struct At {
    double x = 0;
    double y = 0;
};

At mixed(At a, At b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// De Casteljau's construction, for any number of control points.
At on_curve(std::vector<At> points, double t) {
    for (std::size_t left = points.size() - 1; left > 0; --left) {
        for (std::size_t i = 0; i < left; ++i) {
            points[i] = mixed(points[i], points[i + 1], t);
        }
    }
    return points[0];
}

/// Runs along an outline and keeps its pieces.
class Straightener {
  public:
    void add(const OutlineStep& step) {
        switch (step.kind) {
            case OutlineStep::Kind::Move: m_start = m_pen = {step.x[0], step.y[0]}; break;
            case OutlineStep::Kind::Line: line_to({step.x[0], step.y[0]}); break;
            case OutlineStep::Kind::Quadratic: curve(step, 2); break;
            case OutlineStep::Kind::Cubic: curve(step, 3); break;
            case OutlineStep::Kind::Close: line_to(m_start); break;
        }
    }
    [[nodiscard]] std::vector<LinePiece> take() { return std::move(m_pieces); }

  private:
    void line_to(At to) {
        if (to.x != m_pen.x || to.y != m_pen.y) {
            m_pieces.push_back({m_pen.x, m_pen.y, to.x, to.y});
        }
        m_pen = to;
    }

    void curve(const OutlineStep& step, std::size_t count) {
        std::vector<At> points{m_pen};
        double length = 0;
        for (std::size_t i = 0; i < count; ++i) {
            points.push_back({step.x[i], step.y[i]});
            length += std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
        }
        const int cuts = std::clamp(static_cast<int>(std::ceil(std::sqrt(length) * 1.5)), 2, 24);
        for (int i = 1; i <= cuts; ++i) {
            line_to(on_curve(points, static_cast<double>(i) / cuts));
        }
    }

    At m_start;
    At m_pen;
    std::vector<LinePiece> m_pieces;
};

}  // namespace

std::vector<LinePiece> straightened(const std::vector<OutlineStep>& outline) {
    Straightener straightener;
    for (const OutlineStep& step : outline) {
        straightener.add(step);
    }
    return straightener.take();
}

GlyphBitmap grown(const GlyphBitmap& inside, const std::vector<LinePiece>& outline, double radius_px) {
    const int margin = static_cast<int>(std::ceil(radius_px)) + 1;
    GlyphBitmap halo;
    halo.left_px = inside.left_px - margin;
    halo.top_px = inside.top_px - margin;
    halo.width = inside.width + 2 * margin;
    halo.height = inside.height + 2 * margin;
    CoverGrid grid(halo.width, halo.height);
    for (int y = 0; y < inside.height; ++y) {
        for (int x = 0; x < inside.width; ++x) {
            const auto at =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(inside.width) + static_cast<std::size_t>(x);
            grid.at(x + margin, y + margin) = static_cast<float>(inside.coverage[at]) / 255.0F;
        }
    }
    for (const LinePiece& piece : outline) {
        add_line_cover(
            grid, {piece.x0 - halo.left_px, piece.y0 - halo.top_px, piece.x1 - halo.left_px, piece.y1 - halo.top_px},
            radius_px);
    }
    halo.coverage.reserve(grid.values.size());
    for (const float value : grid.values) {
        halo.coverage.push_back(static_cast<std::uint8_t>(std::lround(value * 255.0F)));
    }
    return halo;
}

}  // namespace app::text
