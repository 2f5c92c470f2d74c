#include "app/record/yuv_planes.hpp"

#include <algorithm>
#include <cstring>

namespace app::record {

namespace {

// bt709 from full-range RGB to limited range (219 steps of luma, 224 of colour), times 2^15. The three of luma add up
// to 219/255, those of each colour plane to 0, so that grey has no tint.
constexpr int luma_red = 5983;
constexpr int luma_green = 20127;
constexpr int luma_blue = 2032;
constexpr int u_red = -3298;
constexpr int u_green = -11094;
constexpr int u_blue = 14392;
constexpr int v_red = 14392;
constexpr int v_green = -13073;
constexpr int v_blue = -1319;
constexpr int half = 1 << 14;

std::uint32_t load_pixel(const std::uint8_t* rgba) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, rgba, sizeof pixel);
    return pixel;
}

void convert_luma_row(const std::uint8_t* rgba, std::uint8_t* luma, int width) {
    for (int x = 0; x < width; ++x) {
        const std::uint32_t pixel = load_pixel(rgba + std::ptrdiff_t{4} * x);
        const int red = static_cast<int>(pixel & 255U);
        const int green = static_cast<int>((pixel >> 8U) & 255U);
        const int blue = static_cast<int>((pixel >> 16U) & 255U);
        luma[x] = static_cast<std::uint8_t>(
            (luma_red * red + luma_green * green + luma_blue * blue + (16 << 15) + half) >> 15);
    }
}

/// Two rows of pixels to one row of each colour plane: sums of four pixels, so 2 more bits to shift off.
void convert_color_row(const std::uint8_t* upper, const std::uint8_t* lower, std::uint8_t* u, std::uint8_t* v,
                       int pairs) {
    constexpr std::uint32_t red_and_blue = 0x00ff00ffU;
    for (int x = 0; x < pairs; ++x) {
        const std::ptrdiff_t at = std::ptrdiff_t{8} * x;
        const std::uint32_t a = load_pixel(upper + at);
        const std::uint32_t b = load_pixel(upper + at + 4);
        const std::uint32_t c = load_pixel(lower + at);
        const std::uint32_t d = load_pixel(lower + at + 4);
        // Red and blue are added at once in the two halves of a word: 4 * 255 stays clear of the neighbour.
        const std::uint32_t sums = (a & red_and_blue) + (b & red_and_blue) + (c & red_and_blue) + (d & red_and_blue);
        const int red = static_cast<int>(sums & 0xffffU);
        const int blue = static_cast<int>(sums >> 16U);
        const int green =
            static_cast<int>(((a >> 8U) & 255U) + ((b >> 8U) & 255U) + ((c >> 8U) & 255U) + ((d >> 8U) & 255U));
        u[x] =
            static_cast<std::uint8_t>((u_red * red + u_green * green + u_blue * blue + (128 << 17) + 4 * half) >> 17);
        v[x] =
            static_cast<std::uint8_t>((v_red * red + v_green * green + v_blue * blue + (128 << 17) + 4 * half) >> 17);
    }
}

}  // namespace

image::PixelRect even_rect(const image::PixelRect& rect, int width_px, int height_px) {
    const int left = std::clamp(rect.x, 0, width_px) / 2 * 2;
    const int top = std::clamp(rect.y, 0, height_px) / 2 * 2;
    const int right = (std::clamp(rect.x + rect.width, 0, width_px) + 1) / 2 * 2;
    const int bottom = (std::clamp(rect.y + rect.height, 0, height_px) + 1) / 2 * 2;
    if (rect.width <= 0 || rect.height <= 0 || right <= left || bottom <= top) {
        return {};
    }
    return {left, top, right - left, bottom - top};
}

void convert_rect(const image::Image& image, const image::PixelRect& rect, const YuvPlanes& planes) {
    const std::ptrdiff_t row_bytes = std::ptrdiff_t{4} * image.width;
    const std::ptrdiff_t half_x = rect.x / 2;
    for (int y = rect.y; y < rect.y + rect.height; y += 2) {
        const std::uint8_t* upper = image.pixels.data() + y * row_bytes + std::ptrdiff_t{4} * rect.x;
        const std::uint8_t* lower = upper + row_bytes;
        std::uint8_t* luma = planes.y + y * planes.y_stride + rect.x;
        convert_luma_row(upper, luma, rect.width);
        convert_luma_row(lower, luma + planes.y_stride, rect.width);
        convert_color_row(upper, lower, planes.u + y / 2 * planes.u_stride + half_x,
                          planes.v + y / 2 * planes.v_stride + half_x, rect.width / 2);
    }
}

}  // namespace app::record
