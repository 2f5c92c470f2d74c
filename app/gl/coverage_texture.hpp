// A picture of coverage as a texture that reads as white with that much alpha: whoever draws it gives the colour.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace app::gl {

/// Owns the texture. Needs a current context when it is made and when it dies.
class CoverageTexture {
  public:
    /// One byte a texel, rows downwards; `coverage` has `width` times `height` of them, both above 0 and within the
    /// limit of the driver.
    CoverageTexture(int width, int height, const std::vector<std::uint8_t>& coverage);
    CoverageTexture(CoverageTexture&&) noexcept;
    CoverageTexture& operator=(CoverageTexture&&) noexcept;
    ~CoverageTexture();

    /// OpenGL's number of it.
    [[nodiscard]] unsigned name() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The longest side that a texture may have in the current context.
[[nodiscard]] int most_texture_px();

}  // namespace app::gl
