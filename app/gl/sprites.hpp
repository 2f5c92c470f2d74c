// Text and polygons as sprites: their two coverages drawn on the CPU, exactly, into a sheet.
#pragma once

#include "app/gl/glyph_cache.hpp"
#include "app/gl/sprite_sheet.hpp"
#include "app/image/image.hpp"
#include "app/scene/draw_list.hpp"

#include <optional>

namespace app::gl {

/// Where a sprite is on the page and on the sheet; both have the same size.
struct Sprite {
    image::PixelRect page;
    SheetPlace sheet;
};

/// What the sheet may become, and the page that everything is clipped to.
struct SheetLimits {
    image::PixelRect page;
    int max_height = 0;
};

/// Whether a sprite was made; Empty means that nothing of it is on the page, Full that the sheet has no room.
enum class SpriteState { Made, Empty, Full };
struct MadeSprite {
    SpriteState state = SpriteState::Empty;
    Sprite sprite;
};

/// The letters in front, the halo of the whole run behind them. Where letters or halos overlap, the greater cover
/// counts.
[[nodiscard]] MadeSprite make_text_sprite(const scene::TextItem& item, GlyphCache& glyphs, SpriteSheet& sheet,
                                          const SheetLimits& limits);

/// The outline in front, the fill behind it.
[[nodiscard]] MadeSprite make_polygon_sprite(const scene::PolygonItem& item, SpriteSheet& sheet,
                                             const SheetLimits& limits);

/// The rectangle that a polygon is, if its sides are upright: drawn without a sprite, whatever its size.
[[nodiscard]] std::optional<geo::core::Box> upright_box(const scene::PolygonItem& item);

}  // namespace app::gl
