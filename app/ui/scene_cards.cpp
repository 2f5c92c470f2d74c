#include "app/ui/scene_cards.hpp"

#include "app/ui/edit_fields.hpp"
#include "app/ui/story_panel.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <string>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float picture_width = 112.0F;  // design pixels
constexpr float picture_height = 63.0F;
constexpr float card_height = 84.0F;
constexpr const char* payload_name = "scene";

void draw_picture(const PanelContext& context, std::size_t index, ImVec2 corner) {
    const Look& look = context.look;
    const ImVec2 far_corner{corner.x + look.of(picture_width), corner.y + look.of(picture_height)};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(corner, far_corner, IM_COL32_BLACK, look.of(3));
    const auto& pictures = context.pictures.scenes;
    if (index >= pictures.size() || pictures[index] == 0) {
        return;
    }
    // Whole, in the shape of the film.
    const story::StoryPlan* plan = context.state.story.plan.get();
    const float aspect =
        plan == nullptr ? 16.0F / 9.0F : static_cast<float>(plan->width_px) / static_cast<float>(plan->height_px);
    const float box = picture_width / picture_height;
    const ImVec2 size{look.of(aspect >= box ? picture_width : picture_height * aspect),
                      look.of(aspect >= box ? picture_width / aspect : picture_height)};
    const ImVec2 from{corner.x + (look.of(picture_width) - size.x) / 2,
                      corner.y + (look.of(picture_height) - size.y) / 2};
    list->AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(pictures[index])), from,
                   {from.x + size.x, from.y + size.y});
}

/// Taken up, or put down before this card.
void drag(const PanelContext& context, std::size_t index, const std::string& title) {
    if (ImGui::BeginDragDropSource()) {
        ImGui::SetDragDropPayload(payload_name, &index, sizeof index);
        text(context.state.texts("scene.title"_m, fmt::arg("title", title)));
        ImGui::EndDragDropSource();
    }
    if (ImGui::BeginDragDropTarget()) {
        if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(payload_name)) {
            context.commands.push_back(state::MoveScene{*static_cast<const std::size_t*>(payload->Data), index});
        }
        ImGui::EndDragDropTarget();
    }
}

/// Text cut off at the card's edge.
void line_at(ImVec2 at, float right, ImU32 color, const std::string& words) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec4 clip{at.x, at.y, right, at.y + ImGui::GetTextLineHeight()};
    list->AddText(nullptr, 0.0F, at, color, words.c_str(), nullptr, 0.0F, &clip);
}

void draw_card(const PanelContext& context, const state::SceneCard& card, std::size_t index) {
    const Look& look = context.look;
    const Palette& palette = look.colors;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 size{ImGui::GetContentRegionAvail().x - look.of(2), look.of(card_height)};
    const ImVec2 far_corner{corner.x + size.x, corner.y + size.y};
    if (ImGui::InvisibleButton("card", size)) {
        context.commands.push_back(state::SelectScene{index});
    }
    const bool hovered = ImGui::IsItemHovered();
    if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        context.commands.push_back(state::SelectScene{index});
        context.commands.push_back(state::ShowStoryTab{state::StoryTab::Scene});
    }
    if (hovered && !card.caption.empty() && !ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
        ImGui::BeginTooltip();
        ImGui::PushTextWrapPos(look.of(380));
        text(card.caption);
        ImGui::PopTextWrapPos();
        ImGui::EndTooltip();
    }
    drag(context, index, card.title);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(corner, far_corner,
                        card.selected ? palette.passed
                        : hovered     ? palette.hover
                                      : palette.track,
                        look.of(5));
    if (card.selected) {
        list->AddRect(corner, far_corner, palette.accent, look.of(5), 0, look.of(1.5F));
    }
    const float pad = look.of(7);
    draw_picture(context, index, {corner.x + pad, corner.y + pad});
    const float left = corner.x + pad + look.of(picture_width + 9);
    const float right = far_corner.x - pad;
    const float step = ImGui::GetTextLineHeight() + look.of(1);
    float y = corner.y + look.of(5);
    ImGui::PushFont(look.fonts.bold);
    line_at({left, y}, right,
            card.has_error     ? palette.error
            : card.has_warning ? palette.warning
                               : palette.text,
            card.title);
    ImGui::PopFont();
    y += step;
    ImGui::PushFont(look.fonts.small_print);
    const float small_step = ImGui::GetTextLineHeight() + look.of(1);
    line_at({left, y}, right, palette.text, card.dates);
    line_at({left, y + small_step}, right, palette.muted,
            card.length + (card.length.empty() ? "" : " · ") + card.camera);
    line_at({left, y + 2 * small_step}, right, palette.muted, card.caption);
    ImGui::PopFont();
}

void scene_buttons(const PanelContext& context) {
    const messages::Texts& texts = context.state.texts;
    if (ImGui::Button(texts("scenes.add"_m))) {
        context.commands.push_back(state::AddScene{});
    }
    tip_on_hover(texts("scenes.add_tip"_m));
    if (side_button(texts("scenes.duplicate"_m), texts("scenes.duplicate_tip"_m))) {
        context.commands.push_back(state::DuplicateScene{});
    }
    if (side_button(texts("scenes.delete"_m), texts("scenes.delete_tip"_m))) {
        context.commands.push_back(state::DeleteScene{});
    }
    if (side_button(texts("scenes.earlier"_m), texts("scenes.earlier_tip"_m))) {
        context.commands.push_back(state::ShiftScene{-1});
    }
    if (side_button(texts("scenes.later"_m), texts("scenes.later_tip"_m))) {
        context.commands.push_back(state::ShiftScene{1});
    }
}

}  // namespace

void scene_cards(const PanelContext& context, const state::StoryView& view) {
    scene_buttons(context);
    for (const state::StoryProblem& problem : view.of_whole) {
        story_problem(context.look, problem);
    }
    for (const state::StoryProblem& problem : view.of_scene) {
        story_problem(context.look, problem);
    }
    ImGui::BeginChild("cards", {0, 0}, false, ImGuiWindowFlags_NoBackground);
    for (std::size_t index = 0; index < view.scenes.size(); ++index) {
        ImGui::PushID(static_cast<int>(index));
        draw_card(context, view.scenes[index], index);
        ImGui::PopID();
    }
    ImGui::EndChild();
}

}  // namespace app::ui
