#include "app/gl/coverage_texture.hpp"

#include "app/gl/handle.hpp"

#include <array>

namespace app::gl {

struct CoverageTexture::Impl {
    Texture texture = Texture::create();
};

CoverageTexture::CoverageTexture(int width, int height, const std::vector<std::uint8_t>& coverage)
    : m_impl(std::make_unique<Impl>()) {
    glBindTexture(GL_TEXTURE_2D, name());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, coverage.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    // Drawn on whole pixels, one texel each: any blending between texels would only blur the letters.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    const std::array<GLint, 4> white_with_alpha{GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_alpha.data());
    glBindTexture(GL_TEXTURE_2D, 0);
}

CoverageTexture::CoverageTexture(CoverageTexture&&) noexcept = default;
CoverageTexture& CoverageTexture::operator=(CoverageTexture&&) noexcept = default;
CoverageTexture::~CoverageTexture() = default;

unsigned CoverageTexture::name() const {
    return m_impl->texture.name();
}

int most_texture_px() {
    GLint limit = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &limit);
    return limit;
}

}  // namespace app::gl
