#include "app/image/shrink.hpp"

#include <catch2/catch.hpp>

using namespace app::image;

TEST_CASE("a shrunk picture has the means of the large one", "[image]") {
    Image picture;
    picture.width = 4;
    picture.height = 2;
    for (const int value : {0, 100, 10, 30, 100, 200, 30, 50}) {
        const auto byte = static_cast<std::uint8_t>(value);
        picture.pixels.insert(picture.pixels.end(), {byte, byte, 7, 255});
    }
    const Image small = shrunk(picture, 2, 1);
    CHECK(small.width == 2);
    CHECK(small.pixels == std::vector<std::uint8_t>{100, 100, 7, 255, 30, 30, 7, 255});
    CHECK(shrunk(picture, 4, 2).pixels == picture.pixels);
    CHECK(shrunk(picture, 3, 1).pixels.size() == 12);
}
