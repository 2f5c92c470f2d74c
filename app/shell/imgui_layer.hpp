// ImGui over a window: its context, its two backends, its fonts. Made after the window, gone before it.
#pragma once

#include "app/shell/glfw_window.hpp"
#include "app/ui/look.hpp"

#include <imgui.h>

#include <memory>
#include <vector>

namespace app::shell {

/// Fonts baked for one scale, perhaps on another thread.
struct BakedFonts {
    std::unique_ptr<ImFontAtlas> atlas;
    ui::Fonts fonts;
    double content_scale = 1.0;
};
[[nodiscard]] BakedFonts bake(const ui::FontFiles& files, double content_scale);

/// ImGui, ready to draw into the window's framebuffer.
class ImGuiLayer {
  public:
    ImGuiLayer(GlfwWindow& window, BakedFonts fonts);
    ImGuiLayer(const ImGuiLayer&) = delete;
    ImGuiLayer& operator=(const ImGuiLayer&) = delete;
    ~ImGuiLayer();

    /// Uses these fonts from the next frame on. Not inside a frame.
    void set_fonts(BakedFonts fonts);
    /// Colours of panels from the next frame on. Not inside a frame.
    void set_dark(bool dark);
    /// Leaves the pointer's shape alone, for whoever has set it.
    void set_own_pointer(bool own);
    /// Arrows, space and Enter go through the panels.
    void set_key_steering(bool steers);
    [[nodiscard]] double font_scale() const { return m_fonts.content_scale; }
    [[nodiscard]] const ui::Look& look() const { return m_look; }
    /// Whether a field or the steering through panels takes the keys.
    [[nodiscard]] bool wants_keys() const;

    void begin_frame();
    /// Ends the frame; what was built waits for `draw`.
    void end_frame();
    void draw();

  private:
    void use_fonts();
    /// ImGui looks at keys once a frame: one that went down and up since the last frame is down in this one.
    void hold_tapped_keys();

    GlfwWindow& m_window;
    BakedFonts m_fonts;  // ImGui does not own an atlas that is given to it: it must outlive the context
    ui::Look m_look;
    bool m_dark = false;
    bool m_steers = false;
    std::vector<int> m_held_for_a_frame;  // GLFW's numbers
    ImGuiContext* m_context = nullptr;
};

}  // namespace app::shell
