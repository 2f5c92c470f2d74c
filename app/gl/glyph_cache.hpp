// Pictures of glyphs as they are put together to labels: by face, glyph, size, quarter of a pixel and halo.
#pragma once

#include "app/text/font_stack.hpp"

#include <cstddef>
#include <memory>
#include <unordered_map>

namespace app::gl {

/// Which picture. Sizes count in 64ths of a pixel, the place within a pixel in quarters.
struct GlyphKey {
    text::FaceIndex face = 0;
    std::uint32_t glyph = 0;
    int size_64 = 0;
    int halo_64 = 0;  ///< 0: the glyph itself
    int quarter = 0;
    int quarter_y = 0;
    int turn_64 = 0;  ///< 64ths of a radian

    friend bool operator==(const GlyphKey&, const GlyphKey&) = default;
};

/// Bounded: where it is over its budget at the start of a frame, it starts again.
class GlyphCache {
  public:
    explicit GlyphCache(std::shared_ptr<const text::FontStack> fonts) : m_fonts(std::move(fonts)) {}

    void begin_frame();
    /// Stays where it is until the next frame begins.
    [[nodiscard]] const text::GlyphBitmap& get(const GlyphKey& key);
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

  private:
    struct HashKey {
        std::size_t operator()(const GlyphKey& key) const;
    };
    std::shared_ptr<const text::FontStack> m_fonts;
    std::unordered_map<GlyphKey, text::GlyphBitmap, HashKey> m_glyphs;
    std::size_t m_bytes = 0;
};

}  // namespace app::gl
