// Pictures on the GPU with all their reductions, uploaded when first drawn and kept by their id.
#pragma once

#include "app/gl/handle.hpp"
#include "app/scene/draw_list.hpp"

#include <unordered_map>

namespace app::gl {

struct GpuPicture {
    Texture texture;
    int width = 0;
    int height = 0;
    int levels = 1;       ///< the picture and its halvings
    bool opaque = false;  ///< no cell lets anything through
    std::size_t bytes = 0;
};

/// Bounded: where it is over its budget at the start of a frame, it starts again.
class PictureCache {
  public:
    void begin_frame();
    /// Colours are premultiplied on the way; what the driver finds too large is halved until it fits.
    [[nodiscard]] const GpuPicture& get(const scene::Picture& picture);
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

  private:
    std::unordered_map<std::uint64_t, GpuPicture> m_pictures;
    std::size_t m_bytes = 0;
};

}  // namespace app::gl
