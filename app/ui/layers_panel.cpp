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

using namespace messages::literals;

namespace {

constexpr float panel_width = 404.0F;  // design pixels
constexpr float usual_height = 660.0F;

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
    const messages::Texts& texts = context.state.texts;
    combo(context, texts("settings.colours"_m), view.themes, [](scene::Theme theme) { return state::SetTheme{theme}; });
    combo(context, texts("settings.calendar"_m), view.calendars,
          [](scene::Calendar calendar) { return state::SetCalendar{calendar}; });
    combo(context, texts("layers.symbols"_m), view.symbols, [&context](scene::SymbolSet symbols) {
        state::MapOptions options = context.state.map_options;
        options.symbols = symbols;
        return state::SetMapOptions{options};
    });
    tip_on_hover(texts("layers.symbols_tip"_m));
    bool glides = context.state.glide.wanted;
    if (ImGui::Checkbox(texts("layers.glides"_m), &glides)) {
        context.commands.push_back(state::SetGliding{glides});
    }
    if (ImGui::Button(texts("layers.save_picture"_m))) {
        context.commands.push_back(state::SavePicture{});
    }
    tip_on_hover(texts("layers.save_picture_tip"_m));
    ImGui::SameLine();
    if (ImGui::Button(texts("panel.copy_command"_m))) {
        context.commands.push_back(state::CopyRenderCommand{});
    }
    tip_on_hover(texts("layers.command_tip"_m));
}

void draw_choices(const PanelContext& context, const state::LayersView& view) {
    const messages::Texts& texts = context.state.texts;
    ImGui::PushFont(context.look.fonts.bold);
    text(texts("layers.filled_by"_m));
    ImGui::PopFont();
    for (const auto& reading : view.readings) {
        if (ImGui::RadioButton(reading.name.c_str(), reading.chosen)) {
            context.commands.push_back(state::SetReading{reading.value});
        }
    }
    heading(context.look, texts("settings.names"_m));
    for (const auto& language : view.languages) {
        if (ImGui::RadioButton(language.name.c_str(), language.chosen)) {
            context.commands.push_back(state::SetLanguage{language.value});
        }
        ImGui::SameLine();
    }
    ImGui::NewLine();
    combo(context, texts("layers.second_language"_m), view.second_languages,
          [&context](std::optional<campaign::Language> language) {
              state::MapOptions options = context.state.map_options;
              options.second_language = language;
              return state::SetMapOptions{options};
          });
}

void draw_pages(const PanelContext& context, const state::LayersView& view) {
    const messages::Texts& texts = context.state.texts;
    if (ImGui::BeginTabItem(texts("toolbar.layers"_m))) {
        draw_choices(context, view);
        heading(context.look, texts("layers.stack"_m));
        layer_stack(context, view, panel_width);
        own_layers_list(context, panel_width);
        ImGui::EndTabItem();
    }
    if (ImGui::BeginTabItem(texts("layers.filter_page"_m))) {
        filter_page(context, view);
        ImGui::EndTabItem();
    }
    if (ImGui::BeginTabItem(texts("layers.look_page"_m))) {
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
    const ImVec2 least{look.of(panel_width), std::min(look.of(usual_height), highest)};
    if (begin_popover("layers", corner, {1, 1}, least, {look.of(panel_width), highest})) {
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
