#include "app/gl/sprites.hpp"

#include "app/gl/pixel_boxes.hpp"
#include "app/gl/polygon_cover.hpp"

#include <algorithm>
#include <cmath>

namespace app::gl {

using geo::core::Box;
using geo::core::Point;
using image::PixelRect;

namespace {

constexpr std::size_t behind = 0;
constexpr std::size_t in_front = 1;

/// A glyph's picture at its place on the page.
struct PlacedGlyph {
    const text::GlyphBitmap* bitmap = nullptr;
    int x = 0;
    int y = 0;
    std::size_t channel = behind;
};

PixelRect clipped(const PixelRect& rect, const PixelRect& page) {
    const int left = std::max(rect.x, page.x);
    const int top = std::max(rect.y, page.y);
    return {left, top, std::max(0, std::min(rect.x + rect.width, page.x + page.width) - left),
            std::max(0, std::min(rect.y + rect.height, page.y + page.height) - top)};
}

MadeSprite reserved(const PixelRect& wanted, SpriteSheet& sheet, const SheetLimits& limits) {
    const PixelRect page = clipped(wanted, limits.page);
    if (area(page) <= 0) {
        return {};
    }
    const auto place = sheet.reserve(page.width, page.height, limits.max_height);
    return place ? MadeSprite{SpriteState::Made, {page, *place}} : MadeSprite{SpriteState::Full, {}};
}

int in_64ths(double px) {
    return static_cast<int>(std::lround(px * 64));
}

/// A coordinate as whole pixels and quarters of one.
struct Quarters {
    int whole = 0;
    int quarter = 0;
};
Quarters in_quarters(double px) {
    const long quarters = std::lround(px * 4);
    const long whole = quarters >= 0 ? quarters / 4 : -((-quarters + 3) / 4);
    return {static_cast<int>(whole), static_cast<int>(quarters - whole * 4)};
}

void place_glyphs(const scene::TextItem& item, double halo_px, std::size_t channel, GlyphCache& glyphs,
                  std::vector<PlacedGlyph>& placed) {
    for (const text::ShapedGlyph& glyph : item.text->glyphs) {
        const Quarters x = in_quarters(item.origin_px.x + static_cast<double>(glyph.x_px));
        const double y_px = item.origin_px.y + static_cast<double>(glyph.y_px);
        // Level lines stand on whole pixels, which keeps them crisp; turned letters would stagger there.
        const bool level = glyph.turn == 0.0F;
        const Quarters y = level ? Quarters{static_cast<int>(std::lround(y_px)), 0} : in_quarters(y_px);
        const text::GlyphBitmap& bitmap =
            glyphs.get({glyph.face, glyph.glyph, in_64ths(static_cast<double>(item.text->size_px)), in_64ths(halo_px),
                        x.quarter, y.quarter, in_64ths(static_cast<double>(glyph.turn))});
        if (!bitmap.coverage.empty()) {
            placed.push_back({&bitmap, x.whole + bitmap.left_px, y.whole + bitmap.top_px, channel});
        }
    }
}

void stamp(const PlacedGlyph& glyph, const Sprite& sprite, SpriteSheet& sheet) {
    const PixelRect seen = clipped({glyph.x, glyph.y, glyph.bitmap->width, glyph.bitmap->height}, sprite.page);
    for (int y = 0; y < seen.height; ++y) {
        const std::uint8_t* from = glyph.bitmap->coverage.data() +
                                   static_cast<std::ptrdiff_t>(seen.y + y - glyph.y) * glyph.bitmap->width +
                                   (seen.x - glyph.x);
        std::uint8_t* to =
            sheet.texel(sprite.sheet, seen.x - sprite.page.x, seen.y + y - sprite.page.y) + glyph.channel;
        for (int x = 0; x < seen.width; ++x) {
            std::uint8_t& cover = to[static_cast<std::size_t>(x) * SpriteSheet::channels];
            cover = std::max(cover, from[x]);
        }
    }
}

void write_cover(const text::CoverGrid& cover, std::size_t channel, const Sprite& sprite, SpriteSheet& sheet) {
    for (int y = 0; y < cover.height; ++y) {
        std::uint8_t* to = sheet.texel(sprite.sheet, 0, y) + channel;
        for (int x = 0; x < cover.width; ++x) {
            to[static_cast<std::size_t>(x) * SpriteSheet::channels] =
                static_cast<std::uint8_t>(std::lround(cover.at(x, y) * 255.0F));
        }
    }
}

}  // namespace

MadeSprite make_text_sprite(const scene::TextItem& item, GlyphCache& glyphs, SpriteSheet& sheet,
                            const SheetLimits& limits) {
    std::vector<PlacedGlyph> placed;
    if (item.halo_px > 0 && item.halo.alpha > 0) {
        place_glyphs(item, static_cast<double>(item.halo_px), behind, glyphs, placed);
    }
    place_glyphs(item, 0, in_front, glyphs, placed);
    if (placed.empty()) {
        return {};
    }
    PixelRect whole{placed[0].x, placed[0].y, placed[0].bitmap->width, placed[0].bitmap->height};
    for (const PlacedGlyph& glyph : placed) {
        whole = joined(whole, {glyph.x, glyph.y, glyph.bitmap->width, glyph.bitmap->height});
    }
    MadeSprite made = reserved(whole, sheet, limits);
    if (made.state == SpriteState::Made) {
        for (const PlacedGlyph& glyph : placed) {
            stamp(glyph, made.sprite, sheet);
        }
    }
    return made;
}

MadeSprite make_polygon_sprite(const scene::PolygonItem& item, SpriteSheet& sheet, const SheetLimits& limits) {
    Box box;
    for (const Point point : item.points_px) {
        box.add(point);
    }
    const double line_px = item.line.alpha > 0 ? static_cast<double>(item.line_px) : 0.0;
    const Box reach = box.grown(line_px / 2 + 1);
    MadeSprite made = reserved(pixels_of(reach, limits.page.width, limits.page.height), sheet, limits);
    if (made.state != SpriteState::Made) {
        return made;
    }
    const PixelRect& page = made.sprite.page;
    std::vector<Point> local;
    local.reserve(item.points_px.size());
    for (const Point point : item.points_px) {
        local.push_back({point.x - page.x, point.y - page.y});
    }
    if (item.fill.alpha > 0) {
        write_cover(fill_cover(local, page.width, page.height), behind, made.sprite, sheet);
    }
    if (line_px > 0) {
        write_cover(outline_cover(local, line_px, page.width, page.height), in_front, made.sprite, sheet);
    }
    return made;
}

std::optional<Box> upright_box(const scene::PolygonItem& item) {
    const std::vector<Point>& at = item.points_px;
    if (at.size() != 4) {
        return std::nullopt;
    }
    const bool x_first = at[0].y == at[1].y && at[1].x == at[2].x && at[2].y == at[3].y && at[3].x == at[0].x;
    const bool y_first = at[0].x == at[1].x && at[1].y == at[2].y && at[2].x == at[3].x && at[3].y == at[0].y;
    if (!x_first && !y_first) {
        return std::nullopt;
    }
    Box box;
    box.add(at[0]);
    box.add(at[2]);
    return box;
}

}  // namespace app::gl
