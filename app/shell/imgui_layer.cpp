#include "app/shell/imgui_layer.hpp"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

#include <utility>

namespace app::shell {

BakedFonts bake(const ui::FontFiles& files, double content_scale) {
    BakedFonts baked;
    baked.atlas = std::make_unique<ImFontAtlas>();
    baked.fonts = ui::bake_fonts(*baked.atlas, files, content_scale);
    baked.content_scale = content_scale;
    return baked;
}

ImGuiLayer::ImGuiLayer(GlfwWindow& window, BakedFonts fonts)
    : m_window(window), m_fonts(std::move(fonts)), m_context(ImGui::CreateContext(m_fonts.atlas.get())) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    // The backend calls the window's own callbacks, which stand already, before its own.
    ImGui_ImplGlfw_InitForOpenGL(window.handle(), true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    use_fonts();
}

ImGuiLayer::~ImGuiLayer() {
    ImGui::SetCurrentContext(m_context);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(m_context);
}

void ImGuiLayer::set_fonts(BakedFonts fonts) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    const BakedFonts old = std::exchange(m_fonts, std::move(fonts));
    ImGui::GetIO().Fonts = m_fonts.atlas.get();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    use_fonts();
}

void ImGuiLayer::use_fonts() {
    const double pixel_ratio = m_window.size().pixel_ratio;
    ImGuiIO& io = ImGui::GetIO();
    io.FontDefault = m_fonts.fonts.body;
    io.FontGlobalScale = static_cast<float>(1.0 / pixel_ratio);
    m_look.scale = static_cast<float>(m_fonts.content_scale / pixel_ratio);
    m_look.fonts = m_fonts.fonts;
    ui::apply(m_look);
}

void ImGuiLayer::set_dark(bool dark) {
    if (dark != m_dark) {
        m_dark = dark;
        m_look.colors = dark ? ui::dark_palette() : ui::Palette{};
        ui::apply(m_look);
    }
}

void ImGuiLayer::set_own_pointer(bool own) {
    ImGuiConfigFlags& flags = ImGui::GetIO().ConfigFlags;
    flags = own ? flags | ImGuiConfigFlags_NoMouseCursorChange : flags & ~ImGuiConfigFlags_NoMouseCursorChange;
}

void ImGuiLayer::set_key_steering(bool steers) {
    if (steers == m_steers) {
        return;
    }
    m_steers = steers;
    ImGuiConfigFlags& flags = ImGui::GetIO().ConfigFlags;
    flags = steers ? flags | ImGuiConfigFlags_NavEnableKeyboard : flags & ~ImGuiConfigFlags_NavEnableKeyboard;
    ImGui::SetWindowFocus(steers ? "timeline" : nullptr);
}

bool ImGuiLayer::wants_keys() const {
    return ImGui::GetIO().WantTextInput;
}

void ImGuiLayer::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    hold_tapped_keys();
    ImGui::NewFrame();
}

void ImGuiLayer::hold_tapped_keys() {
    auto& down = ImGui::GetIO().KeysDown;
    for (const int key : std::exchange(m_held_for_a_frame, {})) {
        down[key] = m_window.is_down(key);
    }
    for (const int key : m_window.take_pressed()) {
        if (!down[key]) {
            down[key] = true;
            m_held_for_a_frame.push_back(key);
        }
    }
}

void ImGuiLayer::end_frame() {
    ImGui::Render();
}

void ImGuiLayer::draw() {
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace app::shell
