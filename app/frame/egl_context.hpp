// OpenGL without a window or a display: EGL surfaceless.
#pragma once

#include "app/gl/gl_loader.hpp"
#include "geo/base/result.hpp"

#include <memory>

namespace app::frame {

/// A current OpenGL 3.3 core context with no surface. One thread; it must outlive everything made in it.
class EglContext {
  public:
    /// Creates it, makes it current and loads the functions. Fails with NoGraphics and what EGL said.
    [[nodiscard]] static geo::Result<EglContext> create();
    EglContext(EglContext&&) noexcept;
    EglContext& operator=(EglContext&&) noexcept;
    ~EglContext();

    [[nodiscard]] const gl::DriverInfo& driver() const;
    /// Finds OpenGL functions that this program does not load, those for debugging.
    [[nodiscard]] static gl::GetProcAddress get_proc_address();

  private:
    struct Impl;
    explicit EglContext(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

}  // namespace app::frame
