#include "app/ui/log_panel.hpp"

#include "app/state/log_view.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>

namespace app::ui {

using namespace messages::literals;

namespace {

ImU32 color_of(const Look& look, geo::Severity severity) {
    switch (severity) {
        case geo::Severity::Error: return look.colors.error;
        case geo::Severity::Warning: return look.colors.warning;
        case geo::Severity::Note: return look.colors.muted;
    }
    return look.colors.muted;
}

const char* severity_word(const messages::Texts& texts, geo::Severity severity) {
    switch (severity) {
        case geo::Severity::Error: return texts("log.is_error"_m);
        case geo::Severity::Warning: return texts("log.is_warning"_m);
        case geo::Severity::Note: return texts("log.is_note"_m);
    }
    return "";
}

void draw_line(const Look& look, const messages::Texts& texts, const state::LogLine& line) {
    ImGui::PushStyleColor(ImGuiCol_Text, color_of(look, line.severity));
    text(severity_word(texts, line.severity));
    ImGui::PopStyleColor();
    ImGui::SameLine(look.of(72));
    ImGui::BeginGroup();
    wrapped_text(line.text);
    if (!line.where.empty()) {
        ImGui::PushFont(look.fonts.small_print);
        muted_text(look, line.where);
        ImGui::PopFont();
    }
    ImGui::EndGroup();
}

}  // namespace

void log_panel(const PanelContext& context) {
    if (!context.state.panels.has(state::Panel::Log)) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 corner{map.position.x + look.of(12), map.position.y + map.size.y - look.of(12)};
    const ImVec2 size{std::min(look.of(560), map.size.x - look.of(24)),
                      std::min(look.of(380), map.size.y - look.of(24))};
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("log", corner, {0, 1}, size, size)) {
        const state::LogView view = state::log_view(context.state);
        if (panel_title(look, look.fonts.bold, view.summary, context.state.texts("panel.close"_m))) {
            context.commands.push_back(state::TogglePanel{state::Panel::Log});
        }
        ImGui::Separator();
        ImGui::BeginChild("lines", {0, size.y - look.of(78)}, false, ImGuiWindowFlags_NoSavedSettings);
        for (const state::LogLine& line : view.lines) {
            draw_line(look, context.state.texts, line);
        }
        ImGui::EndChild();
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
