// Discs, boxes and sprites as rectangles for mark.vert.
#pragma once

#include "app/gl/glyph_cache.hpp"
#include "app/gl/sprite_sheet.hpp"
#include "app/gl/sprites.hpp"
#include "app/scene/draw_list.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace app::gl {

/// Which fragment shader draws a mark.
enum class MarkKind { Disc, Box, Sprite };
inline constexpr std::size_t mark_kind_count = 3;

/// What mark.vert reads. Four in a row are a rectangle: upper left, upper right, lower left, lower right.
struct MarkVertex {
    std::array<float, 2> corner_px{};
    std::array<float, 4> shape{};
    std::array<float, 2> extra{};
    std::array<std::uint8_t, 4> front{};
    std::array<std::uint8_t, 4> back{};
};
inline constexpr std::size_t mark_vertices = 4;

/// The rectangle of one item.
struct Mark {
    MarkKind kind = MarkKind::Sprite;
    std::array<MarkVertex, mark_vertices> vertices{};
};

/// Turns items into marks; draws the sprites among them into its sheet.
class MarkMaker {
  public:
    explicit MarkMaker(std::shared_ptr<const text::FontStack> fonts) : m_glyphs(std::move(fonts)) {}

    void begin_frame() { m_glyphs.begin_frame(); }
    /// Empties the sheet.
    void begin_sheet(const SheetLimits& limits);

    [[nodiscard]] static bool is_mark(const scene::Shape& shape);
    /// Nothing where nothing of the item is to be seen. `full` becomes true where the sheet has no room left.
    [[nodiscard]] std::optional<Mark> make(const scene::Shape& shape, bool& full);

    [[nodiscard]] const SpriteSheet& sheet() const { return m_sheet; }
    [[nodiscard]] std::size_t bytes() const { return m_glyphs.bytes() + m_sheet.texels().capacity(); }

  private:
    [[nodiscard]] std::optional<Mark> sprite_mark(const MadeSprite& made, scene::Color front, scene::Color back,
                                                  bool& full) const;

    GlyphCache m_glyphs;
    SpriteSheet m_sheet;
    SheetLimits m_limits;
};

}  // namespace app::gl
