// Boxes of whole pixels: rounding, clipping, joining.
#include "app/gl/pixel_boxes.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace app::gl;
using app::image::PixelRect;
using geo::core::Box;

TEST_CASE("a box takes every pixel that it touches, on the page only") {
    CHECK(pixels_of(Box{1.2, 2.0, 3.1, 4.0}, 100, 50) == PixelRect{1, 2, 3, 2});
    CHECK(pixels_of(Box{-10, -10, 5, 5}, 100, 50) == PixelRect{0, 0, 5, 5});
    CHECK(pixels_of(Box{90, 40, 500, 500}, 100, 50) == PixelRect{90, 40, 10, 10});
    CHECK(area(pixels_of(Box{200, 0, 300, 10}, 100, 50)) == 0);
    CHECK(area(pixels_of(Box{}, 100, 50)) == 0);
    CHECK(pixels_of(Box{0, 0, std::numeric_limits<double>::infinity(), 10}, 100, 50) == page_rect(100, 50));
    CHECK(box_of({1, 2, 3, 4}) == Box{1, 2, 4, 6});
}

TEST_CASE("near boxes become one, distant ones stay, and none is lost") {
    CHECK(merged({{0, 0, 10, 10}, {12, 0, 10, 10}}) == std::vector<PixelRect>{{0, 0, 22, 10}});
    CHECK(merged({{0, 0, 10, 10}, {1800, 1000, 10, 10}}).size() == 2);
    CHECK(merged({{5, 5, 0, 10}}).empty());
    std::mt19937 random(7);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 50; ++round) {
        std::vector<PixelRect> boxes;
        for (int i = 0; i < 12; ++i) {
            boxes.push_back({below(1900), below(1000), 1 + below(300), 1 + below(300)});
        }
        const auto fewer = merged(boxes);
        REQUIRE(fewer.size() <= boxes.size());
        for (const PixelRect& box : boxes) {
            bool held = false;
            for (const PixelRect& other : fewer) {
                held = held || joined(box, other) == other;
            }
            REQUIRE(held);
        }
    }
}
