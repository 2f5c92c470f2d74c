#include "app/ui/size_fields.hpp"

#include <fmt/core.h>
#include <imgui.h>

#include <string>

namespace app::ui {
namespace {

constexpr std::array<std::array<int, 2>, 7> usual_sizes{
    {{640, 360}, {1280, 720}, {1920, 1080}, {2560, 1440}, {3840, 2160}, {1080, 1080}, {1080, 1920}}};

std::string words(const std::array<int, 2>& size_px) {
    return fmt::format("{}x{}", size_px[0], size_px[1]);
}

}  // namespace

bool size_field(const char* id, std::array<int, 2>& size_px, float width, const char* none) {
    const std::array<int, 2> before = size_px;
    const std::string shown = size_px[0] == 0 && none != nullptr ? none : words(size_px);
    ImGui::SetNextItemWidth(width);
    if (ImGui::BeginCombo(id, shown.c_str(), ImGuiComboFlags_HeightLarge)) {
        if (none != nullptr && ImGui::Selectable(none, size_px[0] == 0)) {
            size_px = {0, 0};
        }
        for (const auto& usual : usual_sizes) {
            if (ImGui::Selectable(words(usual).c_str(), usual == size_px)) {
                size_px = usual;
            }
        }
        ImGui::InputInt2("##typed", size_px.data(), ImGuiInputTextFlags_EnterReturnsTrue);
        ImGui::EndCombo();
    }
    return size_px != before;
}

}  // namespace app::ui
