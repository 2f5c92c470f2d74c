#include "app/ui/layers_panel.hpp"

#include "app/state/layers_view.hpp"
#include "app/ui/filter_page.hpp"
#include "app/ui/layer_stack.hpp"
#include "app/ui/own_layers_list.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace app::ui {
namespace {

constexpr float width = 404.0F;  // design pixels
constexpr float usual_height = 580.0F;

template <typename Value, typename Command>
void combo(const PanelContext& context, const char* label, const std::vector<state::Choice<Value>>& choices,
           Command command_of) {
    const auto chosen = std::find_if(choices.begin(), choices.end(), [](const auto& one) { return one.chosen; });
    ImGui::SetNextItemWidth(context.look.of(150));
    if (ImGui::BeginCombo(label, chosen == choices.end() ? "" : chosen->name.c_str())) {
        for (const auto& one : choices) {
            if (ImGui::Selectable(one.name.c_str(), one.chosen)) {
                context.commands.push_back(command_of(one.value));
            }
        }
        ImGui::EndCombo();
    }
}

void draw_look(const PanelContext& context, const state::LayersView& view) {
    combo(context, "Colours", view.themes, [](scene::Theme theme) { return state::SetTheme{theme}; });
    combo(context, "Date on the map", view.calendars,
          [](scene::Calendar calendar) { return state::SetCalendar{calendar}; });
    combo(context, "Symbols of units", view.symbols, [&context](scene::SymbolSet symbols) {
        state::MapOptions options = context.state.map_options;
        options.symbols = symbols;
        return state::SetMapOptions{options};
    });
    tip_on_hover("Frames show whom the campaign's author calls friend, hostile, neutral or unknown");
    bool glides = context.state.glide.wanted;
    if (ImGui::Checkbox("The map glides on after a drag", &glides)) {
        context.commands.push_back(state::SetGliding{glides});
    }
    if (ImGui::Button("Save picture")) {
        context.commands.push_back(state::SavePicture{});
    }
    tip_on_hover("The map as PNG into the current folder (Ctrl + S)");
    ImGui::SameLine();
    if (ImGui::Button("Copy as command")) {
        context.commands.push_back(state::CopyRenderCommand{});
    }
    tip_on_hover("The salang render line that draws this view on this day (Ctrl + C)");
}

void draw_choices(const PanelContext& context, const state::LayersView& view) {
    ImGui::PushFont(context.look.fonts.bold);
    text("Provinces are filled by");
    ImGui::PopFont();
    for (const auto& reading : view.readings) {
        if (ImGui::RadioButton(reading.name.c_str(), reading.chosen)) {
            context.commands.push_back(state::SetReading{reading.value});
        }
    }
    heading(context.look, "Names on the map");
    for (const auto& language : view.languages) {
        if (ImGui::RadioButton(language.name.c_str(), language.chosen)) {
            context.commands.push_back(state::SetLanguage{language.value});
        }
        ImGui::SameLine();
    }
    ImGui::NewLine();
    combo(context, "Second language", view.second_languages, [&context](std::optional<campaign::Language> language) {
        state::MapOptions options = context.state.map_options;
        options.second_language = language;
        return state::SetMapOptions{options};
    });
}

void draw_pages(const PanelContext& context, const state::LayersView& view) {
    if (ImGui::BeginTabItem("Layers")) {
        draw_choices(context, view);
        heading(context.look, "From the top down");
        layer_stack(context, view, width);
        own_layers_list(context, width);
        ImGui::EndTabItem();
    }
    if (ImGui::BeginTabItem("Filter")) {
        filter_page(context, view);
        ImGui::EndTabItem();
    }
    if (ImGui::BeginTabItem("Look")) {
        draw_look(context, view);
        ImGui::EndTabItem();
    }
}

}  // namespace

void layers_panel(const PanelContext& context) {
    if (!context.state.panels.has(state::Panel::Layers) || !context.state.has_campaign()) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 corner{map.position.x + map.size.x - look.of(12), map.position.y + map.size.y - look.of(12)};
    ImGui::PushFont(look.fonts.body);
    const float highest = map.size.y - look.of(24);
    // As high on every page, so that their tabs stay where they are.
    const ImVec2 least{look.of(width), std::min(look.of(usual_height), highest)};
    if (begin_popover("layers", corner, {1, 1}, least, {look.of(width), highest})) {
        const state::LayersView view = state::layers_view(context.state);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.of(4), look.of(2)});
        if (ImGui::BeginTabBar("pages")) {
            draw_pages(context, view);
            ImGui::EndTabBar();
        }
        ImGui::PopStyleVar();
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
