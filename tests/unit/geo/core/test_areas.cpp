#include "geo/core/measure.hpp"
#include "tests/unit/geo/core/random_polygons.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace geo::core;

namespace {

Line square(double x, double y, double size) {
    return {{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
}

}  // namespace

TEST_CASE("Ring area has the sign of the winding, polygon area has none") {
    CHECK(ring_area(square(5, 5, 2)) == Approx(4.0));
    Line clockwise = square(5, 5, 2);
    std::reverse(clockwise.begin(), clockwise.end());
    CHECK(ring_area(clockwise) == Approx(-4.0));
    CHECK(ring_area({}) == 0.0);
    CHECK(area({Polygon{clockwise, {square(5.5, 5.5, 1)}}, Polygon{square(0, 0, 1), {}}}) == Approx(4.0));
    CHECK(ring_area(square(1e7, 1e7, 0.5)) == Approx(0.25));
}

TEST_CASE("Bounds of lines and polygons") {
    CHECK(bounds(Line{}).empty());
    CHECK(bounds(Line{{1, 5}, {-2, 3}}) == Box{-2, 3, 1, 5});
    CHECK(bounds(MultiPolygon{Polygon{square(0, 0, 1), {}}, Polygon{square(4, 5, 1), {}}}) == Box{0, 0, 5, 6});
    CHECK(bounds(MultiPolygon{}).empty());
}

TEST_CASE("Points in polygons, in holes, and on a shared edge") {
    const MultiPolygon polygons = {Polygon{square(0, 0, 4), {square(1, 1, 1)}}, Polygon{square(10, 0, 1), {}}};
    CHECK(contains(polygons, {0.5, 0.5}));
    CHECK_FALSE(contains(polygons, {1.5, 1.5}));
    CHECK(contains(polygons, {10.5, 0.5}));
    CHECK_FALSE(contains(polygons, {7, 0.5}));

    const MultiPolygon left = {Polygon{square(0, 0, 1), {}}};
    const MultiPolygon right = {Polygon{square(1, 0, 1), {}}};
    CHECK(contains(left, {1.0, 0.5}) != contains(right, {1.0, 0.5}));
}

TEST_CASE("Points in polygons across 180 degrees, whichever way their longitude is written") {
    const LonLatMultiPolygon unwrapped = {LonLatPolygon{{{175, -5}, {185, -5}, {185, 5}, {175, 5}, {175, -5}}, {}}};
    CHECK(contains(unwrapped, {179, 0}));
    CHECK(contains(unwrapped, {-179, 0}));
    CHECK(contains(unwrapped, {181, 0}));
    CHECK_FALSE(contains(unwrapped, {-174, 0}));
    CHECK_FALSE(contains(unwrapped, {0, 0}));
    CHECK_FALSE(contains(LonLatMultiPolygon{LonLatPolygon{}}, {0, 0}));
}

TEST_CASE("A label goes to the point farthest from the edges") {
    const LabelAnchor in_square = label_anchor({Polygon{square(0, 0, 10), {}}});
    CHECK(in_square.point.x == Approx(5.0).margin(0.05));
    CHECK(in_square.clearance == Approx(5.0).epsilon(0.01));

    // A C shape, whose middle of bounds is outside.
    const MultiPolygon c_shape = {
        Polygon{{{0, 0}, {10, 0}, {10, 2}, {2, 2}, {2, 8}, {10, 8}, {10, 10}, {0, 10}, {0, 0}}, {}}};
    const LabelAnchor in_c = label_anchor(c_shape);
    CHECK(contains(c_shape, in_c.point));
    CHECK(in_c.clearance >= 1.0);

    // A ring: the hole is avoided.
    const MultiPolygon ring = {Polygon{square(0, 0, 10), {square(3, 3, 4)}}};
    CHECK(contains(ring, label_anchor(ring).point));
    CHECK(label_anchor(ring).clearance >= 1.49);

    // The larger of two.
    CHECK(label_anchor({Polygon{square(0, 0, 1), {}}, Polygon{square(50, 50, 5), {}}}).point.x > 50.0);

    // A sliver, much thinner than the search is fine.
    const MultiPolygon sliver = {Polygon{{{0, 0}, {1000, 900}, {1000, 900.01}, {0, 0.01}, {0, 0}}, {}}};
    CHECK(contains(sliver, label_anchor(sliver).point));
    CHECK(label_anchor(sliver).clearance > 0.0);

    CHECK(label_anchor({}).clearance == 0.0);
    CHECK(label_anchor({Polygon{{{1, 1}, {2, 2}, {3, 3}, {1, 1}}, {}}}).point == Point{2, 2});
}

TEST_CASE("Label anchors of random polygons are inside and as good as a fine grid finds") {
    std::mt19937 random(23);
    for (int i = 0; i < 20; ++i) {
        const MultiPolygon polygons = {core_test::with_holes(random, {0, 0}, 30)};
        const LabelAnchor anchor = label_anchor(polygons);
        REQUIRE(contains(polygons, anchor.point));
        const auto clearance = [&polygons](Point p) {
            double nearest = 1e9;
            const auto visit = [&](const Line& ring) {
                for (std::size_t n = 1; n < ring.size(); ++n) {
                    const Point along = ring[n] - ring[n - 1];
                    const double at = std::clamp(dot(p - ring[n - 1], along) / dot(along, along), 0.0, 1.0);
                    nearest = std::min(nearest, distance(p, ring[n - 1] + along * at));
                }
            };
            visit(polygons[0].outer);
            std::for_each(polygons[0].holes.begin(), polygons[0].holes.end(), visit);
            return contains(polygons, p) ? nearest : 0.0;
        };
        CHECK(clearance(anchor.point) == Approx(anchor.clearance));
        double best = 0.0;
        for (int x = -50; x < 50; ++x) {
            for (int y = -50; y < 50; ++y) {
                best = std::max(best, clearance({x / 5.0, y / 5.0}));
            }
        }
        CHECK(anchor.clearance >= best - 0.05);
    }
}
