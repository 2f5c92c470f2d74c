#include "app/ui/settings_panel.hpp"

#include "app/state/layers_view.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float panel_width = 380.0F;  // design pixels, as below
constexpr float choice_width = 170.0F;

template <typename Value, typename Command>
void combo(const PanelContext& context, const char* label, const std::vector<state::Choice<Value>>& choices,
           Command command_of) {
    const auto chosen = std::find_if(choices.begin(), choices.end(), [](const auto& one) { return one.chosen; });
    ImGui::SetNextItemWidth(context.look.of(choice_width));
    if (ImGui::BeginCombo(label, chosen == choices.end() ? "" : chosen->name.c_str())) {
        for (const auto& one : choices) {
            if (ImGui::Selectable(one.name.c_str(), one.chosen)) {
                context.commands.push_back(command_of(one.value));
            }
        }
        ImGui::EndCombo();
    }
}

void text_size(const PanelContext& context) {
    constexpr double step = 0.25;
    const double size = context.state.text_size;
    if (ImGui::Button("-")) {
        context.commands.push_back(state::SetTextSize{size - step});
    }
    ImGui::SameLine();
    const std::string percent = std::to_string(std::lround(size * 100.0)) + " %";
    text(percent);
    ImGui::SameLine();
    if (ImGui::Button("+")) {
        context.commands.push_back(state::SetTextSize{size + step});
    }
    ImGui::SameLine();
    text(context.state.texts("settings.text_size"_m));
}

std::vector<state::Choice<std::string>> languages(const state::Comfort& comfort) {
    std::vector<state::Choice<std::string>> choices;
    for (const messages::MessageLanguage& language : comfort.languages) {
        choices.push_back({language.code, language.name, language.code == comfort.messages});
    }
    return choices;
}

void draw_settings(const PanelContext& context) {
    const messages::Texts& texts = context.state.texts;
    const state::LayersView view = state::layers_view(context.state);
    text_size(context);
    combo(context, texts("settings.colours"_m), view.themes, [](scene::Theme theme) { return state::SetTheme{theme}; });
    combo(context, texts("settings.calendar"_m), view.calendars,
          [](scene::Calendar calendar) { return state::SetCalendar{calendar}; });
    combo(context, texts("settings.names"_m), view.languages,
          [](campaign::Language language) { return state::SetLanguage{language}; });
    combo(context, texts("settings.messages"_m), languages(context.state.comfort),
          [](const std::string& code) { return state::SetMessages{code}; });
    bool large = context.state.comfort.large_pointer;
    if (ImGui::Checkbox(texts("settings.large_pointer"_m), &large)) {
        context.commands.push_back(state::SetLargePointer{large});
    }
    bool steers = context.state.comfort.steers_by_keys;
    if (ImGui::Checkbox(texts("settings.steering"_m), &steers)) {
        context.commands.push_back(state::ToggleKeySteering{});
    }
    if (ImGui::Button(texts("settings.tour"_m))) {
        context.commands.push_back(state::TogglePanel{state::Panel::Settings});
        context.commands.push_back(state::GoToTourStep{0});
    }
}

}  // namespace

void settings_panel(const PanelContext& context) {
    if (!context.state.panels.has(state::Panel::Settings)) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 corner{map.position.x + map.size.x - look.of(12), map.position.y + map.size.y - look.of(12)};
    const float wide = std::min(look.of(panel_width), map.size.x - look.of(24));
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("settings", corner, {1, 1}, {wide, 0}, {wide, map.size.y - look.of(24)})) {
        if (panel_title(look, look.fonts.bold, context.state.texts("settings.title"_m),
                        context.state.texts("panel.close"_m))) {
            context.commands.push_back(state::TogglePanel{state::Panel::Settings});
        }
        draw_settings(context);
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
