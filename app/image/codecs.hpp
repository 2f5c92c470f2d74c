// The picture formats, each in its own .cpp beside the one library it uses.
#pragma once

#include "app/image/image.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace app::image {

/// JPEG with full colour resolution; what is transparent lies on white.
[[nodiscard]] geo::Result<std::vector<std::uint8_t>> encode_jpeg(const Image& image, int dots_per_inch = 0);

/// The picture in the bytes of a file; `name` stands for the file in the error sentence.
[[nodiscard]] geo::Result<Image> decode_png(std::span<const std::uint8_t> bytes, const std::string& name);
[[nodiscard]] geo::Result<Image> decode_jpeg(std::span<const std::uint8_t> bytes, const std::string& name);

/// Whether width, height and number of bytes fit together; the encoders refuse what does not.
[[nodiscard]] geo::Result<void> check_image(const Image& image);

}  // namespace app::image
