// DrawLists to pixels with OpenGL 3.3 core. Never touches the window's framebuffer: draws into a RenderTarget.
#pragma once

#include "app/gl/render_target.hpp"
#include "app/image/image.hpp"
#include "app/scene/draw_list.hpp"
#include "app/text/font_stack.hpp"
#include "geo/base/result.hpp"

#include <memory>
#include <vector>

namespace app::gl {

/// Counters of the last draw, for tests and the benchmark.
struct DrawCounters {
    int items_drawn = 0;
    int boxes_redrawn = 0;
    double share_redrawn = 0.0;   ///< of the page's pixels
    std::size_t cache_bytes = 0;  ///< textures and buffers held
};

/// Draws; owns programs, glyph atlas and mesh caches. Its context must be current whenever it is used and when it dies.
class Renderer {
  public:
    /// Compiles the shaders. The OpenGL functions must be loaded (see gl_loader.hpp).
    [[nodiscard]] static geo::Result<Renderer> create(std::shared_ptr<const text::FontStack> fonts);
    Renderer(Renderer&&) noexcept;
    Renderer& operator=(Renderer&&) noexcept;
    ~Renderer();

    /// Makes `target` show the list. Where the target still holds the list drawn before, only what changed is drawn
    /// again; the pixels are the same as those of a full draw. Returns the page boxes that changed (empty: nothing
    /// did).
    [[nodiscard]] geo::Result<std::vector<image::PixelRect>> draw(const scene::DrawList& list, RenderTarget& target);
    /// Forgets what targets hold: the next draw is a full one.
    void forget();

    [[nodiscard]] const DrawCounters& counters() const;

  private:
    struct Impl;
    explicit Renderer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace app::gl
