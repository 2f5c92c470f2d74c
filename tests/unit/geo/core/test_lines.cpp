#include "geo/core/measure.hpp"
#include "geo/core/segment.hpp"
#include "geo/core/simplify.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace geo::core;

namespace {

const Line l_shape = {{0, 0}, {3, 0}, {3, 0}, {3, 4}};

}  // namespace

TEST_CASE("Length and points along a line") {
    CHECK(line_length(l_shape) == Approx(7.0));
    CHECK(line_length({}) == 0.0);
    CHECK(line_length({{1, 1}}) == 0.0);

    const PointOnLine middle = point_along(l_shape, 5.0);
    CHECK(middle.point == Point{3, 2});
    CHECK(middle.direction == Point{0, 1});
    CHECK(middle.segment == 2);

    CHECK(point_along(l_shape, 1.5).point == Point{1.5, 0});
    CHECK(point_along(l_shape, 1.5).direction == Point{1, 0});
    CHECK(point_along(l_shape, -1.0).point == Point{0, 0});
    CHECK(point_along(l_shape, -1.0).direction == Point{1, 0});
    CHECK(point_along(l_shape, 99.0).point == Point{3, 4});
    CHECK(point_along(l_shape, 99.0).direction == Point{0, 1});
    CHECK(point_along({{2, 2}}, 1.0).point == Point{2, 2});
    CHECK(point_along({{2, 2}, {2, 2}}, 1.0).direction == Point{1, 0});
}

TEST_CASE("Parts of a line") {
    CHECK(part_of_line(l_shape, 1.0, 5.0) == Line{{1, 0}, {3, 0}, {3, 2}});
    CHECK(part_of_line(l_shape, 0.0, 99.0) == Line{{0, 0}, {3, 0}, {3, 4}});
    CHECK(part_of_line(l_shape, 0.0, 3.0) == Line{{0, 0}, {3, 0}});
    CHECK(part_of_line(l_shape, 3.0, 4.0) == Line{{3, 0}, {3, 1}});
    CHECK(part_of_line(l_shape, 2.0, 2.0) == Line{{2, 0}, {2, 0}});
    CHECK(part_of_line({{1, 1}}, 0.0, 1.0) == Line{{1, 1}});
    CHECK(part_of_line({}, 0.0, 1.0).empty());
}

TEST_CASE("Parts of a random line have the length asked for and join up") {
    std::mt19937 random(21);
    std::uniform_real_distribution<double> any(0.0, 100.0);
    for (int i = 0; i < 200; ++i) {
        Line line;
        for (int n = 0; n < 12; ++n) {
            line.push_back({any(random), any(random)});
        }
        const double whole = line_length(line);
        const double cut = whole * any(random) / 100.0;
        const Line first = part_of_line(line, 0.0, cut);
        const Line second = part_of_line(line, cut, whole);
        REQUIRE(line_length(first) == Approx(cut).margin(1e-9));
        REQUIRE(line_length(first) + line_length(second) == Approx(whole));
        REQUIRE(first.back() == second.front());
    }
}

TEST_CASE("Simplifying keeps ends and every point within the tolerance") {
    CHECK(simplify({{0, 0}, {1, 0.1}, {2, 0}}, 0.2) == Line{{0, 0}, {2, 0}});
    CHECK(simplify({{0, 0}, {1, 0.3}, {2, 0}}, 0.2) == Line{{0, 0}, {1, 0.3}, {2, 0}});
    CHECK(simplify({{0, 0}, {1, 1}}, 5.0) == Line{{0, 0}, {1, 1}});
    CHECK(simplify({}, 5.0).empty());
    CHECK(simplify({{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}}, 1.0).size() == 5);
    CHECK(simplify({{0, 0}, {.1, 0}, {.1, .1}, {0, 0}}, 1.0) == Line{{0, 0}, {0, 0}});

    std::mt19937 random(22);
    std::normal_distribution<double> step(0.0, 1.0);
    Line walk = {{0, 0}};
    for (int i = 0; i < 20'000; ++i) {
        walk.push_back(walk.back() + Point{1.0 + step(random), step(random)});
    }
    const double tolerance = 5.0;
    const Line simple = simplify(walk, tolerance);
    CHECK(simple.size() < walk.size() / 5);
    CHECK(simple.front() == walk.front());
    CHECK(simple.back() == walk.back());
    std::size_t segment = 0;
    double worst = 0.0;
    for (const Point p : walk) {
        if (segment + 2 < simple.size() && p == simple[segment + 1]) {
            ++segment;
        }
        worst = std::max(worst, distance_to_segment(p, simple[segment], simple[segment + 1]));
    }
    CHECK(worst <= tolerance);
}

TEST_CASE("A long straight line with many points is simplified without deep recursion") {
    Line comb;
    for (int i = 0; i < 100'000; ++i) {
        comb.push_back({static_cast<double>(i), 0.0});
    }
    CHECK(simplify(comb, 0.1).size() == 2);
}
