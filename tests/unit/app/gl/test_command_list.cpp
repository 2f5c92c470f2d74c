// Marks gathered to few draw calls without changing what lies over what; room on the sprite sheet.
#include "app/gl/command_list.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>

using namespace app::gl;
using geo::core::Box;

namespace {

Mark numbered(MarkKind kind, int number) {
    Mark mark{kind, {}};
    for (MarkVertex& vertex : mark.vertices) {
        vertex.extra[0] = static_cast<float>(number);
    }
    return mark;
}

Box unit(double x, double size = 8) {
    return {x, 0, x + size, size};
}

}  // namespace

TEST_CASE("marks of one kind that do not overlap others are drawn together") {
    CommandList list;
    for (int i = 0; i < 20; ++i) {
        list.add(numbered(MarkKind::Disc, 2 * i), unit(i * 10));
        list.add(numbered(MarkKind::Sprite, 2 * i + 1), unit(i * 10));
    }
    list.finish();
    CHECK(list.commands().size() == 2);
    CHECK(list.vertices().size() == 40 * mark_vertices);
    CHECK(list.commands()[0].mark_count == 20);
    CHECK(list.commands()[1].first_mark == 20);
}

TEST_CASE("a mark does not pass what it touches") {
    app::scene::Item fill;
    fill.box_px = {0, 0, 100, 100};
    CommandList list;
    list.add(numbered(MarkKind::Sprite, 0), unit(0));
    list.add(fill);
    list.add(numbered(MarkKind::Sprite, 1), unit(50));
    list.add(numbered(MarkKind::Sprite, 2), unit(500));
    list.finish();
    REQUIRE(list.commands().size() == 3);
    CHECK(list.commands()[1].item == &fill);
    CHECK(list.commands()[2].mark_count == 2);
}

TEST_CASE("whatever overlaps keeps its order") {
    std::mt19937 random(11);
    for (int round = 0; round < 50; ++round) {
        CommandList list;
        std::vector<Box> boxes;
        std::vector<app::scene::Item> items(60);
        std::map<const app::scene::Item*, int> number_of;
        for (int i = 0; i < 60; ++i) {
            boxes.push_back(unit(static_cast<double>(random() % 200), 15));
            if (random() % 5 == 0) {
                items[static_cast<std::size_t>(i)].box_px = boxes.back();
                number_of[&items[static_cast<std::size_t>(i)]] = i;
                list.add(items[static_cast<std::size_t>(i)]);
            } else {
                list.add(numbered(static_cast<MarkKind>(random() % 3), i), boxes.back());
            }
        }
        list.finish();
        std::vector<int> order;
        for (const Command& command : list.commands()) {
            if (command.item != nullptr) {
                order.push_back(number_of.at(command.item));
            }
            for (std::size_t i = 0; i < command.mark_count; ++i) {
                order.push_back(static_cast<int>(list.vertices()[(command.first_mark + i) * mark_vertices].extra[0]));
            }
        }
        REQUIRE(std::set<int>(order.begin(), order.end()).size() == 60);
        for (std::size_t a = 0; a < order.size(); ++a) {
            for (std::size_t b = a + 1; b < order.size(); ++b) {
                if (order[a] > order[b]) {
                    REQUIRE_FALSE(boxes[static_cast<std::size_t>(order[a])].intersects(
                        boxes[static_cast<std::size_t>(order[b])]));
                }
            }
        }
    }
}

TEST_CASE("sprites have room of their own on the sheet") {
    std::mt19937 random(5);
    SpriteSheet sheet;
    sheet.reset(256);
    std::vector<SheetPlace> places;
    for (int i = 0; i < 200; ++i) {
        const auto place =
            sheet.reserve(1 + static_cast<int>(random() % 90), 1 + static_cast<int>(random() % 30), 16384);
        REQUIRE(place.has_value());
        CHECK(place->x + place->width <= 256);
        CHECK(place->y + place->height <= sheet.height());
        for (const SheetPlace& other : places) {
            const bool apart = place->x + place->width <= other.x || other.x + other.width <= place->x ||
                               place->y + place->height <= other.y || other.y + other.height <= place->y;
            REQUIRE(apart);
        }
        places.push_back(*place);
    }
    CHECK_FALSE(sheet.reserve(300, 5, 16384).has_value());
    CHECK_FALSE(sheet.reserve(10, 100, sheet.height() + 50).has_value());
}
