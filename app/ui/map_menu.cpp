#include "app/ui/map_menu.hpp"

#include "app/state/command_words.hpp"
#include "app/ui/widgets.hpp"

#include <string>

namespace app::ui {
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
    if (opens) {
        ImGui::OpenPopup("map menu");
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {context.look.of(12), context.look.of(10)});
    if (ImGui::BeginPopup("map menu")) {
        const ImVec2 at = ImGui::GetMousePosOnOpeningCurrentPopup();
        const double ratio = context.state.window.pixel_ratio;
        const geo::core::Point px{static_cast<double>(at.x) * ratio, static_cast<double>(at.y) * ratio};
        if (const auto position = state::lonlat_at(context.state, px)) {
            ImGui::PushFont(context.look.fonts.bold);
            text("Copy this position");
            ImGui::PopFont();
            copy_line(context, "Degrees", state::degrees_words(*position));
            copy_line(context, "Min., sec.", state::sexagesimal_words(*position));
            copy_line(context, "MGRS", state::mgrs_words(*position));
            ImGui::Separator();
        }
        if (ImGui::Selectable("Measure from here")) {
            if (!context.state.measure.on) {
                context.commands.push_back(state::ToggleMeasure{});
            }
            context.commands.push_back(state::MeasureAt{px});
        }
        if (ImGui::Selectable("Zoom in here")) {
            context.commands.push_back(state::ZoomAt{2.0, px});
        }
        if (ImGui::Selectable("Show the whole campaign")) {
            context.commands.push_back(state::FitCampaign{});
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace app::ui
