// A picture in memory: 8-bit RGBA, rows from top to bottom.
#pragma once

#include "geo/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace app::image {

/// Straight (not premultiplied) RGBA, `width * height * 4` bytes, top row first.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    friend bool operator==(const Image&, const Image&) = default;
};

/// A rectangle of pixels, x right, y down.
struct PixelRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

/// How an output file comes to be: into a `.part` beside it and renamed when complete; an existing file is kept unless
/// `overwrite`.
enum class Existing { Refuse, Overwrite };

/// Whether the extension is one that can be written: asked before the picture is made.
[[nodiscard]] geo::Result<void> check_format(const std::filesystem::path& file);
/// Writes PNG or JPEG by the file's extension (png, jpg, jpeg). Same image, same bytes. `dots_per_inch` is written into
/// it, so that it prints as large as it was meant to; 0: nothing is said.
[[nodiscard]] geo::Result<void> write_image(const Image& image, const std::filesystem::path& file, Existing existing,
                                            int dots_per_inch = 0);
[[nodiscard]] geo::Result<Image> read_image(const std::filesystem::path& file);
/// The PNG as bytes: for byte-for-byte comparison and for writing frames of a sequence.
[[nodiscard]] geo::Result<std::vector<std::uint8_t>> encode_png(const Image& image, int dots_per_inch = 0);

/// How two images of one size differ: the share of pixels that differ by more than `tolerance` in any channel.
struct Difference {
    double share = 0.0;
    int largest = 0;
    Image picture;  ///< differing pixels in red over a faint copy
};
[[nodiscard]] geo::Result<Difference> compare(const Image& expected, const Image& actual, int tolerance);

}  // namespace app::image
