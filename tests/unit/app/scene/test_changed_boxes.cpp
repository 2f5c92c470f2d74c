#include "app/scene/layer_writer.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace app::scene;
using geo::core::Box;

namespace {

DrawList empty_list() {
    DrawList list;
    list.view = {{0, 0}, 1, 400, 300};
    list.layers = {{"one", {}, false}, {"two", {}, false}};
    return list;
}

void add_square(DrawList& list, std::size_t layer, double x, double y, double size, Color color) {
    LayerWriter writer(list.view, list.layers[layer]);
    writer.box({x, y, x + size, y + size}, color);
}

bool covered(const std::vector<Box>& boxes, double x, double y) {
    for (const Box& box : boxes) {
        if (box.contains({x, y})) {
            return true;
        }
    }
    return false;
}

/// The colours of the squares over a point, from the bottom: what decides its pixel.
std::vector<std::uint8_t> stack_at(const DrawList& list, double x, double y) {
    std::vector<std::uint8_t> stack;
    for (const Layer& layer : list.layers) {
        for (const Item& item : layer.items) {
            if (item.box_px.contains({x, y})) {
                stack.push_back(std::get<PolygonItem>(item.shape).fill.red);
            }
        }
    }
    return stack;
}

}  // namespace

TEST_CASE("Equal lists change nothing", "[scene][changes]") {
    DrawList list = empty_list();
    add_square(list, 0, 10, 10, 20, {1, 0, 0, 255});
    CHECK(changed_boxes(list, list).empty());
    CHECK(changed_boxes(empty_list(), empty_list()).empty());
}

TEST_CASE("Another view, background or layer means the whole page", "[scene][changes]") {
    const DrawList before = empty_list();
    const std::vector<Box> page{{0, 0, 400, 300}};
    DrawList now = before;
    now.view.metres_per_px = 2;
    CHECK(changed_boxes(before, now) == page);
    now = before;
    now.background = {9, 9, 9, 255};
    CHECK(changed_boxes(before, now) == page);
    now = before;
    now.layers[1].name = "other";
    CHECK(changed_boxes(before, now) == page);
}

TEST_CASE("A moved item changes where it was and where it is", "[scene][changes]") {
    DrawList before = empty_list();
    DrawList now = empty_list();
    add_square(before, 0, 10, 10, 20, {1, 0, 0, 255});
    add_square(now, 0, 300, 200, 20, {1, 0, 0, 255});
    const auto boxes = changed_boxes(before, now);
    CHECK(covered(boxes, 20, 20));
    CHECK(covered(boxes, 310, 210));
    CHECK_FALSE(covered(boxes, 200, 100));
}

TEST_CASE("Boxes are whole pixels inside the page", "[scene][changes]") {
    DrawList now = empty_list();
    add_square(now, 0, -50.3, -20.7, 60.2, {1, 0, 0, 255});
    const auto boxes = changed_boxes(empty_list(), now);
    REQUIRE(boxes.size() == 1);
    CHECK(boxes[0] == Box{0, 0, 12, 41 + 0});
}

TEST_CASE("Whatever lies outside the boxes looks the same in both lists", "[scene][changes][property]") {
    std::mt19937 random(7);
    const auto number = [&random](int limit) { return static_cast<double>(random() % static_cast<unsigned>(limit)); };
    for (int round = 0; round < 200; ++round) {
        DrawList before = empty_list();
        for (int square = 0; square < 12; ++square) {
            add_square(before, random() % 2, number(380), number(280), 5 + number(60),
                       {static_cast<std::uint8_t>(square), 0, 0, 255});
        }
        DrawList now = before;
        for (int change = 0; change < 3; ++change) {
            auto& items = now.layers[random() % 2].items;
            if (items.size() >= 2) {
                std::swap(items[random() % items.size()], items[random() % items.size()]);
            }
            if (!items.empty() && random() % 2 == 0) {
                items.erase(items.begin() + static_cast<std::ptrdiff_t>(random() % items.size()));
            }
            add_square(now, random() % 2, number(380), number(280), 5 + number(60), {200, 0, 0, 255});
        }
        const auto boxes = changed_boxes(before, now);
        CHECK(boxes.size() <= 24);
        for (int probe = 0; probe < 300; ++probe) {
            const double x = number(400) + 0.5;
            const double y = number(300) + 0.5;
            if (!covered(boxes, x, y)) {
                REQUIRE(stack_at(before, x, y) == stack_at(now, x, y));
            }
        }
    }
}
