#include "app/record/yuv_planes.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using app::image::Image;
using app::image::PixelRect;
using app::record::convert_rect;
using app::record::even_rect;
using app::record::YuvPlanes;

namespace {

/// Memory for a 4:2:0 picture.
struct Planes {
    int width;
    std::vector<std::uint8_t> y, u, v;

    Planes(int w, int h)
        : width(w),
          y(static_cast<std::size_t>(w * h)),
          u(static_cast<std::size_t>(w * h / 4)),
          v(static_cast<std::size_t>(w * h / 4)) {}
    YuvPlanes view() { return {y.data(), u.data(), v.data(), width, width / 2, width / 2}; }
    friend bool operator==(const Planes&, const Planes&) = default;
};

Image filled(int width, int height, int red, int green, int blue) {
    Image image{width, height, {}};
    for (int i = 0; i < width * height; ++i) {
        for (const int value : {red, green, blue, 255}) {
            image.pixels.push_back(static_cast<std::uint8_t>(value));
        }
    }
    return image;
}

Image noise(int width, int height, unsigned seed) {
    std::mt19937 random(seed);
    Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 4))};
    for (auto& value : image.pixels) {
        value = static_cast<std::uint8_t>(random());
    }
    return image;
}

Planes whole(const Image& image) {
    Planes planes(image.width, image.height);
    convert_rect(image, {0, 0, image.width, image.height}, planes.view());
    return planes;
}

}  // namespace

TEST_CASE("colours become those of bt709 in limited range", "[record][yuv]") {
    struct Known {
        int red, green, blue, y, u, v;
    };
    // Worked out from Rec. ITU-R BT.709 by hand; grey has no tint, black is 16, white 235.
    for (const Known& k :
         {Known{0, 0, 0, 16, 128, 128}, Known{255, 255, 255, 235, 128, 128}, Known{128, 128, 128, 126, 128, 128},
          Known{255, 0, 0, 63, 102, 240}, Known{0, 255, 0, 173, 42, 26}, Known{0, 0, 255, 32, 240, 118}}) {
        const Planes planes = whole(filled(2, 2, k.red, k.green, k.blue));
        CHECK(int{planes.y[3]} == k.y);
        CHECK(int{planes.u[0]} == k.u);
        CHECK(int{planes.v[0]} == k.v);
    }
}

TEST_CASE("every colour is within one step of the exact answer", "[record][yuv]") {
    const Image image = noise(64, 64, 7);
    const Planes planes = whole(image);
    double worst = 0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            const auto* p = image.pixels.data() + (y * 64 + x) * 4;
            const double luma = 16 + 219.0 / 255 * (0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]);
            worst = std::max(worst, std::abs(luma - planes.y[static_cast<std::size_t>(y * 64 + x)]));
        }
    }
    CHECK(worst < 0.52);
}

TEST_CASE("parts converted alone equal the same parts of the whole", "[record][yuv]") {
    const Image before = noise(64, 48, 1);
    Image now = before;
    const Image other = noise(64, 48, 2);
    Planes planes = whole(before);
    for (const PixelRect rect :
         {PixelRect{3, 5, 7, 9}, PixelRect{63, 47, 1, 1}, PixelRect{-4, 20, 9, 1}, PixelRect{30, 40, 90, 90}}) {
        for (int y = std::max(0, rect.y); y < std::min(48, rect.y + rect.height); ++y) {
            for (int x = std::max(0, rect.x); x < std::min(64, rect.x + rect.width); ++x) {
                std::copy_n(other.pixels.begin() + (y * 64 + x) * 4, 4, now.pixels.begin() + (y * 64 + x) * 4);
            }
        }
        convert_rect(now, even_rect(rect, 64, 48), planes.view());
        CHECK(planes == whole(now));
    }
}

TEST_CASE("rectangles grow to even pixels and stay inside", "[record][yuv]") {
    CHECK(even_rect({1, 1, 1, 1}, 10, 10) == PixelRect{0, 0, 2, 2});
    CHECK(even_rect({2, 3, 4, 4}, 10, 10) == PixelRect{2, 2, 4, 6});
    CHECK(even_rect({-5, 8, 100, 100}, 10, 10) == PixelRect{0, 8, 10, 2});
    CHECK(even_rect({20, 20, 4, 4}, 10, 10) == PixelRect{});
    CHECK(even_rect({2, 2, 0, 4}, 10, 10) == PixelRect{});
}
