#include "geo/core/dateline.hpp"
#include "geo/core/segment.hpp"
#include "geo/crs/projection_impl.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace geo::crs {

namespace {

using core::Line;
using core::LonLat;
using core::LonLatLine;
using core::Point;

/// A position and where it is drawn.
struct Projected {
    LonLat position;
    Point point;
};

/// Adds the points between two ends of a step, in order, both ends left out.
template <typename ProjectPosition>
void add_between(const Projected& a, const Projected& b, double tolerance_m, int halvings_left,
                 const ProjectPosition& project, Line& line) {
    const LonLat middle{(a.position.lon_deg + b.position.lon_deg) / 2, (a.position.lat_deg + b.position.lat_deg) / 2};
    // A long step may cross its chord in the middle, so it is halved whatever the middle says.
    constexpr double long_step_deg = 10.0;
    const bool is_long = std::abs(b.position.lon_deg - a.position.lon_deg) > long_step_deg;
    const std::optional<Point> point = halvings_left > 0 ? project(middle) : std::nullopt;
    if (!point || (!is_long && core::distance_to_segment(*point, a.point, b.point) <= tolerance_m)) {
        return;
    }
    add_between(a, {middle, *point}, tolerance_m, halvings_left - 1, project, line);
    line.push_back(*point);
    add_between({middle, *point}, b, tolerance_m, halvings_left - 1, project, line);
}

/// The same for both directions of travel, so that neighbours who share a step share its points to the last bit.
template <typename ProjectPosition>
void add_step(const Projected& a, const Projected& b, double tolerance_m, const ProjectPosition& project, Line& line) {
    constexpr int most_halvings = 12;
    const auto order = [](LonLat p) { return std::tuple(p.lon_deg, p.lat_deg); };
    const bool backwards = order(b.position) < order(a.position);
    const std::size_t first_new = line.size();
    add_between(backwards ? b : a, backwards ? a : b, tolerance_m, most_halvings, project, line);
    if (backwards) {
        std::reverse(line.begin() + static_cast<std::ptrdiff_t>(first_new), line.end());
    }
    line.push_back(b.point);
}

/// `line` is unwrapped already.
template <typename Impl>
Line project_line(const Impl& impl, const LonLatLine& line, std::size_t& dropped) {
    const auto project = [&impl](LonLat position) { return impl.project_unwrapped(position); };
    Line projected;
    projected.reserve(line.size());
    std::optional<Projected> before;
    for (const LonLat position : line) {
        const std::optional<Point> point = project(position);
        if (!point) {
            ++dropped;
            continue;
        }
        const Projected here{position, *point};
        const bool is_short = before && std::abs(position.lon_deg - before->position.lon_deg) <= impl.short_step_deg &&
                              std::abs(position.lat_deg - before->position.lat_deg) <= impl.short_step_deg;
        if (!before || is_short) {
            projected.push_back(*point);
        } else {
            add_step(*before, here, impl.tolerance_m, project, projected);
        }
        before = here;
    }
    return projected;
}

/// A closed ring, or nothing where less than a triangle is left.
template <typename Impl>
Line project_ring(const Impl& impl, const LonLatLine& ring, std::size_t& dropped) {
    Line projected = project_line(impl, ring, dropped);
    if (!projected.empty() && projected.front() != projected.back()) {
        projected.push_back(projected.front());
    }
    return projected.size() < 4 ? Line{} : projected;
}

}  // namespace

core::Line Projection::project(const LonLatLine& line, std::size_t& dropped) const {
    return project_line(*m_impl, core::unwrap(line, m_impl->central_lon_deg), dropped);
}

core::MultiPolygon Projection::project(const core::LonLatMultiPolygon& polygons, std::size_t& dropped) const {
    core::MultiPolygon projected;
    projected.reserve(polygons.size());
    for (const core::LonLatPolygon& polygon : core::unwrap(polygons, m_impl->central_lon_deg)) {
        core::Polygon copy{project_ring(*m_impl, polygon.outer, dropped), {}};
        if (copy.outer.empty()) {
            continue;
        }
        for (const LonLatLine& hole : polygon.holes) {
            if (Line ring = project_ring(*m_impl, hole, dropped); !ring.empty()) {
                copy.holes.push_back(std::move(ring));
            }
        }
        projected.push_back(std::move(copy));
    }
    return projected;
}

}  // namespace geo::crs
