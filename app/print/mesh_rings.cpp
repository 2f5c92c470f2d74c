#include "app/print/mesh_rings.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace app::print {

using geo::core::Line;
using geo::core::Point;

namespace {

struct HashPoint {
    std::size_t operator()(Point point) const {
        const std::size_t x = std::hash<double>()(point.x);
        return x * std::size_t{0x9e3779b97f4a7c15} + std::hash<double>()(point.y);
    }
};

/// A directed edge between two numbered points.
std::uint64_t edge(std::uint32_t from, std::uint32_t to) {
    return static_cast<std::uint64_t>(from) << 32U | to;
}

/// The triangles with equal points under one number, turned counterclockwise; those without area are left out.
class Corners {
  public:
    explicit Corners(const geo::core::Triangles& mesh) {
        std::unordered_map<Point, std::uint32_t, HashPoint> numbers;
        std::vector<std::uint32_t> number_of;
        number_of.reserve(mesh.vertices.size());
        for (const Point vertex : mesh.vertices) {
            const auto [found, is_new] = numbers.emplace(vertex, static_cast<std::uint32_t>(points.size()));
            if (is_new) {
                points.push_back(vertex);
            }
            number_of.push_back(found->second);
        }
        for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
            add(number_of[mesh.indices[i]], number_of[mesh.indices[i + 1]], number_of[mesh.indices[i + 2]]);
        }
    }

    std::vector<Point> points;
    std::vector<std::array<std::uint32_t, 3>> triangles;

  private:
    void add(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        const double area = geo::core::cross(points[b] - points[a], points[c] - points[a]);
        if (area > 0.0) {
            triangles.push_back({a, b, c});
        } else if (area < 0.0) {
            triangles.push_back({a, c, b});
        }
    }
};

/// Edges with a triangle on one side only, by their first point, in the order of the triangles.
struct Borders {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> next;
    std::vector<std::uint32_t> starts;
};

Borders borders_of(const Corners& corners) {
    std::unordered_set<std::uint64_t> edges;
    for (const auto& [a, b, c] : corners.triangles) {
        edges.insert({edge(a, b), edge(b, c), edge(c, a)});
    }
    Borders borders;
    const auto add = [&](std::uint32_t from, std::uint32_t to) {
        if (!edges.contains(edge(to, from))) {
            borders.next[from].push_back(to);
            borders.starts.push_back(from);
        }
    };
    for (const auto& [a, b, c] : corners.triangles) {
        add(a, b);
        add(b, c);
        add(c, a);
    }
    return borders;
}

}  // namespace

std::vector<Line> mesh_rings(const geo::core::Triangles& triangles) {
    const Corners corners(triangles);
    Borders borders = borders_of(corners);
    std::vector<Line> rings;
    for (const std::uint32_t start : borders.starts) {
        if (borders.next[start].empty()) {
            continue;
        }
        Line ring{corners.points[start]};
        std::uint32_t at = start;
        do {
            std::vector<std::uint32_t>& ways = borders.next[at];
            if (ways.empty()) {
                break;
            }
            at = ways.back();
            ways.pop_back();
            ring.push_back(corners.points[at]);
        } while (at != start);
        if (ring.size() > 3) {
            if (ring.front() != ring.back()) {
                ring.push_back(ring.front());
            }
            rings.push_back(std::move(ring));
        }
    }
    return rings;
}

}  // namespace app::print
