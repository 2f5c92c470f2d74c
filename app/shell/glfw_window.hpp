// GLFW and one window with an OpenGL 3.3 core context. Input that the panels do not take is kept until it is asked for.
#pragma once

#include "app/shell/large_pointer.hpp"
#include "app/state/app_state.hpp"
#include "app/state/shortcuts.hpp"
#include "geo/base/result.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct GLFWwindow;

namespace app::shell {

/// GLFW itself; one at a time, on the main thread, before and after every window.
class GlfwRuntime {
  public:
    /// Fails with NoGraphics where there is no display.
    [[nodiscard]] static geo::Result<GlfwRuntime> create();
    GlfwRuntime(GlfwRuntime&& other) noexcept;
    GlfwRuntime& operator=(GlfwRuntime&&) = delete;
    ~GlfwRuntime();

  private:
    GlfwRuntime() = default;
    bool m_owner = true;
};

/// Device pixels for each design pixel on the main screen, in quarters.
[[nodiscard]] double primary_content_scale();

/// Wakes a main thread that waits in `GlfwWindow::wait`. From any thread.
void wake_main_thread();

/// The window. Its address is known to GLFW, so it stays where it was made.
class GlfwWindow {
  public:
    /// A size of 0 means one that suits the screen. The context is current when this returns, its functions are loaded.
    /// Fails with NoGraphics.
    [[nodiscard]] static geo::Result<std::unique_ptr<GlfwWindow>> create(int width_px, int height_px);
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;
    ~GlfwWindow();

    /// Takes in what has happened: waits for something to happen, at most for so long; without a limit, for ever.
    void wait(std::optional<std::chrono::duration<double>> at_most);
    /// Keys since the last call, in order; not those that a field has taken.
    [[nodiscard]] std::vector<state::KeyPress> take_keys();
    /// Keys (GLFW's numbers) that went down since the last call, whether or not they are up again.
    [[nodiscard]] std::vector<int> take_pressed();
    [[nodiscard]] bool is_down(int key) const;
    /// Paths of files and folders that were dropped on the window since the last call.
    [[nodiscard]] std::vector<std::string> take_dropped();
    /// Whether anything has happened since the last call that may change the picture, and when it began.
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> take_input();

    [[nodiscard]] state::WindowSize size() const;
    [[nodiscard]] bool is_hidden() const;
    /// Whether the user has asked to close the window since the last call.
    [[nodiscard]] bool take_close();
    void set_title(const std::string& title);
    void set_full_screen(bool full_screen);
    void swap();
    void set_clipboard(const std::string& text);
    /// The pointer over the window is a large arrow, or whatever its content wants.
    void set_large_pointer(bool large, double content_scale);
    [[nodiscard]] GLFWwindow* handle() const { return m_window; }

  private:
    explicit GlfwWindow(GLFWwindow* window);
    void install_callbacks();
    void input_came();

    GLFWwindow* m_window = nullptr;
    std::vector<state::KeyPress> m_keys;
    std::vector<int> m_pressed;
    std::vector<std::string> m_dropped;
    LargePointer m_large_pointer;
    bool m_is_large = false;
    std::optional<std::chrono::steady_clock::time_point> m_input;
    std::string m_title;
    bool m_full_screen = false;
    int m_windowed_x = 0;
    int m_windowed_y = 0;
    int m_windowed_width = 0;
    int m_windowed_height = 0;
};

}  // namespace app::shell
