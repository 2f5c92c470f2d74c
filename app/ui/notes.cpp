#include "app/ui/notes.hpp"

#include "app/state/filter_words.hpp"
#include "app/state/tour.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>

namespace app::ui {

using namespace messages::literals;

namespace {

UiRect open_map(const PanelContext& context) {
    return ui_rect(state::page_layout(context.state).open_map, context.state.window);
}

}  // namespace

void map_notes(const PanelContext& context) {
    const std::string filter = state::filter_words(context.state);
    const bool hides = !context.state.hidden.keys.empty();
    if (filter.empty() && context.state.notice.empty() && !hides) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = open_map(context);
    const ImVec2 top{map.position.x + map.size.x / 2, map.position.y + look.of(10)};
    const float widest = std::min(look.of(620), map.size.x - look.of(24));
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("notes", top, {0.5F, 0}, {0, 0}, {widest, map.size.y})) {
        ImGui::PushTextWrapPos(widest - look.of(24));
        if (!filter.empty()) {
            text(filter);
            ImGui::SameLine();
            if (ImGui::SmallButton(context.state.texts("notes.show_all"_m))) {
                context.commands.push_back(state::SetFilter{});
            }
        }
        if (hides) {
            text(context.state.texts("notes.legend_off"_m));
            ImGui::SameLine();
            if (ImGui::SmallButton(context.state.texts("notes.legend_on"_m))) {
                context.commands.push_back(state::ShowAllOfLegend{});
            }
        }
        if (!context.state.notice.empty()) {
            muted_text(look, context.state.notice);
        }
        ImGui::PopTextWrapPos();
    }
    end_popover();
    ImGui::PopFont();
}

void tour_card(const PanelContext& context) {
    if (!context.state.tour_step) {
        return;
    }
    const int step = *context.state.tour_step;
    const messages::Texts& texts = context.state.texts;
    const state::TourStep words = state::tour_step(texts, step);
    const Look& look = context.look;
    const UiRect map = open_map(context);
    const ImVec2 foot{map.position.x + map.size.x / 2, map.position.y + map.size.y - look.of(16)};
    const float width = std::min(look.of(520), map.size.x - look.of(24));
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("tour", foot, {0.5F, 1}, {width, 0}, {width, map.size.y})) {
        ImGui::PushFont(look.fonts.bold);
        text(words.title);
        ImGui::PopFont();
        wrapped_text(words.text);
        const bool last = step + 1 == state::tour_steps;
        if (ImGui::Button(last ? texts("tour.done"_m) : texts("tour.next"_m))) {
            context.commands.push_back(last ? state::GoToTourStep{std::nullopt} : state::GoToTourStep{step + 1});
        }
        if (!last) {
            ImGui::SameLine();
            if (ImGui::Button(texts("tour.none"_m))) {
                context.commands.push_back(state::GoToTourStep{std::nullopt});
            }
        }
        ImGui::SameLine();
        muted_text(look, texts("tour.step"_m, fmt::arg("step", step + 1), fmt::arg("steps", state::tour_steps)));
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
