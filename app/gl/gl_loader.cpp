#include "app/gl/gl_loader.hpp"

#include <fmt/format.h>
#include <glad/gl.h>

namespace app::gl {

namespace {

std::string driver_text(GLenum what) {
    const GLubyte* text = glGetString(what);
    return text != nullptr ? reinterpret_cast<const char*>(text) : "";
}

}  // namespace

geo::Result<DriverInfo> load_functions(GetProcAddress get_proc_address) {
    const int version = gladLoadGL(get_proc_address);
    if (version == 0) {
        return geo::fail(geo::ErrorCode::NoGraphics, "No OpenGL context is current, or its driver gives no functions.");
    }
    if (version < GLAD_MAKE_VERSION(3, 3)) {
        return geo::fail(geo::ErrorCode::NoGraphics,
                         fmt::format("OpenGL 3.3 is needed, and this driver has {}.{}: install a newer driver, or the "
                                     "Debian package libgl1-mesa-dri.",
                                     GLAD_VERSION_MAJOR(version), GLAD_VERSION_MINOR(version)));
    }
    DriverInfo info{driver_text(GL_VENDOR), driver_text(GL_RENDERER), driver_text(GL_VERSION), 0};
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &info.max_texture_px);
    return info;
}

}  // namespace app::gl
