// Targets: rows from the top, sizes that drivers refuse, blitting.
#include "tests/unit/app/gl/drawing.hpp"

#include <glad/gl.h>

using namespace drawing;

TEST_CASE("pixels are read with the top row first, whole or in part") {
    Studio studio;
    DrawList list = page(8, 6, {10, 20, 30, 255});
    add(list, app::scene::PolygonItem{{{0, 0}, {8, 0}, {8, 1}, {0, 1}}, {255, 0, 0, 255}, {}, 0}, whole(list), 1);
    add(list, app::scene::PolygonItem{{{7, 0}, {8, 0}, {8, 6}, {7, 6}}, {0, 0, 255, 255}, {}, 0}, whole(list), 2);
    RenderTarget target = studio.target(list);
    REQUIRE(studio.renderer().draw(list, target).has_value());
    const Image image = target.read();
    REQUIRE(image.width == 8);
    REQUIRE(image.height == 6);
    CHECK(pixel(image, 0, 0) == Color{255, 0, 0, 255});
    CHECK(pixel(image, 0, 1) == Color{10, 20, 30, 255});
    CHECK(pixel(image, 7, 5) == Color{0, 0, 255, 255});
    Image part{8, 6, std::vector<std::uint8_t>(8 * 6 * 4, 77)};
    target.read_into(part, {5, -3, 50, 5});
    for (int y = 0; y < 6; ++y) {
        for (int x = 0; x < 8; ++x) {
            const bool inside = x >= 5 && y < 2;
            REQUIRE(pixel(part, x, y) == (inside ? pixel(image, x, y) : Color{77, 77, 77, 77}));
        }
    }
}

TEST_CASE("sizes beyond the driver are refused with both sizes named") {
    Studio studio;
    const auto large = RenderTarget::create(1000000, 10);
    REQUIRE_FALSE(large.has_value());
    CHECK(large.error().code == geo::ErrorCode::Unsupported);
    CHECK(large.error().message.find("1000000x10") != std::string::npos);
    CHECK(RenderTarget::create(0, 10).error().code == geo::ErrorCode::BadArgument);
}

TEST_CASE("a blit puts the picture into the upper left corner of a taller framebuffer") {
    Studio studio;
    DrawList list = page(4, 4, {1, 2, 3, 255});
    add(list, app::scene::PolygonItem{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {255, 0, 0, 255}, {}, 0}, whole(list));
    RenderTarget small = studio.target(list);
    REQUIRE(studio.renderer().draw(list, small).has_value());
    const RenderTarget window = std::move(RenderTarget::create(8, 10).value());
    glBindFramebuffer(GL_FRAMEBUFFER, window.framebuffer_name());
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    small.blit_to_bound(10);
    const Image shown = window.read();
    CHECK(pixel(shown, 0, 0) == Color{255, 0, 0, 255});
    CHECK(pixel(shown, 3, 3) == Color{1, 2, 3, 255});
    CHECK(pixel(shown, 4, 0) == Color{0, 0, 0, 255});
    CHECK(pixel(shown, 0, 4) == Color{0, 0, 0, 255});
}

TEST_CASE("a page and a target of different size do not go together") {
    Studio studio;
    RenderTarget target = std::move(RenderTarget::create(10, 10).value());
    CHECK(studio.renderer().draw(page(20, 10), target).error().code == geo::ErrorCode::BadArgument);
}
