// Fills with no more corners than can be seen, without gaps between neighbours.
#include "app/scene/fill_cache.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/shared_outlines.hpp"
#include "geo/core/tessellate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

using namespace app::scene;
using geo::core::Line;
using geo::core::MultiPolygon;
using geo::core::Point;

namespace {

/// A border from bottom to top that wriggles by less than two metres.
Line wriggle() {
    Line line;
    for (int i = 0; i <= 200; ++i) {
        line.push_back({1000 + (i % 20 == 0 ? 40.0 : std::sin(i * 1.7) * 1.5), i * 10.0});
    }
    return line;
}

MultiPolygon left_of(Line border) {
    border.insert(border.end(), {{0, 2000}, {0, 0}, border.front()});
    return {{border, {}}};
}

/// The other way round, and begun in the middle of the border.
MultiPolygon right_of(Line border) {
    std::reverse(border.begin(), border.end());
    Line ring(border.begin() + 77, border.end());
    ring.insert(ring.end(), {{2000, 0}, {2000, 2000}});
    ring.insert(ring.end(), border.begin(), border.begin() + 78);
    return {{ring, {}}};
}

std::set<std::pair<double, double>> inner_corners(const MultiPolygon& polygons) {
    std::set<std::pair<double, double>> corners;
    for (const Point point : polygons.front().outer) {
        if (point.x > 500 && point.x < 1500) {
            corners.insert({point.x, point.y});
        }
    }
    return corners;
}

double area(const geo::core::Triangles& triangles) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < triangles.indices.size(); i += 3) {
        const Point a = triangles.vertices[triangles.indices[i]];
        sum += std::abs(geo::core::cross(triangles.vertices[triangles.indices[i + 1]] - a,
                                         triangles.vertices[triangles.indices[i + 2]] - a)) /
               2;
    }
    return sum;
}

}  // namespace

TEST_CASE("a common border is simplified alike on both sides", "[scene][fills]") {
    const MultiPolygon left = left_of(wriggle());
    const MultiPolygon right = right_of(wriggle());
    SharedOutlines outlines;
    outlines.add(left);
    outlines.add(right);
    const MultiPolygon left_now = outlines.simplified(left, 5);
    const MultiPolygon right_now = outlines.simplified(right, 5);
    CHECK(inner_corners(left_now) == inner_corners(right_now));
    CHECK(inner_corners(left_now).size() < inner_corners(left).size() / 2);
    const double whole = area(*geo::core::tessellate(left_now)) + area(*geo::core::tessellate(right_now));
    CHECK(whole == Approx(2000.0 * 2000.0));
    // What stands out farther than the tolerance stays.
    CHECK(inner_corners(left_now).count({1040.0, 1000.0}) == 1);
}

TEST_CASE("an enclave and its hole stay the same ring", "[scene][fills]") {
    Line ring;
    for (int i = 0; i < 90; ++i) {
        const double turn = i * 4 * 3.14159265358979 / 180;
        ring.push_back({1000 + 300 * std::cos(turn), 1000 + 300 * std::sin(turn)});
    }
    ring.push_back(ring.front());
    Line hole(ring.rbegin(), ring.rend());
    std::rotate(hole.begin(), hole.begin() + 30, hole.end() - 1);
    hole.back() = hole.front();
    const MultiPolygon inner{{ring, {}}};
    const MultiPolygon outer{{{{0, 0}, {2000, 0}, {2000, 2000}, {0, 2000}, {0, 0}}, {hole}}};
    SharedOutlines outlines;
    outlines.add(inner);
    outlines.add(outer);
    const Line kept = outlines.simplified(inner, 8).front().outer;
    const Line kept_hole = outlines.simplified(outer, 8).front().holes.front();
    CHECK(kept.size() < ring.size() / 2);
    const auto corners = [](const Line& line) {
        std::set<std::pair<double, double>> set;
        for (const Point point : line) {
            set.insert({point.x, point.y});
        }
        return set;
    };
    CHECK(corners(kept) == corners(kept_hole));
}

TEST_CASE("what is smaller than the tolerance stays as it is", "[scene][fills]") {
    const MultiPolygon small{{{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}, {}}};
    SharedOutlines outlines;
    outlines.add(small);
    const Line kept = outlines.simplified(small, 50).front().outer;
    CHECK(kept == small.front().outer);
}

TEST_CASE("fills are made once for a step of the scale", "[scene][fills]") {
    StaticGeometry geometry;
    for (const MultiPolygon& polygons : {left_of(wriggle()), right_of(wriggle())}) {
        AreaShape shape;
        shape.polygons = polygons;
        shape.fill = make_mesh(*geo::core::tessellate(polygons));
        geometry.areas.push_back(shape);
    }
    geometry.areas.emplace_back();  // nothing of it could be filled
    FillCache cache;
    const FillMeshes& far = cache.at(geometry, 20);
    REQUIRE(far.areas.size() == 3);
    CHECK(far.areas[2] == nullptr);
    CHECK(far.areas[0]->triangles.indices.size() < geometry.areas[0].fill->triangles.indices.size() / 2);
    CHECK(&cache.at(geometry, 19) == &far);
    CHECK(cache.at(geometry, 0.01).areas[0]->triangles.indices.size() ==
          geometry.areas[0].fill->triangles.indices.size());
}
