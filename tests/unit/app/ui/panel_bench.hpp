// Panels on ImGui without a GPU, and a mouse and keys for them: what their tests share.
#pragma once

#include "app/state/reduce.hpp"
#include "app/ui/panels.hpp"
#include "tests/support/small_war.hpp"

#include <imgui.h>

#include <utility>

namespace panel_bench {

inline constexpr int width = 1200;
inline constexpr int height = 800;

/// An ImGui context with a mouse, and the loop of the real window: panels, then commands, then the next frame.
class Bench {
  public:
    explicit Bench(app::state::AppState state) : m_context(ImGui::CreateContext()), m_state(std::move(state)) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {static_cast<float>(m_state.window.width_px), static_cast<float>(m_state.window.height_px)};
        io.DeltaTime = 0.4F;  // so that no two clicks make a double click
        m_look.fonts = app::ui::bake_fonts(*io.Fonts, {}, 1.0);
        app::ui::apply(m_look);
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench() { ImGui::DestroyContext(m_context); }

    /// One frame; what the panels asked for is applied and returned.
    app::ui::CommandList frame() {
        ImGui::NewFrame();
        app::ui::CommandList commands = app::ui::draw_panels(m_state, m_look);
        ImGui::Render();
        for (const app::state::Command& command : commands) {
            m_state = app::state::reduce(m_state, command);
        }
        return commands;
    }
    app::ui::CommandList frames(int count) {
        app::ui::CommandList all;
        for (int i = 0; i < count; ++i) {
            for (app::state::Command& command : frame()) {
                all.push_back(std::move(command));
            }
        }
        return all;
    }
    /// Types into the field that has the cursor, then presses Enter.
    void type(const char* words) {
        ImGuiIO& io = ImGui::GetIO();
        io.AddInputCharactersUTF8(words);
        (void)frame();
        io.KeyMap[ImGuiKey_Enter] = 1;
        io.KeysDown[1] = true;
        (void)frame();
        io.KeysDown[1] = false;
        (void)frames(2);
    }
    void move(float x, float y) { ImGui::GetIO().MousePos = {x, y}; }
    void press(bool down) { ImGui::GetIO().MouseDown[0] = down; }
    app::ui::CommandList click(float x, float y) {
        move(x, y);
        (void)frames(2);
        press(true);
        app::ui::CommandList all = frame();
        press(false);
        for (app::state::Command& command : frames(2)) {
            all.push_back(std::move(command));
        }
        return all;
    }
    void drag(ImVec2 from, ImVec2 to) {
        move(from.x, from.y);
        (void)frames(2);
        press(true);
        (void)frames(1);
        move((from.x + to.x) / 2, (from.y + to.y) / 2);
        (void)frames(1);
        move(to.x, to.y);
        (void)frames(1);
        press(false);
        (void)frames(2);
    }
    [[nodiscard]] const app::state::AppState& state() const { return m_state; }
    void apply(const app::state::Command& command) { m_state = app::state::reduce(m_state, command); }
    void set(app::state::AppState state) { m_state = std::move(state); }
    [[nodiscard]] const app::ui::Look& look() const { return m_look; }
    /// Vertices of the last frame: whether anything was drawn at all.
    [[nodiscard]] static int vertices() { return ImGui::GetDrawData()->TotalVtxCount; }

  private:
    ImGuiContext* m_context;
    app::ui::Look m_look;
    app::state::AppState m_state;
};

inline app::state::AppState loaded(const app::messages::Texts& texts = {}) {
    app::state::AppState state = app::state::reduce({}, app::state::Resize{{width, height, 1.0, 1.0}});
    state.texts = texts;
    return app::state::reduce(
        state, app::state::CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr,
                                          nullptr, geo::calendar::Day::from_civil({2000, 1, 15})});
}

}  // namespace panel_bench
