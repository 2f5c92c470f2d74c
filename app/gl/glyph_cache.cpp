#include "app/gl/glyph_cache.hpp"

namespace app::gl {

namespace {

constexpr std::size_t budget_bytes = std::size_t{16} << 20U;
/// What an entry takes besides its pixels, about.
constexpr std::size_t entry_bytes = 128;

}  // namespace

std::size_t GlyphCache::HashKey::operator()(const GlyphKey& key) const {
    std::size_t hash = key.glyph;
    for (const int part :
         {static_cast<int>(key.face), key.size_64, key.halo_64, key.quarter, key.quarter_y, key.turn_64}) {
        hash = hash * std::size_t{0x9e3779b97f4a7c15} + static_cast<std::size_t>(part);
        hash ^= hash >> 29U;
    }
    return hash;
}

void GlyphCache::begin_frame() {
    if (m_bytes > budget_bytes) {
        m_glyphs.clear();
        m_bytes = 0;
    }
}

const text::GlyphBitmap& GlyphCache::get(const GlyphKey& key) {
    const auto found = m_glyphs.find(key);
    if (found != m_glyphs.end()) {
        return found->second;
    }
    text::GlyphBitmap drawn = m_fonts->render(
        key.face, key.glyph, key.size_64 / 64.0,
        text::FontStack::Pen{key.quarter / 4.0, key.quarter_y / 4.0, key.turn_64 / 64.0}, key.halo_64 / 64.0);
    m_bytes += drawn.coverage.size() + entry_bytes;
    return m_glyphs.emplace(key, std::move(drawn)).first->second;
}

}  // namespace app::gl
