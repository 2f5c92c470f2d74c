// A sheet of small coverage pictures that one frame needs, packed in shelves. Two channels: behind and in front.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace app::gl {

/// A rectangle on the sheet, in texels.
struct SheetPlace {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// Filled on the CPU and uploaded as a whole: text and symbols are a few hundred kilobytes, and one rectangle a label
/// costs a software rasteriser less than one for each letter and its halo.
class SpriteSheet {
  public:
    static constexpr std::size_t channels = 2;

    /// Empties the sheet and sets its width.
    void reset(int width);
    /// Room for a sprite, all zero; none where it is wider than the sheet or the sheet would be higher than
    /// `max_height`.
    [[nodiscard]] std::optional<SheetPlace> reserve(int width, int height, int max_height);

    /// Both coverages of one texel of a place.
    [[nodiscard]] std::uint8_t* texel(const SheetPlace& place, int x, int y) {
        return m_texels.data() + (static_cast<std::size_t>(place.y + y) * static_cast<std::size_t>(m_width) +
                                  static_cast<std::size_t>(place.x + x)) *
                                     channels;
    }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] const std::vector<std::uint8_t>& texels() const { return m_texels; }

  private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int used = 0;
    };
    int m_width = 0;
    int m_height = 0;
    std::vector<Shelf> m_shelves;
    std::vector<std::uint8_t> m_texels;
};

}  // namespace app::gl
