#include "app/ui/panel.hpp"

namespace app::ui {
namespace {

constexpr ImGuiWindowFlags fixed = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings;

}  // namespace

UiRect ui_rect(const state::WindowRect& rect, const state::WindowSize& window) {
    const auto unit = [&window](int px) { return static_cast<float>(px / window.pixel_ratio); };
    return {{unit(rect.x_px), unit(rect.y_px)}, {unit(rect.width_px), unit(rect.height_px)}};
}

bool begin_region(const char* name, const UiRect& rect, const Look& look) {
    ImGui::SetNextWindowPos(rect.position);
    ImGui::SetNextWindowSize(rect.size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    // A small window must not be forced to ImGui's least size: the region belongs to the layout.
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1.0F, 1.0F});
    const bool visible =
        ImGui::Begin(name, nullptr, fixed | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(3);
    ImGui::PushFont(look.fonts.body);
    return visible;
}

void end_region() {
    ImGui::PopFont();
    ImGui::End();
}

bool begin_popover(const char* name, ImVec2 position, ImVec2 pivot, ImVec2 least, ImVec2 most) {
    ImGui::SetNextWindowPos(position, ImGuiCond_Always, pivot);
    ImGui::SetNextWindowSizeConstraints(least, most);
    return ImGui::Begin(name, nullptr, fixed | ImGuiWindowFlags_AlwaysAutoResize);
}

void end_popover() {
    ImGui::End();
}

}  // namespace app::ui
