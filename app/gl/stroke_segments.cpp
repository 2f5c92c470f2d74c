#include "app/gl/stroke_segments.hpp"

#include "app/gl/page_transform.hpp"
#include "geo/core/simplify.hpp"

#include <cmath>

namespace app::gl {

using geo::core::Line;
using geo::core::Point;

namespace {

constexpr std::size_t chunk_segments = 16;
/// Of a pixel at the near end of a level. What is left out of a line by this much cannot be told.
constexpr double tolerance_px = 0.35;
/// Levels in a doubling of the scale: the more, the fewer points and the more often lines are cut anew.
constexpr double levels_each = 2;

/// Bits of a segment at an end of its line.
constexpr int first_end = 1;
constexpr int last_end = 2;

Line closed_line(const scene::Path& path) {
    Line line = path.points;
    if (path.closed && line.size() > 1 && line.front() != line.back()) {
        line.push_back(line.front());
    }
    return line;
}

/// Points that are left, each with its distance along the line as it was.
struct Measured {
    Line points;
    std::vector<double> distances;
};

Measured thinned(const Line& line, double tolerance) {
    const Line kept = tolerance > 0.0 && line.size() > 2 ? geo::core::simplify(line, tolerance) : line;
    Measured measured;
    double distance = 0.0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < line.size() && next < kept.size(); ++i) {
        distance += i > 0 ? geo::core::distance(line[i - 1], line[i]) : 0.0;
        if (line[i] == kept[next]) {
            measured.points.push_back(line[i]);
            measured.distances.push_back(distance);
            ++next;
        }
    }
    return measured;
}

StrokeVertex vertex(Point from, Point to) {
    StrokeVertex made;
    const std::array<double, 4> values{from.x, from.y, to.x, to.y};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const SplitDouble parts = split(values[i]);
        made.high[i] = parts.high;
        made.low[i] = parts.low;
    }
    return made;
}

}  // namespace

int detail_level(double units_per_px) {
    return static_cast<int>(std::floor(std::log2(units_per_px) * levels_each));
}

double detail_tolerance(int level) {
    return tolerance_px * std::exp2(level / levels_each);
}

StrokeSegments stroke_segments(const scene::Path& path, double tolerance) {
    StrokeSegments made;
    const Measured line = thinned(closed_line(path), tolerance);
    if (line.points.empty()) {
        return made;
    }
    const double whole = line.distances.back();
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        // A line without length is a dot where its pen has round caps; otherwise such a segment adds nothing.
        if (line.points[i - 1] == line.points[i] && whole > 0.0) {
            continue;
        }
        if (made.chunks.empty() || made.chunks.back().count == chunk_segments) {
            made.chunks.push_back({made.segments.size(), 0, {}});
        }
        StrokeVertex segment = vertex(line.points[i - 1], line.points[i]);
        const int ends = path.closed ? 0 : (i == 1 ? first_end : 0) + (i + 1 == line.points.size() ? last_end : 0);
        segment.distances = {static_cast<float>(line.distances[i - 1]), static_cast<float>(line.distances[i]),
                             static_cast<float>(whole), static_cast<float>(ends)};
        made.segments.push_back(segment);
        StrokeChunk& chunk = made.chunks.back();
        ++chunk.count;
        chunk.bounds.add(line.points[i - 1]);
        chunk.bounds.add(line.points[i]);
    }
    return made;
}

}  // namespace app::gl
