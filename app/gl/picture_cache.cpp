#include "app/gl/picture_cache.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace app::gl {

namespace {

constexpr std::size_t budget_bytes = std::size_t{128} << 20U;

struct Cells {
    int width = 0;
    int height = 0;
    int channels = 1;
    std::vector<std::uint8_t> values;

    [[nodiscard]] int at(int x, int y, int channel) const {
        const auto cell = static_cast<std::size_t>(std::min(y, height - 1)) * static_cast<std::size_t>(width) +
                          static_cast<std::size_t>(std::min(x, width - 1));
        return values[cell * static_cast<std::size_t>(channels) + static_cast<std::size_t>(channel)];
    }
};

Cells premultiplied(const scene::Picture& picture) {
    Cells cells{picture.width, picture.height, picture.channels, picture.cells};
    for (std::size_t i = 0; i + 3 < cells.values.size(); i += 4) {
        const int alpha = cells.values[i + 3];
        for (std::size_t c = i; c < i + 3; ++c) {
            cells.values[c] = static_cast<std::uint8_t>((cells.values[c] * alpha + 127) / 255);
        }
    }
    return cells;
}

Cells halved(const Cells& from) {
    Cells to{std::max(1, from.width / 2), std::max(1, from.height / 2), from.channels, {}};
    to.values.reserve(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height) *
                      static_cast<std::size_t>(to.channels));
    for (int y = 0; y < to.height; ++y) {
        for (int x = 0; x < to.width; ++x) {
            for (int c = 0; c < to.channels; ++c) {
                const int sum = from.at(2 * x, 2 * y, c) + from.at(2 * x + 1, 2 * y, c) + from.at(2 * x, 2 * y + 1, c) +
                                from.at(2 * x + 1, 2 * y + 1, c);
                to.values.push_back(static_cast<std::uint8_t>((sum + 2) / 4));
            }
        }
    }
    return to;
}

bool is_opaque(const scene::Picture& picture) {
    for (std::size_t i = 3; picture.channels == 4 && i < picture.cells.size(); i += 4) {
        if (picture.cells[i] != 255) {
            return false;
        }
    }
    return true;
}

GpuPicture uploaded(int width, int height, bool grey, bool opaque, const std::uint8_t* cells) {
    GpuPicture made;
    made.width = width;
    made.height = height;
    made.opaque = opaque;
    made.levels = 1 + static_cast<int>(std::floor(std::log2(std::max(width, height))));
    made.bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * (grey ? 1U : 4U) * 4 / 3;
    made.texture = Texture::create();
    glBindTexture(GL_TEXTURE_2D, made.texture.name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, grey ? GL_R8 : GL_RGBA8, width, height, 0, grey ? GL_RED : GL_RGBA, GL_UNSIGNED_BYTE,
                 cells);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glGenerateMipmap(GL_TEXTURE_2D);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glBindTexture(GL_TEXTURE_2D, 0);
    return made;
}

GpuPicture uploaded(const scene::Picture& picture) {
    GLint limit = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &limit);
    const bool opaque = is_opaque(picture);
    const bool grey = picture.channels == 1;
    // Relief is large: as long as it can go up as it is, no copy is made.
    if ((grey || opaque) && std::max(picture.width, picture.height) <= limit) {
        return uploaded(picture.width, picture.height, grey, opaque, picture.cells.data());
    }
    Cells cells = grey ? Cells{picture.width, picture.height, 1, picture.cells} : premultiplied(picture);
    while (std::max(cells.width, cells.height) > limit) {
        cells = halved(cells);
    }
    return uploaded(cells.width, cells.height, grey, opaque, cells.values.data());
}

}  // namespace

void PictureCache::begin_frame() {
    if (m_bytes > budget_bytes) {
        m_pictures.clear();
        m_bytes = 0;
    }
}

const GpuPicture& PictureCache::get(const scene::Picture& picture) {
    const auto found = m_pictures.find(picture.id);
    if (found != m_pictures.end()) {
        return found->second;
    }
    const GpuPicture& made = m_pictures.emplace(picture.id, uploaded(picture)).first->second;
    m_bytes += made.bytes;
    return made;
}

}  // namespace app::gl
