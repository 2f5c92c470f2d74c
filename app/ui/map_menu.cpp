#include "app/ui/map_menu.hpp"

#include "app/state/command_words.hpp"
#include "app/ui/widgets.hpp"

#include <string>

namespace app::ui {

using namespace messages::literals;

namespace {

void copy_line(const PanelContext& context, const char* what, const std::string& words) {
    if (words.empty()) {
        return;
    }
    muted_text(context.look, what);
    ImGui::SameLine(context.look.of(112));
    if (ImGui::Selectable(words.c_str())) {
        context.commands.push_back(state::CopyText{words});
    }
}

}  // namespace

void map_menu(const PanelContext& context, bool opens) {
    const messages::Texts& texts = context.state.texts;
    if (opens) {
        ImGui::OpenPopup("map_menu");
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {context.look.of(12), context.look.of(10)});
    if (ImGui::BeginPopup("map_menu")) {
        const ImVec2 at = ImGui::GetMousePosOnOpeningCurrentPopup();
        const double ratio = context.state.window.pixel_ratio;
        const geo::core::Point px{static_cast<double>(at.x) * ratio, static_cast<double>(at.y) * ratio};
        if (const auto position = state::lonlat_at(context.state, px)) {
            ImGui::PushFont(context.look.fonts.bold);
            text(texts("map_menu.copy"_m));
            ImGui::PopFont();
            copy_line(context, texts("map_menu.degrees"_m), state::degrees_words(*position));
            copy_line(context, texts("map_menu.sexagesimal"_m), state::sexagesimal_words(*position));
            copy_line(context, texts("map_menu.mgrs"_m), state::mgrs_words(*position));
            ImGui::Separator();
        }
        if (ImGui::Selectable(texts("map_menu.measure"_m))) {
            if (!context.state.measure.on) {
                context.commands.push_back(state::ToggleMeasure{});
            }
            context.commands.push_back(state::MeasureAt{px});
        }
        if (ImGui::Selectable(texts("map_menu.zoom"_m))) {
            context.commands.push_back(state::ZoomAt{2.0, px});
        }
        if (ImGui::Selectable(texts("map_menu.whole"_m))) {
            context.commands.push_back(state::FitCampaign{});
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace app::ui
