#include "app/ui/layers_panel.hpp"

#include "app/state/layers_view.hpp"
#include "app/ui/widgets.hpp"

namespace app::ui {
namespace {

constexpr float width = 330.0F;  // design pixels
constexpr float opacity_width = 90.0F;

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
