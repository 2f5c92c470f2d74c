// A framebuffer of our own with one RGBA8 texture: what the window blits and the recorder reads.
#pragma once

#include "app/image/image.hpp"
#include "geo/base/result.hpp"

#include <cstdint>
#include <memory>

namespace app::gl {

/// Owned pixels on the GPU. The context must be current for every call and for the destructor.
class RenderTarget {
  public:
    /// Fails with Unsupported where the driver refuses the size (it is named with the driver's limit).
    [[nodiscard]] static geo::Result<RenderTarget> create(int width_px, int height_px);
    RenderTarget(RenderTarget&&) noexcept;
    RenderTarget& operator=(RenderTarget&&) noexcept;
    ~RenderTarget();

    [[nodiscard]] int width_px() const;
    [[nodiscard]] int height_px() const;
    /// Reads all pixels, top row first.
    [[nodiscard]] image::Image read() const;
    /// Reads one rectangle into an image of the target's size (the rest of `into` is left alone).
    void read_into(image::Image& into, const image::PixelRect& rect) const;
    /// Copies to the framebuffer that is bound for drawing (the window's), whose size in pixels is given; no scaling,
    /// top left aligned.
    void blit_to_bound(int framebuffer_height_px) const;

    /// Copies all of it, scaled, into a rectangle (rows from the top) of the bound framebuffer; the rest of that
    /// becomes black.
    void blit_scaled_to_bound(int framebuffer_height_px, const image::PixelRect& into) const;

    [[nodiscard]] std::uint32_t framebuffer_name() const;
    [[nodiscard]] std::uint32_t texture_name() const;
    /// Lives as long as these pixels do: names come back into use, this does not.
    [[nodiscard]] std::weak_ptr<const void> identity() const;

  private:
    struct Impl;
    explicit RenderTarget(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace app::gl
