// Where the ground is kept while the map is moved.
#include "app/gl/ground_lattice.hpp"
#include "app/gl/pixel_boxes.hpp"
#include "tests/unit/app/gl/drawing.hpp"

#include <array>
#include <limits>
#include <random>
#include <utility>

using namespace drawing;
using namespace app::scene;
using app::gl::GroundCell;
using app::gl::GroundLattice;

namespace {

View some_view() {
    return {{1000, 2000}, 10, 200, 100};
}

long seen_px(const GroundLattice& lattice) {
    long sum = 0;
    for (const GroundCell& cell : lattice.cells()) {
        sum += app::gl::area(cell.on_page);
    }
    return sum;
}

/// Ground of every kind of item, as one layer for two stages; `number` says which ground it is.
DrawList ground_list(const View& view, std::uint64_t number) {
    DrawList list{view, {240, 235, 225, 255}, {}};
    std::mt19937 random(static_cast<unsigned>(number));
    const auto at = [&random](double from, double to) {
        return std::uniform_real_distribution<double>(from, to)(random);
    };
    const auto color = [&random] {
        return Color{static_cast<std::uint8_t>(random()), static_cast<std::uint8_t>(random()),
                     static_cast<std::uint8_t>(random()), static_cast<std::uint8_t>(random())};
    };
    Picture grey{number, 16, 16, 1, {}};
    for (int i = 0; i < 16 * 16; ++i) {
        grey.cells.push_back(static_cast<std::uint8_t>(random()));
    }
    const auto picture = std::make_shared<const Picture>(std::move(grey));
    for (const char* name : {"ground", "territory"}) {
        list.layers.push_back({name, {}, true, std::nullopt, number});
        LayerWriter writer(view, list.layers.back());
        for (int i = 0; i < 12; ++i) {
            const Point place{at(-2500, 4500), at(-500, 4500)};
            const auto triangle = make_mesh({{place,
                                              {place.x + at(100, 3000), place.y + at(-200, 200)},
                                              {place.x + at(-200, 200), place.y + at(100, 3000)}},
                                             {0, 1, 2}});
            writer.fill(triangle, {color(), i % 3 == 0 ? Pattern::Hatch : Pattern::None, color(), 7, 2});
            geo::core::Line line;
            for (int k = 0; k < 6; ++k) {
                line.push_back({at(-2500, 4500), at(-500, 4500)});
            }
            Pen pen;
            pen.color = color();
            pen.width_px = static_cast<float>(at(0.5, 8));
            pen.dash_px = i % 2 == 0 ? 0.0F : 6.0F;
            pen.gap_px = 4;
            writer.stroke({make_path(line, false)}, pen);
        }
        const auto square = make_mesh({{{-2000, -1000}, {4000, -900}, {4100, 4900}, {-2100, 5000}}, {0, 1, 2, 0, 2, 3}},
                                      {{0, 1}, {1, 1}, {1, 0}, {0, 0}});
        writer.picture(square, picture, 0.5);
    }
    list.layers.push_back({"marks", {}});
    LayerWriter marks(view, list.layers.back());
    marks.disc({view.px_from_world({1100, 1900}), 9, {200, 30, 30, 180}, {0, 0, 0, 255}, 2, 0});
    return list;
}

}  // namespace

TEST_CASE("a view that was not moved, or not by whole pixels, is one picture", "[gl][lattice]") {
    CHECK(GroundLattice(some_view()).is_page());
    CHECK(GroundLattice(some_view()).cells().size() == 1);
    CHECK(GroundLattice(panned(some_view(), {3.5, 0})).is_page());
    CHECK(GroundLattice(panned(panned(some_view(), {30, -8}), {-30, 8})).is_page());
    CHECK(GroundLattice(zoomed(panned(some_view(), {30, -8}), 2, {5, 5})).is_page());
    View no_number = panned(some_view(), {30, 0});
    no_number.anchor = Point{std::numeric_limits<double>::infinity(), 0};
    CHECK(GroundLattice(no_number).is_page());
}

TEST_CASE("the cells of a moved view cover the page and wrap into one picture", "[gl][lattice]") {
    for (const Point by : {Point{30, -8}, Point{-30, 8}, Point{0, 99}, Point{200, 0}, Point{-1234, 777}}) {
        const View view = panned(some_view(), by);
        const GroundLattice lattice(view);
        CHECK(seen_px(lattice) == 200 * 100);
        std::array<bool, std::size_t{200} * 100> taken{};
        for (const GroundCell& cell : lattice.cells()) {
            const std::array<PixelRect, 1> page{app::gl::page_rect(200, 100)};
            for (const PixelRect& box : app::gl::in_cell(page, cell)) {
                for (int y = box.y; y < box.y + box.height; ++y) {
                    for (int x = box.x; x < box.x + box.width; ++x) {
                        bool& pixel = taken.at(static_cast<std::size_t>(y) * 200 + static_cast<std::size_t>(x));
                        CHECK_FALSE(pixel);
                        pixel = true;
                    }
                }
            }
            // A place of the world is where the page shows it.
            const Point px = view.px_from_world({1111, 1999});
            const Point in_cell = cell.view.px_from_world({1111, 1999});
            CHECK(in_cell.x == Approx(px.x + cell.page_to_cell.x));
            CHECK(in_cell.y == Approx(px.y + cell.page_to_cell.y));
        }
    }
}

TEST_CASE("moving uncovers strips", "[gl][lattice]") {
    const GroundLattice before(panned(some_view(), {10, 0}));
    const GroundLattice now(panned(panned(some_view(), {10, 0}), {7, -3}));
    CHECK(now.same_places(before));
    CHECK_FALSE(now.same_page(before));
    const auto strips = now.uncovered(before);
    REQUIRE(strips.size() == 2);
    CHECK(strips[0] == PixelRect{0, 0, 7, 100});
    CHECK(strips[1] == PixelRect{7, 97, 193, 3});
    CHECK(now.uncovered(now).empty());
    const GroundLattice far(panned(some_view(), {500, 0}));
    CHECK(far.uncovered(before) == std::vector<PixelRect>{{0, 0, 200, 100}});
    CHECK_FALSE(GroundLattice(zoomed(some_view(), 2, {0, 0})).same_places(before));
}

TEST_CASE("a moved map has the pixels of one that is drawn anew", "[gl][lattice]") {
    // One context for both: names of OpenGL mean nothing in another one.
    Studio fresh;
    app::gl::Renderer moving = std::move(app::gl::Renderer::create(fresh.fonts()).value());
    View view = zoomed(some_view(), 1.3, {50, 60});
    RenderTarget target = fresh.target(ground_list(view, 1));
    std::mt19937 random(7);
    std::uint64_t number = 1;
    for (int step = 0; step < 40; ++step) {
        const double right = static_cast<double>(random() % 41) - 20;
        const double down = static_cast<double>(random() % 31) - 15;
        view = panned(view, {right, step % 3 == 0 ? 0 : down});
        if (step == 20) {
            view = panned(view, {0.4, 0});  // no whole pixel
        }
        number += step % 11 == 10 ? 1U : 0U;  // another ground while it moves
        const DrawList list = ground_list(view, number);
        REQUIRE(moving.draw(list, target).has_value());
        const Image expected = fresh.fresh(list);
        REQUIRE(target.read().pixels == expected.pixels);
    }
}

TEST_CASE("moving draws no more of the ground than comes into sight", "[gl][lattice]") {
    Studio studio;
    View view = some_view();
    RenderTarget target = studio.target(ground_list(view, 1));
    REQUIRE(studio.renderer().draw(ground_list(view, 1), target).has_value());
    REQUIRE(studio.renderer().draw(ground_list(panned(view, {4, 0}), 1), target).has_value());
    const int whole = studio.renderer().counters().items_drawn;
    REQUIRE(studio.renderer().draw(ground_list(panned(view, {9, 0}), 1), target).has_value());
    CHECK(studio.renderer().counters().items_drawn < whole);
}
