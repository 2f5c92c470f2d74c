#include "app/ui/own_layers_list.hpp"

#include "app/ui/widgets.hpp"

#include <cstddef>
#include <string>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float opacity_width = 90.0F;  // design pixels

void draw_buttons(const PanelContext& context, std::size_t index) {
    const messages::Texts& texts = context.state.texts;
    const std::size_t count = context.state.own_layers.list.size();
    if (ImGui::SmallButton(texts("own_layers.zoom"_m))) {
        context.commands.push_back(state::ZoomToOwnLayer{index});
    }
    if (index + 1 < count) {
        ImGui::SameLine();
        if (ImGui::SmallButton(texts("own_layers.up"_m))) {
            context.commands.push_back(state::MoveOwnLayer{index, 1});
        }
    }
    if (index > 0) {
        ImGui::SameLine();
        if (ImGui::SmallButton(texts("own_layers.down"_m))) {
            context.commands.push_back(state::MoveOwnLayer{index, -1});
        }
    }
    ImGui::SameLine();
    if (ImGui::SmallButton(texts("own_layers.remove"_m))) {
        context.commands.push_back(state::RemoveOwnLayer{index});
    }
}

void draw_layer(const PanelContext& context, std::size_t index, float width) {
    const state::OwnLayer& layer = context.state.own_layers.list[index];
    const float opacity = layer.shapes->opacity;
    const scene::Color& color = layer.shapes->color;
    swatch(context.look, {color.red, color.green, color.blue});
    bool on = opacity > 0.0F;
    if (ImGui::Checkbox(layer.shapes->name.c_str(), &on)) {
        context.commands.push_back(state::SetOwnLayer{index, on ? 1.0F : 0.0F});
    }
    tip_on_hover(layer.path);
    if (opacity > 0.0F) {
        ImGui::SameLine(context.look.of(width - opacity_width - 16));
        ImGui::SetNextItemWidth(context.look.of(opacity_width));
        float percent = opacity * 100.0F;
        if (ImGui::SliderFloat("##opacity", &percent, 5.0F, 100.0F, "%.0f %%", ImGuiSliderFlags_AlwaysClamp)) {
            context.commands.push_back(state::SetOwnLayer{index, percent / 100.0F});
        }
    }
    draw_buttons(context, index);
}

}  // namespace

void own_layers_list(const PanelContext& context, float width) {
    heading(context.look, context.state.texts("own_layers.title"_m));
    if (context.state.own_layers.list.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, context.look.colors.muted);
        wrapped_text(context.state.texts("own_layers.none"_m));
        ImGui::PopStyleColor();
    }
    for (std::size_t index = context.state.own_layers.list.size(); index-- > 0;) {
        ImGui::PushID(static_cast<int>(1000 + index));
        draw_layer(context, index, width);
        ImGui::PopID();
    }
}

}  // namespace app::ui
