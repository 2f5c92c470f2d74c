#include "app/gl/render_target.hpp"

#include "app/gl/handle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace app::gl {

struct RenderTarget::Impl {
    int width_px = 0;
    int height_px = 0;
    Texture texture;
    Framebuffer framebuffer;
    std::shared_ptr<const int> identity = std::make_shared<const int>(0);
};

namespace {

geo::Result<void> check_size(int width_px, int height_px) {
    GLint texture_px = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture_px);
    std::array<GLint, 2> viewport_px{};
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport_px.data());
    const int limit_px = std::min({texture_px, viewport_px[0], viewport_px[1]});
    if (width_px < 1 || height_px < 1) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         fmt::format("A picture of {}x{} pixels has no area.", width_px, height_px));
    }
    if (width_px > limit_px || height_px > limit_px) {
        return geo::fail(
            geo::ErrorCode::Unsupported,
            fmt::format("The graphics driver refuses a picture of {}x{} pixels: it allows at most {} a side.", width_px,
                        height_px, limit_px));
    }
    return {};
}

/// Errors of earlier calls must not be taken for a refusal.
void forget_errors() {
    while (glGetError() != GL_NO_ERROR) {
    }
}

}  // namespace

RenderTarget::RenderTarget(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
RenderTarget::RenderTarget(RenderTarget&&) noexcept = default;
RenderTarget& RenderTarget::operator=(RenderTarget&&) noexcept = default;
RenderTarget::~RenderTarget() = default;

geo::Result<RenderTarget> RenderTarget::create(int width_px, int height_px) {
    if (auto good = check_size(width_px, height_px); !good) {
        return geo::fail(good.error());
    }
    forget_errors();
    auto impl = std::make_unique<Impl>();
    impl->width_px = width_px;
    impl->height_px = height_px;
    impl->texture = Texture::create();
    glBindTexture(GL_TEXTURE_2D, impl->texture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glBindTexture(GL_TEXTURE_2D, 0);
    impl->framebuffer = Framebuffer::create();
    glBindFramebuffer(GL_FRAMEBUFFER, impl->framebuffer.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, impl->texture.name(), 0);
    const bool complete = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    if (glGetError() != GL_NO_ERROR || !complete) {
        return geo::fail(
            geo::ErrorCode::Unsupported,
            fmt::format("The graphics driver has no memory for a picture of {}x{} pixels: choose a smaller size.",
                        width_px, height_px));
    }
    return RenderTarget(std::move(impl));
}

int RenderTarget::width_px() const {
    return m_impl->width_px;
}
int RenderTarget::height_px() const {
    return m_impl->height_px;
}
std::uint32_t RenderTarget::framebuffer_name() const {
    return m_impl->framebuffer.name();
}
std::uint32_t RenderTarget::texture_name() const {
    return m_impl->texture.name();
}
std::weak_ptr<const void> RenderTarget::identity() const {
    return m_impl->identity;
}

image::Image RenderTarget::read() const {
    image::Image picture;
    picture.width = m_impl->width_px;
    picture.height = m_impl->height_px;
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4);
    read_into(picture, {0, 0, picture.width, picture.height});
    return picture;
}

void RenderTarget::read_into(image::Image& into, const image::PixelRect& rect) const {
    const int left = std::clamp(rect.x, 0, m_impl->width_px);
    const int top = std::clamp(rect.y, 0, m_impl->height_px);
    const int right = std::clamp(rect.x + rect.width, left, m_impl->width_px);
    const int bottom = std::clamp(rect.y + rect.height, top, m_impl->height_px);
    if (left == right || top == bottom) {
        return;
    }
    // OpenGL's rows run upwards. Read as they are (the driver copies them as a block) into the rows where they belong
    // mirrored within the rectangle, then turned round.
    const std::size_t pitch = static_cast<std::size_t>(into.width) * 4;
    std::uint8_t* first =
        into.pixels.data() + static_cast<std::size_t>(top) * pitch + static_cast<std::size_t>(left) * 4;
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_impl->framebuffer.name());
    glPixelStorei(GL_PACK_ROW_LENGTH, into.width);
    glReadPixels(left, m_impl->height_px - bottom, right - left, bottom - top, GL_RGBA, GL_UNSIGNED_BYTE, first);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
    const std::size_t row_bytes = static_cast<std::size_t>(right - left) * 4;
    std::uint8_t* upper = first;
    std::uint8_t* lower = first + static_cast<std::size_t>(bottom - top - 1) * pitch;
    for (; upper < lower; upper += pitch, lower -= pitch) {
        std::swap_ranges(upper, upper + row_bytes, lower);
    }
}

void RenderTarget::blit_to_bound(int framebuffer_height_px) const {
    const int width = m_impl->width_px;
    const int height = m_impl->height_px;
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_impl->framebuffer.name());
    glBlitFramebuffer(0, 0, width, height, 0, framebuffer_height_px - height, width, framebuffer_height_px,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(bound));
}

void RenderTarget::blit_scaled_to_bound(int framebuffer_height_px, const image::PixelRect& into) const {
    GLint bound = 0;
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0.0F, 0.0F, 0.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_impl->framebuffer.name());
    glBlitFramebuffer(0, 0, m_impl->width_px, m_impl->height_px, into.x, framebuffer_height_px - into.y - into.height,
                      into.x + into.width, framebuffer_height_px - into.y, GL_COLOR_BUFFER_BIT, GL_LINEAR);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(bound));
}

}  // namespace app::gl
