// The 256 colours of an animation, chosen from frames of the film itself, and the way from a picture to their numbers.
#pragma once

#include "app/image/image.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace app::record {

/// Up to 256 opaque colours, as 0xffRRGGBB.
using Palette = std::array<std::uint32_t, 256>;

/// Median cut over all pixels of the samples: boxes of colours are halved where they differ most. Same samples, same
/// palette.
[[nodiscard]] Palette palette_of(const std::vector<image::Image>& samples);

/// Finds the nearest colour of a palette, and remembers it. One thread.
class PaletteMap {
  public:
    explicit PaletteMap(const Palette& palette);

    [[nodiscard]] const Palette& palette() const { return m_palette; }
    /// The numbers of a rectangle's pixels, into rows of `stride` bytes of the whole picture.
    void map(const image::Image& image, const image::PixelRect& rect, std::uint8_t* indices, std::ptrdiff_t stride);

  private:
    [[nodiscard]] std::uint8_t nearest(std::uint32_t rgb) const;

    Palette m_palette;
    std::vector<std::int16_t> m_known;  ///< by the upper 6 bits of red, green and blue; -1: not looked up yet
};

}  // namespace app::record
