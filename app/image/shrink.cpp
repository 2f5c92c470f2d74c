#include "app/image/shrink.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace app::image {

namespace {

std::array<std::uint8_t, 4> mean_of(const Image& picture, const PixelRect& rect) {
    std::array<std::uint32_t, 4> sums{};
    for (int y = rect.y; y < rect.y + rect.height; ++y) {
        const std::uint8_t* pixel =
            &picture.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                             static_cast<std::size_t>(rect.x)) *
                            4];
        for (int x = 0; x < rect.width; ++x) {
            for (std::size_t channel = 0; channel < 4; ++channel) {
                sums[channel] += *pixel++;
            }
        }
    }
    const auto count = static_cast<std::uint32_t>(rect.width * rect.height);
    std::array<std::uint8_t, 4> mean{};
    for (std::size_t channel = 0; channel < 4; ++channel) {
        mean[channel] = static_cast<std::uint8_t>((sums[channel] + count / 2) / count);
    }
    return mean;
}

}  // namespace

Image shrunk(const Image& picture, int width, int height) {
    Image small;
    small.width = width;
    small.height = height;
    small.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    for (int y = 0; y < height; ++y) {
        const int top = y * picture.height / height;
        const int bottom = std::max(top + 1, (y + 1) * picture.height / height);
        for (int x = 0; x < width; ++x) {
            const int left = x * picture.width / width;
            const int right = std::max(left + 1, (x + 1) * picture.width / width);
            const auto mean = mean_of(picture, {left, top, right - left, bottom - top});
            small.pixels.insert(small.pixels.end(), mean.begin(), mean.end());
        }
    }
    return small;
}

}  // namespace app::image
