#include "app/ui/layers_panel.hpp"

#include "app/state/layers_view.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <vector>

namespace app::ui {
namespace {

constexpr float width = 330.0F;  // design pixels
constexpr float opacity_width = 90.0F;

void draw_trail(const PanelContext& context) {
    using Kind = state::Trail::Kind;
    const state::Trail& trail = context.state.trail;
    const auto choice = [&](const char* name, Kind kind, const char* tip) {
        if (ImGui::RadioButton(name, trail.kind == kind)) {
            context.commands.push_back(state::SetTrail{{kind, trail.days}});
        }
        tip_on_hover(tip);
        ImGui::SameLine();
    };
    choice("goes", Kind::None, "Battles and movements are shown on their own days only");
    choice("stays", Kind::All, "What has been since the start of the campaign stays on the map");
    choice("fades over", Kind::Days, "What is over fades away");
    auto days = static_cast<float>(trail.days);
    ImGui::SetNextItemWidth(context.look.of(opacity_width));
    if (ImGui::DragFloat("##trail", &days, 0.5F, 1.0F, 1000.0F, "%.0f days", ImGuiSliderFlags_AlwaysClamp)) {
        context.commands.push_back(state::SetTrail{{Kind::Days, static_cast<double>(days)}});
    }
}

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
    heading(context.look, "Facts of which confidence");
    for (const auto& confidence : view.confidences) {
        if (ImGui::RadioButton(confidence.name.c_str(), confidence.chosen)) {
            compare::FactFilter filter = context.state.filter;
            filter.least = confidence.value;
            context.commands.push_back(state::SetFilter{std::move(filter)});
        }
        ImGui::SameLine();
    }
    ImGui::NewLine();
    heading(context.look, "What is over");
    draw_trail(context);
    heading(context.look, "Look");
    draw_look(context, view);
}

void draw_layer(const PanelContext& context, const state::LayerLine& layer) {
    bool on = layer.opacity > 0.0F;
    if (ImGui::Checkbox(layer.name.c_str(), &on)) {
        context.commands.push_back(state::SetLayer{layer.kind, on ? 1.0F : 0.0F});
    }
    if (layer.opacity <= 0.0F) {
        return;
    }
    ImGui::SameLine(context.look.of(width - opacity_width - 16));
    ImGui::SetNextItemWidth(context.look.of(opacity_width));
    float percent = layer.opacity * 100.0F;
    // From 5 %: what is wholly off is switched off, so that it can be found again.
    if (ImGui::SliderFloat("##opacity", &percent, 5.0F, 100.0F, "%.0f %%", ImGuiSliderFlags_AlwaysClamp)) {
        context.commands.push_back(state::SetLayer{layer.kind, percent / 100.0F});
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
    if (begin_popover("layers", corner, {1, 1}, {look.of(width), 0}, {look.of(width), map.size.y - look.of(24)})) {
        const state::LayersView view = state::layers_view(context.state);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.of(4), look.of(2)});
        draw_choices(context, view);
        heading(look, "Layers");
        for (const state::LayerLine& layer : view.layers) {
            ImGui::PushID(static_cast<int>(layer.kind));
            draw_layer(context, layer);
            ImGui::PopID();
        }
        ImGui::PopStyleVar();
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
