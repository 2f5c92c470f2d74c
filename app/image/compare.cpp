#include "app/image/image.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace app::image {

geo::Result<Difference> compare(const Image& expected, const Image& actual, int tolerance) {
    if (expected.width != actual.width || expected.height != actual.height ||
        expected.pixels.size() != actual.pixels.size()) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("Pictures of different sizes cannot be compared: {}x{} and {}x{}.", expected.width,
                                     expected.height, actual.width, actual.height));
    }
    Difference difference;
    difference.picture = Image{expected.width, expected.height, std::vector<std::uint8_t>(expected.pixels.size(), 255)};
    std::size_t differing = 0;
    for (std::size_t i = 0; i < expected.pixels.size(); i += 4) {
        int largest = 0;
        for (std::size_t channel = 0; channel < 4; ++channel) {
            largest = std::max(largest, std::abs(expected.pixels[i + channel] - actual.pixels[i + channel]));
        }
        difference.largest = std::max(difference.largest, largest);
        std::uint8_t* out = difference.picture.pixels.data() + i;
        if (largest > tolerance) {
            ++differing;
            out[0] = 255;
            out[1] = 0;
            out[2] = 0;
        } else {
            for (std::size_t channel = 0; channel < 3; ++channel) {
                out[channel] = static_cast<std::uint8_t>(191 + expected.pixels[i + channel] / 4);
            }
        }
    }
    const std::size_t pixels = expected.pixels.size() / 4;
    difference.share = pixels == 0 ? 0.0 : static_cast<double>(differing) / static_cast<double>(pixels);
    return difference;
}

}  // namespace app::image
