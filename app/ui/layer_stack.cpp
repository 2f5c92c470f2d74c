#include "app/ui/layer_stack.hpp"

#include "app/ui/widgets.hpp"

#include <cstring>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float opacity_width = 90.0F;  // design pixels
constexpr float handle_width = 44.0F;

/// Two arrows, which keys can reach as well; the name itself can be dragged.
void draw_handle(const PanelContext& context, const state::LayerLine& layer) {
    const Look& look = context.look;
    const float left = ImGui::GetCursorPosX();
    ImGui::Dummy({0, 0});
    ImGui::PushStyleColor(ImGuiCol_Button, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
    if (layer.movable && !layer.is_top) {
        ImGui::SameLine(left);
        if (ImGui::ArrowButton("up", ImGuiDir_Up)) {
            context.commands.push_back(state::MoveLayer{layer.kind, true});
        }
        tip_on_hover(context.state.texts("layers.up_tip"_m));
    }
    if (layer.movable && !layer.is_foot) {
        ImGui::SameLine(left + look.of(handle_width) / 2);
        if (ImGui::ArrowButton("down", ImGuiDir_Down)) {
            context.commands.push_back(state::MoveLayer{layer.kind, false});
        }
        tip_on_hover(context.state.texts("layers.down_tip"_m));
    }
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ImGui::SameLine(left + look.of(handle_width));
}

/// Drags a layer onto another of its stack.
void drag_layer(const PanelContext& context, const state::LayerLine& layer) {
    if (!layer.movable) {
        return;
    }
    if (ImGui::BeginDragDropSource()) {
        ImGui::SetDragDropPayload("layer", &layer.kind, sizeof(layer.kind));
        text(layer.name);
        ImGui::EndDragDropSource();
    }
    if (ImGui::BeginDragDropTarget()) {
        if (const ImGuiPayload* dropped = ImGui::AcceptDragDropPayload("layer")) {
            scene::LayerKind moved{};
            std::memcpy(&moved, dropped->Data, sizeof(moved));
            context.commands.push_back(state::PlaceLayer{moved, layer.kind});
        }
        ImGui::EndDragDropTarget();
    }
}

void draw_layer(const PanelContext& context, const state::LayerLine& layer, float width) {
    draw_handle(context, layer);
    bool on = layer.opacity > 0.0F;
    if (ImGui::Checkbox(layer.name.c_str(), &on)) {
        context.commands.push_back(state::SetLayer{layer.kind, on ? 1.0F : 0.0F});
    }
    drag_layer(context, layer);
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

void layer_stack(const PanelContext& context, const state::LayersView& view, float width) {
    for (const state::LayerLine& layer : view.layers) {
        ImGui::PushID(static_cast<int>(layer.kind));
        draw_layer(context, layer, width);
        ImGui::PopID();
    }
    if (!view.usual_order && ImGui::Button(context.state.texts("layers.usual_order"_m))) {
        context.commands.push_back(state::ResetLayers{});
    }
}

}  // namespace app::ui
