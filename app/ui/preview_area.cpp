#include "app/ui/preview_area.hpp"

#include "app/state/preview_layout.hpp"
#include "app/state/story_view.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace app::ui {

using namespace messages::literals;

namespace {

/// The whole film as a line, with a notch where each scene begins; a click or a drag goes there.
void scrubber(const PanelContext& context, const state::PreviewView& view, float width) {
    const Look& look = context.look;
    const float height = look.of(22);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::InvisibleButton("scrubber", {std::max(1.0F, width), height});
    const auto share = [&view](double second) {
        return static_cast<float>(view.length_s > 0.0 ? std::clamp(second / view.length_s, 0.0, 1.0) : 0.0);
    };
    if (ImGui::IsItemActive()) {
        const float at = (ImGui::GetIO().MousePos.x - corner.x) / std::max(1.0F, width);
        context.commands.push_back(state::ShowPreview{std::clamp(static_cast<double>(at), 0.0, 1.0) * view.length_s});
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float middle = corner.y + height / 2;
    const float half = look.of(4);
    const float now = corner.x + width * share(view.second);
    list->AddRectFilled({corner.x, middle - half}, {corner.x + width, middle + half}, look.colors.pressed, half);
    list->AddRectFilled({corner.x, middle - half}, {now, middle + half}, look.colors.accent, half);
    for (const double start : view.scene_starts_s) {
        const float x = corner.x + width * share(start);
        list->AddLine({x, middle - look.of(8)}, {x, middle + look.of(8)}, look.colors.control_tick, look.of(1));
    }
    list->AddCircleFilled({now, middle}, look.of(7), look.colors.accent, 24);
}

/// How wide the words are with the largest numbers of a film of an hour, so that nothing moves while it plays.
float room_for(std::string words) {
    constexpr float digits = 17;  // 00:00 of 00:00, scene 00 of 00, frame 00000
    std::erase_if(words, [](char letter) { return letter >= '0' && letter <= '9'; });
    return ImGui::CalcTextSize(words.c_str()).x + digits * ImGui::CalcTextSize("0").x;
}

void player(const PanelContext& context) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const state::PreviewView view = state::preview_view(context.state);
    const auto button = [&](const char* id, Icon icon, const char* tip, state::Command command, bool strong) {
        if (icon_button(look, id, icon, tip, look.of(28), strong)) {
            context.commands.push_back(std::move(command));
        }
        ImGui::SameLine();
    };
    button("scene_back", Icon::ChangeBack, texts("preview.scene_before"_m), state::StepPreview{-1}, false);
    button("film_play", view.playing ? Icon::Pause : Icon::Play, texts("preview.play"_m), state::TogglePreview{}, true);
    button("scene_on", Icon::ChangeOn, texts("preview.next_scene"_m), state::StepPreview{1}, false);
    const char* close = texts("preview.close"_m);
    const float words_width = room_for(view.words);
    const float close_width = word_button_width(close);
    const float width = ImGui::GetContentRegionAvail().x - words_width - close_width - look.of(28);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.of(3));
    scrubber(context, view, std::max(look.of(60), width));
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    muted_text(look, view.words);
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - close_width);
    if (word_button(look, close, false, texts("preview.close_tip"_m))) {
        context.commands.push_back(state::ShowPreview{});
    }
}

}  // namespace

void preview_area(const PanelContext& context) {
    const state::PreviewLayout layout = state::preview_layout(context.state);
    const UiRect bar = ui_rect(layout.bar, context.state.window);
    if (begin_region("player", bar, context.look)) {
        player(context);
    }
    end_region();
    // A click on the film plays it.
    const UiRect picture = ui_rect(layout.picture, context.state.window);
    ImGui::SetNextWindowPos(picture.position);
    ImGui::SetNextWindowSize(picture.size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("film", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus);
    if (ImGui::InvisibleButton("film_ground", picture.size)) {
        context.commands.push_back(state::TogglePreview{});
    }
    ImGui::End();
    ImGui::PopStyleVar(2);
}

}  // namespace app::ui
