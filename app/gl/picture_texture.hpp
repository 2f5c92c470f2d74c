// A picture as a texture, for panels to show.
#pragma once

#include "app/image/image.hpp"

#include <memory>

namespace app::gl {

/// Owns the texture; smoothed where it is drawn in another size. Needs a current context when it is made and when it
/// dies.
class PictureTexture {
  public:
    /// The picture has pixels and is within the driver's limit.
    explicit PictureTexture(const image::Image& picture);
    PictureTexture(PictureTexture&&) noexcept;
    PictureTexture& operator=(PictureTexture&&) noexcept;
    ~PictureTexture();

    /// OpenGL's number of it.
    [[nodiscard]] unsigned name() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace app::gl
