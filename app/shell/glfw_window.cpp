#include "app/shell/glfw_window.hpp"

#include "app/gl/gl_loader.hpp"
#include "app/shell/keys.hpp"

#include <GLFW/glfw3.h>
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::shell {
namespace {

constexpr int least_width = 640;
constexpr int least_height = 420;
constexpr int good_width = 1440;  // design pixels
constexpr int good_height = 900;

std::string last_error() {
    const char* description = nullptr;
    return glfwGetError(&description) == GLFW_NO_ERROR || description == nullptr ? "the system gave no reason"
                                                                                 : description;
}

GlfwWindow& self(GLFWwindow* window) {
    return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
}

/// At most nine tenths of the screen's free area.
void good_size(int& width, int& height) {
    float scale = 1.0F;
    int area_x = 0;
    int area_y = 0;
    int area_width = good_width;
    int area_height = good_height;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor(); monitor != nullptr) {
        float scale_y = 1.0F;
        glfwGetMonitorContentScale(monitor, &scale, &scale_y);
        glfwGetMonitorWorkarea(monitor, &area_x, &area_y, &area_width, &area_height);
    }
    const auto design = [scale](int px) { return static_cast<int>(std::lround(static_cast<float>(px) * scale)); };
    width = width > 0 ? width : std::max(least_width, std::min(design(good_width), area_width * 9 / 10));
    height = height > 0 ? height : std::max(least_height, std::min(design(good_height), area_height * 9 / 10));
}

/// Quarters keep type crisp, and screens that call themselves 1.01 common.
double in_quarters(float scale) {
    return std::clamp(std::round(static_cast<double>(scale) * 4.0) / 4.0, 0.75, 4.0);
}

void set_hints() {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    // The map comes from a target of its own; the window needs colour alone.
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "salang");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "salang");
}

}  // namespace

geo::Result<GlfwRuntime> GlfwRuntime::create() {
    if (glfwInit() != GLFW_TRUE) {
        return geo::fail(
            geo::ErrorCode::NoGraphics,
            fmt::format("No window can be opened: {}. Start it on a desktop (DISPLAY), or draw without a window: "
                        "`salang render` and `salang record`.",
                        last_error()));
    }
    return GlfwRuntime();
}

GlfwRuntime::GlfwRuntime(GlfwRuntime&& other) noexcept : m_owner(std::exchange(other.m_owner, false)) {}

GlfwRuntime::~GlfwRuntime() {
    if (m_owner) {
        glfwTerminate();
    }
}

double primary_content_scale() {
    float scale_x = 1.0F;
    float scale_y = 1.0F;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor(); monitor != nullptr) {
        glfwGetMonitorContentScale(monitor, &scale_x, &scale_y);
    }
    return in_quarters(scale_x);
}

void wake_main_thread() {
    glfwPostEmptyEvent();
}

geo::Result<std::unique_ptr<GlfwWindow>> GlfwWindow::create(int width_px, int height_px) {
    set_hints();
    good_size(width_px, height_px);
    GLFWwindow* handle = glfwCreateWindow(width_px, height_px, "Salang", nullptr, nullptr);
    if (handle == nullptr) {
        return geo::fail(
            geo::ErrorCode::NoGraphics,
            fmt::format(
                "No window with OpenGL 3.3 can be opened: {}. Install a graphics driver (Debian: libgl1-mesa-dri), "
                "or draw without a window: `salang render` and `salang record`.",
                last_error()));
    }
    std::unique_ptr<GlfwWindow> window(new GlfwWindow(handle));
    glfwMakeContextCurrent(handle);
    if (auto loaded = gl::load_functions(glfwGetProcAddress); !loaded) {
        return geo::fail(loaded.error());
    }
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(handle, least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    window->install_callbacks();
    return window;
}

GlfwWindow::GlfwWindow(GLFWwindow* window) : m_window(window) {}

GlfwWindow::~GlfwWindow() {
    glfwDestroyWindow(m_window);
}

void GlfwWindow::install_callbacks() {
    glfwSetWindowUserPointer(m_window, this);
    glfwSetKeyCallback(m_window, [](GLFWwindow* window, int key, int scancode, int action, int modifiers) {
        self(window).input_came();
        if (action == GLFW_PRESS && key != GLFW_KEY_UNKNOWN) {
            self(window).m_pressed.push_back(key);
        }
        if (const auto press = key_press(key, scancode, action, modifiers)) {
            self(window).m_keys.push_back(*press);
        }
    });
    glfwSetCharCallback(m_window, [](GLFWwindow* window, unsigned) { self(window).input_came(); });
    glfwSetMouseButtonCallback(m_window, [](GLFWwindow* window, int, int, int) { self(window).input_came(); });
    glfwSetScrollCallback(m_window, [](GLFWwindow* window, double, double) { self(window).input_came(); });
    glfwSetCursorPosCallback(m_window, [](GLFWwindow* window, double, double) { self(window).input_came(); });
    glfwSetCursorEnterCallback(m_window, [](GLFWwindow* window, int) { self(window).input_came(); });
    glfwSetDropCallback(m_window, [](GLFWwindow* window, int count, const char** paths) {
        self(window).input_came();
        self(window).m_dropped.insert(self(window).m_dropped.end(), paths, paths + count);
    });
    glfwSetWindowFocusCallback(m_window, [](GLFWwindow* window, int) { self(window).input_came(); });
    glfwSetFramebufferSizeCallback(m_window, [](GLFWwindow* window, int, int) { self(window).input_came(); });
    glfwSetWindowContentScaleCallback(m_window, [](GLFWwindow* window, float, float) { self(window).input_came(); });
    glfwSetWindowRefreshCallback(m_window, [](GLFWwindow* window) { self(window).input_came(); });
    glfwSetWindowIconifyCallback(m_window, [](GLFWwindow* window, int) { self(window).input_came(); });
}

void GlfwWindow::input_came() {
    if (!m_input) {
        m_input = std::chrono::steady_clock::now();
    }
}

void GlfwWindow::wait(std::optional<std::chrono::duration<double>> at_most) {
    if (!at_most) {
        glfwWaitEvents();
    } else if (at_most->count() > 0.0) {
        glfwWaitEventsTimeout(at_most->count());
    } else {
        glfwPollEvents();
    }
}

std::vector<std::string> GlfwWindow::take_dropped() {
    return std::exchange(m_dropped, {});
}

std::vector<int> GlfwWindow::take_pressed() {
    return std::exchange(m_pressed, {});
}

bool GlfwWindow::is_down(int key) const {
    return glfwGetKey(m_window, key) == GLFW_PRESS;
}

std::vector<state::KeyPress> GlfwWindow::take_keys() {
    return std::exchange(m_keys, {});
}

std::optional<std::chrono::steady_clock::time_point> GlfwWindow::take_input() {
    return std::exchange(m_input, std::nullopt);
}

state::WindowSize GlfwWindow::size() const {
    state::WindowSize size;
    int width = 0;
    int height = 0;
    glfwGetWindowSize(m_window, &width, &height);
    glfwGetFramebufferSize(m_window, &size.width_px, &size.height_px);
    float scale_x = 1.0F;
    float scale_y = 1.0F;
    glfwGetWindowContentScale(m_window, &scale_x, &scale_y);
    size.content_scale = in_quarters(scale_x);
    size.pixel_ratio = width > 0 && size.width_px > 0 ? static_cast<double>(size.width_px) / width : 1.0;
    return size;
}

bool GlfwWindow::is_hidden() const {
    return glfwGetWindowAttrib(m_window, GLFW_ICONIFIED) == GLFW_TRUE;
}

bool GlfwWindow::take_close() {
    const bool asked = glfwWindowShouldClose(m_window) == GLFW_TRUE;
    glfwSetWindowShouldClose(m_window, GLFW_FALSE);
    return asked;
}

void GlfwWindow::set_title(const std::string& title) {
    if (title != m_title) {
        m_title = title;
        glfwSetWindowTitle(m_window, title.c_str());
    }
}

void GlfwWindow::set_full_screen(bool full_screen) {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (full_screen == m_full_screen || monitor == nullptr) {
        return;
    }
    m_full_screen = full_screen;
    if (full_screen) {
        glfwGetWindowPos(m_window, &m_windowed_x, &m_windowed_y);
        glfwGetWindowSize(m_window, &m_windowed_width, &m_windowed_height);
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        glfwSetWindowMonitor(m_window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    } else {
        glfwSetWindowMonitor(m_window, nullptr, m_windowed_x, m_windowed_y, m_windowed_width, m_windowed_height,
                             GLFW_DONT_CARE);
    }
}

void GlfwWindow::set_clipboard(const std::string& text) {
    glfwSetClipboardString(m_window, text.c_str());
}

void GlfwWindow::set_large_pointer(bool large, double content_scale) {
    constexpr double size = 72.0;
    if (large != m_is_large) {
        m_is_large = large;
        glfwSetCursor(m_window, large ? m_large_pointer.cursor(static_cast<int>(size * content_scale)) : nullptr);
    }
}

void GlfwWindow::swap() {
    glfwSwapBuffers(m_window);
}

}  // namespace app::shell
