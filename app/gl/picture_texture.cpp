#include "app/gl/picture_texture.hpp"

#include "app/gl/handle.hpp"

namespace app::gl {

struct PictureTexture::Impl {
    Texture texture;
};

PictureTexture::PictureTexture(const image::Image& picture) : m_impl(std::make_unique<Impl>()) {
    m_impl->texture = Texture::create();
    glBindTexture(GL_TEXTURE_2D, m_impl->texture.name());
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, picture.width, picture.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 picture.pixels.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glBindTexture(GL_TEXTURE_2D, 0);
}

PictureTexture::PictureTexture(PictureTexture&&) noexcept = default;
PictureTexture& PictureTexture::operator=(PictureTexture&&) noexcept = default;
PictureTexture::~PictureTexture() = default;

unsigned PictureTexture::name() const {
    return m_impl->texture.name();
}

}  // namespace app::gl
