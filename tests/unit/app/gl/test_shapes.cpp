// What each kind of item puts on the page.
#include "tests/unit/app/gl/drawing.hpp"

#include <cmath>

using namespace drawing;
using namespace app::scene;

namespace {

constexpr Color black{0, 0, 0, 255};

MeshRef square(double x, double y, double size, bool pictured = false) {
    geo::core::Triangles triangles{{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}}, {0, 1, 2, 0, 2, 3}};
    return make_mesh(std::move(triangles),
                     pictured ? std::vector<Point>{{0, 1}, {1, 1}, {1, 0}, {0, 0}} : std::vector<Point>{});
}

StrokeItem line(geo::core::Line points, Pen pen, bool closed = false, Space space = Space::Page) {
    return {space, {make_path(std::move(points), closed)}, pen};
}

Pen pen(float width_px, Color color = black) {
    Pen made;
    made.color = color;
    made.width_px = width_px;
    return made;
}

}  // namespace

TEST_CASE("a fill covers the pixels of its mesh in the world, north up") {
    Studio studio;
    DrawList list = page(40, 40);
    add(list, FillItem{Space::World, square(0, 0, 10), {{200, 10, 10, 255}, Pattern::None, {}, 0, 0}}, whole(list));
    const Image image = studio.fresh(list);
    CHECK(pixel(image, 20, 19) == Color{200, 10, 10, 255});
    CHECK(pixel(image, 29, 10) == Color{200, 10, 10, 255});
    CHECK(pixel(image, 19, 19) == Color{255, 255, 255, 255});
    CHECK(pixel(image, 20, 20) == Color{255, 255, 255, 255});
    CHECK(pixel(image, 30, 10) == Color{255, 255, 255, 255});
}

TEST_CASE("translucent neighbours meet without a seam, far from the origin and at any zoom") {
    Studio studio;
    for (const double scale : {0.37, 13.0, 977.0}) {
        DrawList list = page(120, 120);
        list.view.centre = {4123456.789, 3987654.321};
        list.view.metres_per_px = scale;
        const auto at = [&](double x, double y) { return list.view.world_from_px({x, y}); };
        // A fan of triangles round a point off the pixel grid; each triangle is a mesh of its own.
        for (int i = 0; i < 17; ++i) {
            const auto rim = [&](int k) {
                const double angle = 2 * 3.14159265358979 * (k % 17) / 17;
                return at(61.37 + 300 * std::cos(angle), 58.61 + 300 * std::sin(angle));
            };
            geo::core::Triangles triangle{{at(61.37, 58.61), rim(i), rim(i + 1)}, {0, 1, 2}};
            add(list, FillItem{Space::World, make_mesh(std::move(triangle)), {{0, 0, 0, 100}, Pattern::None, {}, 0, 0}},
                whole(list), 2);
        }
        const Image image = studio.fresh(list);
        const Color expected = pixel(image, 30, 30);
        CHECK(near(expected, {155, 155, 155, 255}));
        for (int y = 0; y < 120; ++y) {
            for (int x = 0; x < 120; ++x) {
                REQUIRE(pixel(image, x, y) == expected);
            }
        }
    }
}

TEST_CASE("patterns keep their place on the ground when the map is moved") {
    Studio studio;
    for (const Pattern pattern : {Pattern::Hatch, Pattern::BackHatch, Pattern::CrossHatch, Pattern::Dots,
                                  Pattern::Horizontal, Pattern::Vertical}) {
        DrawList list = page(100, 100);
        Paint paint{{230, 220, 200, 255}, pattern, {120, 0, 0, 255}, 9, 3};
        add(list, FillItem{Space::World, square(-500, -500, 1000), paint}, whole(list));
        const Image before = studio.fresh(list);
        list.view.centre = {-7, 11};  // the ground moves right by 7 and down by 11
        const Image after = studio.fresh(list);
        bool patterned = false;
        for (int y = 0; y < 80; ++y) {
            for (int x = 0; x < 80; ++x) {
                REQUIRE(near(pixel(before, x, y), pixel(after, x + 7, y + 11)));
                patterned = patterned || pixel(before, x, y).red < 140;
            }
        }
        CHECK(patterned);
    }
}

TEST_CASE("hatch lines are as wide and as far apart as said") {
    Studio studio;
    DrawList list = page(80, 80);
    add(list, FillItem{Space::World, square(-40, -40, 80), {{0, 0, 0, 0}, Pattern::Vertical, black, 8, 2}},
        whole(list));
    CHECK(ink(studio.fresh(list)) == Approx(80 * 80 * 2 / 8.0).epsilon(0.02));
    DrawList slanted = page(80, 80);
    add(slanted, FillItem{Space::World, square(-40, -40, 80), {{0, 0, 0, 0}, Pattern::Hatch, black, 8, 2}},
        whole(slanted));
    CHECK(ink(studio.fresh(slanted)) == Approx(80 * 80 * 2 / 8.0).epsilon(0.03));
}

TEST_CASE("a line has its width at any slope, also a thin one") {
    Studio studio;
    for (const float width : {0.6F, 1.0F, 3.3F, 12.0F}) {
        for (const double angle : {0.0, 0.3, 0.8, 1.5708}) {
            DrawList list = page(200, 200);
            const Point to{60 * std::cos(angle), 60 * std::sin(angle)};
            add(list, line({Point{100, 100} - to, Point{100, 100} + to}, pen(width)), whole(list));
            INFO(width << " px at " << angle);
            CHECK(ink(studio.fresh(list)) == Approx(120 * width).epsilon(0.04));
        }
    }
}

TEST_CASE("a translucent line has one alpha where it joins and crosses itself") {
    Studio studio;
    DrawList list = page(200, 200);
    geo::core::Line loop;
    for (int i = 0; i <= 80; ++i) {
        loop.push_back({100 + 60 * std::cos(i * 0.12), 100 + 60 * std::sin(i * 0.24)});
    }
    Pen broad = pen(14, {0, 0, 0, 128});
    broad.cap = Cap::Round;
    add(list, line(loop, broad), whole(list));
    const Image image = studio.fresh(list);
    int full = 0;
    for (int y = 0; y < 200; ++y) {
        for (int x = 0; x < 200; ++x) {
            REQUIRE(pixel(image, x, y).red >= 126);
            REQUIRE(pixel(image, x, y).alpha == 255);
            full += pixel(image, x, y).red <= 128 ? 1 : 0;
        }
    }
    CHECK(full > 3000);
}

TEST_CASE("caps, dashes and taper") {
    Studio studio;
    const auto inked = [&](const Pen& with) {
        DrawList list = page(200, 40);
        add(list, line({{50, 20}, {150, 20}}, with), whole(list));
        return studio.fresh(list);
    };
    Pen plain = pen(10);
    CHECK(ink(inked(plain)) == Approx(1000).epsilon(0.01));
    CHECK(pixel(inked(plain), 48, 20).red == 255);
    plain.cap = Cap::Round;
    CHECK(ink(inked(plain)) == Approx(1000 + 3.14159 * 25).epsilon(0.01));
    CHECK(pixel(inked(plain), 46, 20).red == 0);
    Pen dashed = pen(4);
    dashed.dash_px = 6;
    dashed.gap_px = 4;
    CHECK(ink(inked(dashed)) == Approx(10 * 6 * 4).epsilon(0.02));
    CHECK(pixel(inked(dashed), 52, 20).red == 0);
    CHECK(pixel(inked(dashed), 58, 20).red == 255);
    Pen dotted = pen(6);
    dotted.dash_px = 0.001F;
    dotted.gap_px = 20;
    dotted.cap = Cap::Round;
    CHECK(ink(inked(dotted)) == Approx(6 * 3.14159 * 9).epsilon(0.04));
    Pen tapered = pen(10);
    tapered.end_width_px = 0;
    CHECK(ink(inked(tapered)) == Approx(500).epsilon(0.02));
}

TEST_CASE("dashes of a line in the world run on over its vertices") {
    Studio studio;
    DrawList list = page(220, 20);
    geo::core::Line fine;
    for (int i = 0; i <= 200; ++i) {
        fine.push_back({i - 100.0, 0});
    }
    Pen dashed = pen(4);
    dashed.dash_px = 12;
    dashed.gap_px = 8;
    add(list, line(fine, dashed, false, Space::World), whole(list));
    const Image many = studio.fresh(list);
    DrawList coarse = page(220, 20);
    add(coarse, line({{-100, 0}, {100, 0}}, dashed, false, Space::World), whole(coarse));
    CHECK(studio.fresh(coarse) == many);
    CHECK(ink(many) == Approx(10 * 12 * 4).epsilon(0.02));
}

TEST_CASE("discs and rings have their area, soft ones fade") {
    Studio studio;
    const auto drawn = [&](const DiscItem& disc) {
        DrawList list = page(100, 100);
        add(list, disc, whole(list));
        return studio.fresh(list);
    };
    CHECK(ink(drawn({{50.3, 49.8}, 20, black, {}, 0, 0})) == Approx(3.14159 * 400).epsilon(0.01));
    CHECK(ink(drawn({{50.3, 49.8}, 20, {0, 0, 0, 0}, black, 2, 0})) == Approx(3.14159 * (400 - 324)).epsilon(0.01));
    const Image soft = drawn({{50, 50}, 30, black, {}, 0, 20});
    CHECK(pixel(soft, 50, 50).red == 0);
    CHECK(pixel(soft, 80, 50).red == Approx(137).margin(4));
    CHECK(pixel(soft, 92, 50).red == 255);
    CHECK(ink(drawn({{50, 50}, 0, black, {}, 0, 0})) == 0);
}

TEST_CASE("polygons are filled and outlined, upright boxes to the pixel") {
    Studio studio;
    DrawList list = page(60, 60);
    add(list, PolygonItem{{{10, 10}, {50, 10}, {50, 50}, {10, 50}}, {0, 200, 0, 255}, {200, 0, 0, 255}, 2},
        whole(list));
    const Image box = studio.fresh(list);
    CHECK(pixel(box, 30, 30) == Color{0, 200, 0, 255});
    CHECK(pixel(box, 9, 30) == Color{200, 0, 0, 255});
    CHECK(pixel(box, 10, 30) == Color{200, 0, 0, 255});
    CHECK(pixel(box, 11, 30) == Color{0, 200, 0, 255});
    CHECK(pixel(box, 8, 30) == Color{255, 255, 255, 255});
    DrawList slanted = page(60, 60);
    add(slanted, PolygonItem{{{30, 5}, {55, 30}, {30, 55}, {5, 30}}, black, {}, 0}, whole(slanted));
    CHECK(ink(studio.fresh(slanted)) == Approx(1250).epsilon(0.005));
}

TEST_CASE("a grey picture darkens, one in colours covers; both lie with row 0 in the north") {
    Studio studio;
    DrawList list = page(40, 40, {200, 200, 200, 255});
    auto grey = std::make_shared<Picture>(Picture{7, 2, 2, 1, {0, 0, 255, 255}});
    add(list, PictureItem{Space::World, square(-10, -10, 20, true), grey, 1}, whole(list), 1);
    const Image shaded = studio.fresh(list);
    CHECK(pixel(shaded, 20, 11) == Color{0, 0, 0, 255});
    CHECK(pixel(shaded, 20, 28) == Color{200, 200, 200, 255});
    CHECK(pixel(shaded, 5, 5) == Color{200, 200, 200, 255});
    DrawList half = page(40, 40, {200, 200, 200, 255});
    add(half, PictureItem{Space::World, square(-10, -10, 20, true), grey, 0.5F}, whole(half), 1);
    CHECK(near(pixel(studio.fresh(half), 20, 11), {100, 100, 100, 255}));
    DrawList colors = page(40, 40, {200, 200, 200, 255});
    auto picture = std::make_shared<Picture>(Picture{8, 1, 2, 4, {255, 0, 0, 255, 0, 0, 255, 0}});
    add(colors, PictureItem{Space::World, square(-10, -10, 20, true), picture, 1}, whole(colors), 1);
    const Image covered = studio.fresh(colors);
    CHECK(near(pixel(covered, 20, 11), {255, 0, 0, 255}));
    CHECK(near(pixel(covered, 20, 29), {200, 200, 200, 255}));
}

TEST_CASE("a picture drawn small is averaged, not picked from") {
    Studio studio;
    auto stripes = std::make_shared<Picture>(Picture{9, 256, 256, 1, {}});
    for (int i = 0; i < 256 * 256; ++i) {
        stripes->cells.push_back(i % 2 == 0 ? 0 : 255);
    }
    DrawList list = page(40, 40);
    add(list, PictureItem{Space::World, square(-16, -16, 32, true), stripes, 1}, whole(list), 1);
    const Image image = studio.fresh(list);
    for (int x = 6; x < 34; ++x) {
        REQUIRE(near(pixel(image, x, 20), {128, 128, 128, 255}, 4));
    }
}

TEST_CASE("text stands on its base line, its halo behind every letter") {
    Studio studio;
    DrawList list = page(200, 60, {90, 140, 90, 255});
    add(list, studio.text("Khost خوست", 26, {20, 40}, black, {255, 255, 255, 255}, 3), whole(list));
    const Image image = studio.fresh(list);
    int dark = 0;
    int white = 0;
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 200; ++x) {
            dark += near(pixel(image, x, y), black, 40) ? 1 : 0;
            white += near(pixel(image, x, y), {255, 255, 255, 255}, 10) ? 1 : 0;
        }
    }
    CHECK(dark > 150);
    CHECK(white > 400);
    CHECK(pixel(image, 190, 5) == Color{90, 140, 90, 255});
    // The stem of the K: black on the base line, white under it, the page below that.
    CHECK(near(pixel(image, 24, 39), black, 60));
    CHECK(near(pixel(image, 24, 41), {255, 255, 255, 255}, 10));
    CHECK(pixel(image, 24, 46) == Color{90, 140, 90, 255});
}

TEST_CASE("a faded halo has one alpha over the whole run, and letters off the page do no harm") {
    Studio studio;
    DrawList list = page(160, 50);
    add(list, studio.text("mmmmmm ههه", 30, {-20, 35}, {0, 0, 0, 0}, {0, 0, 0, 100}, 6), whole(list));
    const Image image = studio.fresh(list);
    int full = 0;
    for (int y = 0; y < 50; ++y) {
        for (int x = 0; x < 160; ++x) {
            REQUIRE(pixel(image, x, y).red >= 154);
            full += pixel(image, x, y).red == 155 ? 1 : 0;
        }
    }
    CHECK(full > 2000);
}
