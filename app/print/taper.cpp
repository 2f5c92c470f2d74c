#include "app/print/taper.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::print {

using geo::core::Line;
using geo::core::Point;

namespace {

/// A point of the line and half its width there.
struct Spot {
    Point at;
    double half_px = 0.0;
};

/// A line with the distance of each point from its start.
class Measured {
  public:
    Measured(const Line& line, const scene::Pen& pen) : m_line(&line), m_pen(&pen) {
        double distance = 0.0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            distance += i > 0 ? geo::core::distance(line[i - 1], line[i]) : 0.0;
            m_distances.push_back(distance);
        }
    }

    [[nodiscard]] double length() const { return m_distances.empty() ? 0.0 : m_distances.back(); }

    /// The spots from one distance to another, the points between them included.
    [[nodiscard]] std::vector<Spot> between(double from, double to) const {
        std::vector<Spot> spots{spot(from)};
        for (std::size_t i = 0; i < m_line->size(); ++i) {
            if (m_distances[i] > from && m_distances[i] < to) {
                spots.push_back({(*m_line)[i], half_at(m_distances[i])});
            }
        }
        spots.push_back(spot(to));
        return spots;
    }

  private:
    [[nodiscard]] double half_at(double distance) const {
        const double part = length() > 0.0 ? distance / length() : 0.0;
        const auto start = static_cast<double>(m_pen->width_px);
        const auto end = static_cast<double>(m_pen->end_width_px);
        return (start + (end - start) * part) / 2;
    }

    [[nodiscard]] Spot spot(double distance) const {
        const auto after = std::upper_bound(m_distances.begin(), m_distances.end(), distance);
        const auto i = std::min(static_cast<std::size_t>(after - m_distances.begin()), m_line->size() - 1);
        const std::size_t before = i > 0 ? i - 1 : 0;
        const double step = m_distances[i] - m_distances[before];
        const double part = step > 0.0 ? std::min(1.0, (distance - m_distances[before]) / step) : 0.0;
        return {(*m_line)[before] + ((*m_line)[i] - (*m_line)[before]) * part, half_at(distance)};
    }

    const Line* m_line;
    const scene::Pen* m_pen;
    std::vector<double> m_distances;
};

Line disc(const Spot& spot) {
    // As many corners as keep the edge within a fiftieth of a pixel.
    const int corners = std::clamp(static_cast<int>(std::ceil(16.0 * std::sqrt(std::max(spot.half_px, 0.1)))), 8, 96);
    Line ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * (i % corners) / corners;
        ring.push_back(spot.at + Point{std::cos(angle), std::sin(angle)} * spot.half_px);
    }
    return ring;
}

/// Turns the same way as `disc`.
Line segment(const Spot& a, const Spot& b) {
    const double length = geo::core::distance(a.at, b.at);
    const Point along = (b.at - a.at) * (1.0 / length);
    const Point across{-along.y, along.x};
    const Point first = a.at - across * a.half_px;
    return {first, b.at - across * b.half_px, b.at + across * b.half_px, a.at + across * a.half_px, first};
}

void add_stretch(const std::vector<Spot>& spots, bool round_ends, std::vector<Line>& rings) {
    for (std::size_t i = 1; i < spots.size(); ++i) {
        if (spots[i - 1].at != spots[i].at) {
            rings.push_back(segment(spots[i - 1], spots[i]));
        }
    }
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const bool is_end = i == 0 || i + 1 == spots.size();
        if (!is_end || round_ends) {
            rings.push_back(disc(spots[i]));
        }
    }
}

}  // namespace

std::vector<Line> tapered_rings(const Line& line_px, const scene::Pen& pen) {
    if (line_px.size() < 2) {
        return {};
    }
    const Measured line(line_px, pen);
    const bool round_ends = pen.cap == scene::Cap::Round;
    std::vector<Line> rings;
    if (pen.dash_px <= 0 || pen.gap_px <= 0) {
        add_stretch(line.between(0.0, line.length()), round_ends, rings);
        return rings;
    }
    const auto dash = static_cast<double>(pen.dash_px);
    const double period = dash + static_cast<double>(pen.gap_px);
    const auto count = static_cast<int>(std::ceil(line.length() / period));
    for (int i = 0; i < count; ++i) {
        add_stretch(line.between(i * period, std::min(i * period + dash, line.length())), round_ends, rings);
    }
    return rings;
}

}  // namespace app::print
