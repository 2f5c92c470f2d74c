#include "geo/core/measure.hpp"
#include "geo/core/tessellate.hpp"
#include "tests/unit/geo/core/random_polygons.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <random>

using namespace geo::core;

namespace {

double area_of(const Triangles& triangles, bool& counter_clockwise) {
    double sum = 0.0;
    for (std::size_t i = 0; i < triangles.indices.size(); i += 3) {
        const Point a = triangles.vertices[triangles.indices[i]];
        const Point b = triangles.vertices[triangles.indices[i + 1]];
        const Point c = triangles.vertices[triangles.indices[i + 2]];
        const double doubled = cross(b - a, c - a);
        counter_clockwise = counter_clockwise && doubled > 0.0;
        sum += doubled / 2;
    }
    return sum;
}

MultiPolygon plane(const LonLatMultiPolygon& polygons) {
    MultiPolygon converted;
    for (const LonLatPolygon& polygon : polygons) {
        Polygon& copy = converted.emplace_back();
        for (const LonLat p : polygon.outer) {
            copy.outer.push_back({p.lon_deg, p.lat_deg});
        }
        for (const LonLatLine& hole : polygon.holes) {
            Line& ring = copy.holes.emplace_back();
            for (const LonLat p : hole) {
                ring.push_back({p.lon_deg, p.lat_deg});
            }
        }
    }
    return converted;
}

double area_deg2(const LonLatMultiPolygon& polygons) {
    return area(plane(polygons));
}

void check_cover(const MultiPolygon& polygons, double expected_area) {
    const auto triangles = tessellate(polygons);
    if (!triangles) {
        FAIL(geo::describe(triangles.error()));
    }
    bool counter_clockwise = true;
    const double covered = area_of(*triangles, counter_clockwise);
    CHECK(counter_clockwise);
    CHECK(covered == Approx(expected_area).epsilon(1e-9));
    // Each triangle's middle is inside: with the area right, nothing is covered twice and nothing left out. Slivers,
    // whose middle rounding may move over the edge, are too small to matter.
    int outside = 0;
    for (std::size_t i = 0; i < triangles->indices.size(); i += 3) {
        const Point a = triangles->vertices[triangles->indices[i]];
        const Point b = triangles->vertices[triangles->indices[i + 1]];
        const Point c = triangles->vertices[triangles->indices[i + 2]];
        const bool sliver = cross(b - a, c - a) < 1e-9 * expected_area;
        outside += sliver || contains(polygons, (a + b + c) * (1.0 / 3.0)) ? 0 : 1;
    }
    CHECK(outside == 0);
}

LonLatLine square(double west, double south, double size) {
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south}};
}

Line plane_square(double west, double south, double size) {
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south}};
}

}  // namespace

TEST_CASE("Triangles cover random polygons with holes exactly") {
    std::mt19937 random(11);
    for (int i = 0; i < 150; ++i) {
        CAPTURE(i);
        // Also far from the origin, as projected metres are.
        const Point middle = i % 2 == 0 ? Point{0.0, 0.0} : Point{123'456.7, -654'321.9};
        const MultiPolygon polygons = {core_test::with_holes(random, middle, 8 + i),
                                       core_test::with_holes(random, middle + Point{30, 0}, 12)};
        check_cover(polygons, area(polygons));
    }
}

TEST_CASE("Tessellation is the same for the same input and shares vertices") {
    std::mt19937 random(12);
    const MultiPolygon polygons = {core_test::with_holes(random, {0, 0}, 60)};
    const auto first = tessellate(polygons);
    const auto second = tessellate(polygons);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->vertices == second->vertices);
    CHECK(first->indices == second->indices);
    CHECK(first->vertices.size() == 60 + 4 * 18);
}

TEST_CASE("Winding, a missing last point and repeated points do not matter") {
    check_cover({Polygon{{{0, 0}, {0, 4}, {4, 4}, {4, 0}, {0, 0}}, {{{1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}}}}}, 15.0);
    check_cover({Polygon{{{0, 0}, {4, 0}, {4, 4}, {0, 4}}, {}}}, 16.0);
    check_cover({Polygon{{{0, 0}, {4, 0}, {4, 0}, {4, 4}, {4, 4}, {0, 4}, {0, 0}}, {}}}, 16.0);
}

TEST_CASE("A bow-tie, overlapping polygons and a hole outside are repaired") {
    const auto triangles = tessellate({Polygon{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {}}});
    REQUIRE(triangles);
    bool counter_clockwise = true;
    CHECK(area_of(*triangles, counter_clockwise) == Approx(2.0));

    const auto overlapping = tessellate({Polygon{plane_square(0, 0, 2), {}}, Polygon{plane_square(1, 0, 2), {}}});
    REQUIRE(overlapping);
    CHECK(area_of(*overlapping, counter_clockwise) == Approx(6.0));

    // It is taken for a polygon that was written in the wrong place.
    const auto outside = tessellate({Polygon{plane_square(0, 0, 2), {plane_square(10, 0, 1)}}});
    REQUIRE(outside);
    CHECK(area_of(*outside, counter_clockwise) == Approx(5.0));
    CHECK(counter_clockwise);
}

TEST_CASE("Holes that touch the ring or each other in a corner") {
    check_cover({Polygon{plane_square(0, 0, 4), {{{0, 0}, {2, 1}, {1, 2}, {0, 0}}}}}, 16.0 - 1.5);
    check_cover({Polygon{plane_square(0, 0, 4), {{{1, 1}, {2, 1}, {2, 2}, {1, 1}}, {{2, 2}, {3, 2}, {3, 3}, {2, 2}}}}},
                15.0);
}

TEST_CASE("Polygons in which GEOS 3.11 finds no ear are still covered") {
    // As reported for JTS in its issue 1001.
    const Polygon reported{
        {{461527.55, 5638016.75},
         {461530.36926462681731209, 5638011.81626623962074518},
         {461527.70430372917326167, 5638009.52959428261965513},
         {461526.03410192765295506, 5638015.73833885975182056},
         {461527.55, 5638016.75}},
        {{{461529.3, 5638011.15}, {461528.95, 5638013.3}, {461527.55, 5638012.3}, {461529.3, 5638011.15}},
         {{461527.7, 5638013.0}, {461527.55, 5638012.75}, {461528.0, 5638012.95}, {461527.7, 5638013.0}}}};
    check_cover({reported}, area({reported}));
    // What is left of a square when triangles are taken off: holes touch the ring and each other in the middle of
    // edges.
    std::mt19937 random(14);
    std::uniform_int_distribution<int> corner(0, 12);
    for (int i = 0; i < 400; ++i) {
        LonLatMultiPolygon rest = {LonLatPolygon{square(0, 0, 12), {}}};
        for (int k = 0; k < 6; ++k) {
            const auto any = [&] {
                return LonLat{static_cast<double>(corner(random)), static_cast<double>(corner(random))};
            };
            const LonLat first = any();
            rest = difference(rest, {LonLatPolygon{{first, any(), any(), first}, {}}}).value();
        }
        check_cover(plane(rest), area_deg2(rest));
    }
}

TEST_CASE("Nothing to cover gives no triangles") {
    CHECK(tessellate({})->indices.empty());
    CHECK(tessellate({Polygon{}})->indices.empty());
    CHECK(tessellate({Polygon{{{0, 0}, {1, 1}}, {}}})->indices.empty());
    CHECK(tessellate({Polygon{{{0, 0}, {1, 1}, {2, 2}, {0, 0}}, {}}})->indices.empty());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(tessellate({Polygon{{{nan, 0}, {1, 1}, {2, nan}, {0, 0}}, {}}})->indices.empty());
}

TEST_CASE("Difference takes off what is covered") {
    const LonLatMultiPolygon whole = {LonLatPolygon{square(60, 30, 4), {}}};
    const auto rest = difference(whole, {LonLatPolygon{square(62, 30, 4), {}}});
    REQUIRE(rest);
    CHECK(area_deg2(*rest) == Approx(8.0));
    CHECK(contains(*rest, {61, 31}));
    CHECK_FALSE(contains(*rest, {63, 31}));

    const auto hole = difference(whole, {LonLatPolygon{square(61, 31, 1), {}}});
    REQUIRE(hole);
    REQUIRE(hole->size() == 1);
    CHECK(hole->front().holes.size() == 1);
    CHECK(area_deg2(*hole) == Approx(15.0));

    CHECK(difference(whole, whole)->empty());
    CHECK(area_deg2(*difference(whole, {})) == Approx(16.0));
    CHECK(difference({}, whole)->empty());
}

TEST_CASE("Differences of random polygons and what they leave add up") {
    std::mt19937 random(13);
    for (int i = 0; i < 40; ++i) {
        MultiPolygon planes = {core_test::with_holes(random, {0, 0}, 40), core_test::with_holes(random, {3, 1}, 25)};
        std::vector<LonLatMultiPolygon> both;
        for (const Polygon& one : planes) {
            LonLatPolygon polygon;
            for (const Point p : one.outer) {
                polygon.outer.push_back({p.x, p.y});
            }
            both.push_back({polygon});
        }
        const auto left = difference(both[0], both[1]);
        const auto right = difference(both[1], both[0]);
        REQUIRE(left);
        REQUIRE(right);
        const auto common = difference(both[0], *left);
        REQUIRE(common);
        CHECK(area_deg2(both[0]) == Approx(area_deg2(*left) + area_deg2(*common)).epsilon(1e-9));
        CHECK(area_deg2(both[1]) == Approx(area_deg2(*right) + area_deg2(*common)).epsilon(1e-9));
    }
}

TEST_CASE("Repair leaves good polygons alone and mends the others") {
    const LonLatMultiPolygon good = {LonLatPolygon{square(60, 30, 4), {square(61, 31, 1)}}};
    const auto same = repair(good);
    REQUIRE(same);
    CHECK_FALSE(same->changed);
    CHECK(same->polygons.front().outer == good.front().outer);

    const auto bow_tie = repair({LonLatPolygon{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {}}});
    REQUIRE(bow_tie);
    CHECK(bow_tie->changed);
    CHECK(bow_tie->polygons.size() == 2);
    CHECK(area_deg2(bow_tie->polygons) == Approx(2.0));
    CHECK_FALSE(repair(bow_tie->polygons)->changed);

    const auto open = repair({LonLatPolygon{{{0, 0}, {2, 0}, {2, 2}, {0, 2}}, {}}});
    REQUIRE(open);
    CHECK(open->changed);
    CHECK(open->polygons.front().outer.front() == open->polygons.front().outer.back());

    const auto spike = repair({LonLatPolygon{{{0, 0}, {2, 0}, {2, 2}, {2, 5}, {2, 2}, {0, 2}, {0, 0}}, {}}});
    REQUIRE(spike);
    CHECK(spike->changed);
    CHECK(area_deg2(spike->polygons) == Approx(4.0));

    const double infinity = std::numeric_limits<double>::infinity();
    const auto infinite = repair({LonLatPolygon{{{0, 0}, {2, 0}, {infinity, 1}, {2, 2}, {0, 2}, {0, 0}}, {}}});
    REQUIRE(infinite);
    CHECK(area_deg2(infinite->polygons) == Approx(4.0));

    CHECK_FALSE(repair({})->changed);
}

TEST_CASE("What has no area cannot be repaired") {
    CHECK_FALSE(repair({LonLatPolygon{{{0, 0}, {1, 1}, {0, 0}}, {}}}));
    CHECK_FALSE(repair({LonLatPolygon{{{0, 0}, {1, 1}, {2, 2}, {0, 0}}, {}}}));
    CHECK_FALSE(repair({LonLatPolygon{}}));
    CHECK(repair({LonLatPolygon{}}).error().message.find("no area") != std::string::npos);
}
