#include "app/ui/date_field.hpp"

#include "app/state/date_words.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <array>

namespace app::ui {

using namespace messages::literals;

float date_field_height(const Look& look) {
    return (look.fonts.title != nullptr ? look.fonts.title->FontSize * ImGui::GetIO().FontGlobalScale
                                        : ImGui::GetTextLineHeight()) +
           look.of(8);
}

float room_for_dates(const messages::Texts& texts, DateWords* words) {
    constexpr int months = 12;
    constexpr int step = 30;  // through every month of both calendars, each with a day of two digits
    const geo::calendar::Day first = geo::calendar::Day::from_civil({1988, 1, 15});
    float widest = 0.0F;
    for (int month = 0; month < months; ++month) {
        widest = std::max(widest, ImGui::CalcTextSize(words(texts, first + step * month).c_str()).x);
    }
    return widest;
}

float date_field(const PanelContext& context, const state::TimelineView& view) {
    const Look& look = context.look;
    std::array<char, 96> buffer{};
    view.date.copy(buffer.data(), buffer.size() - 1);
    ImGui::PushFont(look.fonts.title);
    const float width =
        std::max(ImGui::CalcTextSize(view.date.c_str()).x, room_for_dates(context.state.texts, state::day_words)) +
        look.of(16);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.of(7), look.of(4)});
    ImGui::SetNextItemWidth(width);
    if (context.state.wants_keys == state::Field::Date) {
        ImGui::SetKeyboardFocusHere();
        context.commands.push_back(state::FocusField{state::Field::None});
    }
    const bool entered = ImGui::InputText("##date", buffer.data(), buffer.size(),
                                          ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (!ImGui::IsItemActive()) {
        tip_on_hover(context.state.texts("date.how_to"_m));
    }
    if (entered) {
        context.commands.push_back(state::GoToWrittenDate{buffer.data()});
    }
    return width;
}

void date_problem_note(const PanelContext& context) {
    const std::string& problem = context.state.date_problem;
    if (problem.empty()) {
        return;
    }
    const Look& look = context.look;
    const UiRect bar = ui_rect(state::page_layout(context.state).timeline, context.state.window);
    const float width = std::min(look.of(420), bar.size.x - look.of(40));
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("date_problem", {bar.position.x + look.of(200), bar.position.y + bar.size.y - look.of(56)},
                      {0, 1}, {width, 0}, {width, bar.size.y + look.of(200)})) {
        ImGui::PushStyleColor(ImGuiCol_Text, look.colors.error);
        wrapped_text(problem);
        ImGui::PopStyleColor();
        muted_text(look, context.state.texts("date.escape"_m));
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
