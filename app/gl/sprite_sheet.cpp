#include "app/gl/sprite_sheet.hpp"

#include <algorithm>

namespace app::gl {

void SpriteSheet::reset(int width) {
    m_width = width;
    m_height = 0;
    m_shelves.clear();
    m_texels.clear();
}

std::optional<SheetPlace> SpriteSheet::reserve(int width, int height, int max_height) {
    if (width <= 0 || height <= 0 || width > m_width) {
        return std::nullopt;
    }
    // A shelf may be a third higher than what stands on it.
    auto shelf = std::find_if(m_shelves.begin(), m_shelves.end(), [&](const Shelf& s) {
        return s.height >= height && s.height <= height + height / 3 + 2 && s.used + width <= m_width;
    });
    if (shelf == m_shelves.end()) {
        if (m_height + height > max_height) {
            return std::nullopt;
        }
        m_shelves.push_back({m_height, height, 0});
        m_height += height;
        m_texels.resize(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height) * channels, 0);
        shelf = m_shelves.end() - 1;
    }
    const SheetPlace place{shelf->used, shelf->y, width, height};
    shelf->used += width;
    return place;
}

}  // namespace app::gl
