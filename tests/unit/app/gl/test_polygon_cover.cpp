// Cover of polygons: areas are exact, wherever the edges lie and whatever is cut off.
#include "app/gl/polygon_cover.hpp"

#include <catch2/catch.hpp>

#include <numeric>
#include <random>

using namespace app::gl;
using geo::core::Point;

namespace {

double sum(const app::text::CoverGrid& grid) {
    return std::accumulate(grid.values.begin(), grid.values.end(), 0.0);
}

}  // namespace

TEST_CASE("a rectangle covers its share of every pixel") {
    const std::vector<Point> rectangle{{1.25, 2.0}, {4.5, 2.0}, {4.5, 3.5}, {1.25, 3.5}};
    const auto grid = fill_cover(rectangle, 6, 5);
    CHECK(grid.at(1, 2) == Approx(0.75));
    CHECK(grid.at(2, 2) == Approx(1.0));
    CHECK(grid.at(4, 2) == Approx(0.5));
    CHECK(grid.at(2, 3) == Approx(0.5));
    CHECK(grid.at(1, 3) == Approx(0.375));
    CHECK(grid.at(0, 2) == Approx(0.0));
    CHECK(grid.at(5, 3) == Approx(0.0).margin(1e-6));
    CHECK(sum(grid) == Approx(3.25 * 1.5));
}

TEST_CASE("a triangle's cover is its area, either way round") {
    std::vector<Point> triangle{{0.3, 0.2}, {17.9, 5.5}, {6.1, 15.7}};
    const double area = std::abs(geo::core::cross(triangle[1] - triangle[0], triangle[2] - triangle[0])) / 2;
    CHECK(sum(fill_cover(triangle, 20, 20)) == Approx(area).epsilon(1e-5));
    std::swap(triangle[0], triangle[2]);
    CHECK(sum(fill_cover(triangle, 20, 20)) == Approx(area).epsilon(1e-5));
}

TEST_CASE("what is cut off changes nothing inside") {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> place(-20, 40);
    for (int round = 0; round < 40; ++round) {
        const std::vector<Point> triangle{
            {place(random), place(random)}, {place(random), place(random)}, {place(random), place(random)}};
        std::vector<Point> moved = triangle;
        for (Point& point : moved) {
            point = point + Point{30, 30};
        }
        const auto small = fill_cover(triangle, 16, 12);
        const auto large = fill_cover(moved, 80, 80);
        for (int y = 0; y < 12; ++y) {
            for (int x = 0; x < 16; ++x) {
                REQUIRE(small.at(x, y) == Approx(large.at(x + 30, y + 30)).margin(1e-5));
            }
        }
    }
}

TEST_CASE("a hollow shape keeps its notch") {
    const std::vector<Point> arrow{{0, 0}, {10, 5}, {0, 10}, {4, 5}};
    const auto grid = fill_cover(arrow, 10, 10);
    CHECK(grid.at(0, 5) == Approx(0.0).margin(1e-6));
    CHECK(grid.at(6, 5) > 0.9F);
}

TEST_CASE("an outline is as wide as said and closed") {
    const std::vector<Point> square{{5, 5}, {15, 5}, {15, 15}, {5, 15}};
    const auto grid = outline_cover(square, 2, 20, 20);
    CHECK(grid.at(10, 4) == Approx(1.0));
    CHECK(grid.at(10, 5) == Approx(1.0));
    CHECK(grid.at(10, 3) == Approx(0.0));
    CHECK(grid.at(4, 10) == Approx(1.0));  // the last side too
    CHECK(grid.at(10, 10) == Approx(0.0));
    CHECK(sum(grid) == Approx(4 * 10 * 2).epsilon(0.05));
}
