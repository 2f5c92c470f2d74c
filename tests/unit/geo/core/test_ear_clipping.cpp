#include "geo/core/corner_loop.hpp"
#include "geo/core/delaunay.hpp"
#include "geo/core/ear_clipping.hpp"
#include "geo/core/measure.hpp"
#include "tests/unit/geo/core/random_polygons.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <utility>

using namespace geo::core;

namespace {

double area_of(const Triangles& triangles) {
    double doubled = 0.0;
    for (std::size_t i = 0; i < triangles.indices.size(); i += 3) {
        const double one = turn(triangles.vertices[triangles.indices[i]], triangles.vertices[triangles.indices[i + 1]],
                                triangles.vertices[triangles.indices[i + 2]]);
        REQUIRE(one > 0.0);
        doubled += one;
    }
    return doubled / 2;
}

/// Whether `d` is clearly inside of the circle through a, b, c (counter-clockwise).
bool in_circle(Point a, Point b, Point c, Point d) {
    a = a - d;
    b = b - d;
    c = c - d;
    const double aa = dot(a, a);
    const double bb = dot(b, b);
    const double cc = dot(c, c);
    return aa * cross(b, c) + bb * cross(c, a) + cc * cross(a, b) > 1e-9 * (aa * bb + bb * cc + cc * aa);
}

/// Edges inside whose flip would make the two triangles stouter.
int flippable_edges(const Triangles& t) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> far_of;  // by directed edge
    for (std::size_t i = 0; i < t.indices.size(); i += 3) {
        for (std::size_t k = 0; k < 3; ++k) {
            far_of[{t.indices[i + (k + 1) % 3], t.indices[i + (k + 2) % 3]}] = t.indices[i + k];
        }
    }
    int count = 0;
    for (const auto& [edge, far] : far_of) {
        const auto twin = far_of.find({edge.second, edge.first});
        if (twin != far_of.end()) {
            const Point p = t.vertices[far];
            const Point q = t.vertices[edge.first];
            const Point r = t.vertices[edge.second];
            const Point other = t.vertices[twin->second];
            count += turn(p, q, other) > 0.0 && turn(p, other, r) > 0.0 && in_circle(p, q, r, other) ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("Ears are found in polygons whose holes stay apart, and use every point") {
    std::mt19937 random(51);
    for (int i = 0; i < 200; ++i) {
        CAPTURE(i);
        const Point middle = i % 2 == 0 ? Point{0.0, 0.0} : Point{1'234'567.0, -654'321.0};
        Polygon polygon = core_test::with_holes(random, middle, 5 + i);
        if (i % 3 == 0) {
            std::reverse(polygon.outer.begin(), polygon.outer.end());
        }
        if (i % 5 == 0) {
            std::reverse(polygon.holes[0].begin(), polygon.holes[0].end());
        }
        const auto triangles = cut_ears(polygon);
        REQUIRE(triangles);
        REQUIRE(area_of(*triangles) == Approx(area({polygon})).epsilon(1e-9));
        std::vector<bool> used(triangles->vertices.size(), false);
        for (const std::uint32_t index : triangles->indices) {
            used[index] = true;
        }
        REQUIRE(std::find(used.begin(), used.end(), false) == used.end());
        // Euler: corners + 2 holes - 2 triangles.
        REQUIRE(triangles->indices.size() / 3 == triangles->vertices.size() + 2 * polygon.holes.size() - 2);
    }
}

TEST_CASE("Holes in rows and columns of one height are joined, whatever their order") {
    Polygon polygon{{{0, 0}, {50, 0}, {50, 50}, {0, 50}, {0, 0}}, {}};
    for (const int x : {7, 1, 9, 3, 5}) {
        for (const int y : {4, 2, 8, 6}) {
            const double west = 5.0 * x;
            const double south = 5.0 * y;
            polygon.holes.push_back(
                {{west, south}, {west + 2, south}, {west + 2, south + 2}, {west, south + 2}, {west, south}});
        }
    }
    const auto triangles = cut_ears(polygon);
    REQUIRE(triangles);
    CHECK(area_of(*triangles) == Approx(2500.0 - 20 * 4));
}

TEST_CASE("Points in a straight line stay corners of triangles") {
    const Polygon polygon{{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {3, 1}, {3, 2}, {3, 3}, {1, 3}, {0, 3}, {0, 1}, {0, 0}}, {}};
    const auto triangles = cut_ears(polygon);
    REQUIRE(triangles);
    CHECK(triangles->indices.size() / 3 == 8);
    CHECK(area_of(*triangles) == Approx(9.0));
}

TEST_CASE("What has no inside gives nothing or no triangles, and ends") {
    CHECK_FALSE(cut_ears({}));
    CHECK_FALSE(cut_ears(Polygon{{{0, 0}, {1, 1}, {0, 0}}, {}}));
    const auto flat = cut_ears(Polygon{{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {0, 0}}, {}});
    CHECK((!flat || flat->indices.empty()));
    // A hole outside is joined to nothing.
    CHECK_FALSE(cut_ears(Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {{{5, 5}, {6, 5}, {6, 6}, {5, 5}}}}));
}

TEST_CASE("Flipping leaves no thin pair, keeps the cover and the edges of the outline") {
    std::mt19937 random(52);
    for (int i = 0; i < 60; ++i) {
        const Polygon polygon = core_test::with_holes(random, {i * 1000.0, 0.0}, 10 + 3 * i);
        auto triangles = cut_ears(polygon);
        REQUIRE(triangles);
        const int before = flippable_edges(*triangles);
        const double covered = area_of(*triangles);
        flip_to_delaunay(*triangles);
        REQUIRE(area_of(*triangles) == Approx(covered).epsilon(1e-12));
        REQUIRE(flippable_edges(*triangles) == 0);
        CHECK((before > 0 || i < 3));
    }
    // A regular grid of points on circles does not flip for ever.
    Triangles square{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {0, 1, 2, 0, 2, 3}};
    flip_to_delaunay(square);
    CHECK(area_of(square) == Approx(1.0));
    Triangles empty;
    flip_to_delaunay(empty);
    CHECK(empty.indices.empty());
}

TEST_CASE("A coast of many points is cut in time") {
    std::mt19937 random(53);
    const Polygon polygon{core_test::star(random, {0, 0}, 900'000.0, 1'000'000.0, 30'000), {}};
    const auto triangles = cut_ears(polygon);
    REQUIRE(triangles);
    CHECK(triangles->indices.size() / 3 == 29'998);
    CHECK(area_of(*triangles) == Approx(area({polygon})).epsilon(1e-9));
}
