#include "app/frame/egl_context.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <fmt/format.h>

#include <array>
#include <string_view>

namespace app::frame {

struct EglContext::Impl {
    Impl(EGLDisplay used_display, EGLContext made_context) : display(used_display), context(made_context) {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() {
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        // The display is the process's: ending it would take away every other context on it.
        eglDestroyContext(display, context);
    }

    EGLDisplay display;
    EGLContext context;
    gl::DriverInfo driver;
};

namespace {

std::string_view words_for(EGLint error) {
    switch (error) {
        case EGL_NOT_INITIALIZED: return "no driver could be started";
        case EGL_BAD_ALLOC: return "out of memory";
        case EGL_BAD_MATCH: return "this version of OpenGL is not offered";
        case EGL_BAD_CONFIG: return "no fitting configuration";
        case EGL_BAD_DISPLAY: return "no display";
        case EGL_BAD_PARAMETER: return "no driver is installed";
        default: return "the driver refuses";
    }
}

tl::unexpected<geo::Error> failure(std::string_view step) {
    const EGLint error = eglGetError();
    return geo::fail(
        geo::ErrorCode::NoGraphics,
        fmt::format("OpenGL without a display is not to be had: {} ({}, EGL error 0x{:04X}). Install a "
                    "graphics driver; the Debian packages libegl-mesa0 and libgl1-mesa-dri draw on any processor.",
                    step, words_for(error), error));
}

EGLDisplay initialised(EGLDisplay display) {
    return display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE ? display : EGL_NO_DISPLAY;
}

/// Mesa's surfaceless platform needs neither X nor a device; other drivers give a display of their own.
EGLDisplay open_display() {
    EGLDisplay surfaceless =
        initialised(eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
    return surfaceless != EGL_NO_DISPLAY ? surfaceless : initialised(eglGetDisplay(EGL_DEFAULT_DISPLAY));
}

bool has_extension(EGLDisplay display, std::string_view name) {
    const char* extensions = eglQueryString(display, EGL_EXTENSIONS);
    return extensions != nullptr && std::string_view(extensions).find(name) != std::string_view::npos;
}

EGLContext create_context(EGLDisplay display) {
    EGLConfig config = EGL_NO_CONFIG_KHR;
    if (!has_extension(display, "EGL_KHR_no_config_context")) {
        const std::array<EGLint, 3> wanted{EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
        EGLint count = 0;
        if (eglChooseConfig(display, wanted.data(), &config, 1, &count) != EGL_TRUE || count == 0) {
            return EGL_NO_CONTEXT;
        }
    }
    const std::array<EGLint, 7> version{
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    return eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
}

}  // namespace

EglContext::EglContext(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
EglContext::EglContext(EglContext&&) noexcept = default;
EglContext& EglContext::operator=(EglContext&&) noexcept = default;
EglContext::~EglContext() = default;

geo::Result<EglContext> EglContext::create() {
    EGLDisplay display = open_display();
    if (display == EGL_NO_DISPLAY) {
        return failure("EGL does not start");
    }
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) {
        return failure("EGL offers no desktop OpenGL");
    }
    EGLContext context = create_context(display);
    if (context == EGL_NO_CONTEXT) {
        return failure("no OpenGL 3.3 context");
    }
    auto impl = std::make_unique<Impl>(display, context);
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) != EGL_TRUE) {
        return failure("the context cannot be used without a surface");
    }
    geo::Result<gl::DriverInfo> driver = gl::load_functions(get_proc_address());
    if (!driver) {
        return geo::fail(driver.error());
    }
    impl->driver = std::move(*driver);
    return EglContext(std::move(impl));
}

const gl::DriverInfo& EglContext::driver() const {
    return m_impl->driver;
}

gl::GetProcAddress EglContext::get_proc_address() {
    return &eglGetProcAddress;
}

}  // namespace app::frame
