#include "app/ui/find_panel.hpp"

#include "app/state/find_view.hpp"
#include "app/ui/script_field.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace app::ui {

using namespace messages::literals;

namespace {

using state::Find;
using state::Period;
using state::RecordKind;

void ask(const PanelContext& context, Find find) {
    context.commands.push_back(state::FindRecords{std::move(find)});
}

/// What was typed, where Enter was pressed.
std::optional<std::string> query_field(const PanelContext& context) {
    const Look& look = context.look;
    const Find& find = context.state.find;
    std::array<char, 256> buffer{};
    find.query.copy(buffer.data(), buffer.size() - 1);
    const float close_size = look.of(26);
    const float right = ImGui::GetWindowContentRegionMax().x - close_size;
    ImGui::SetNextItemWidth(right - ImGui::GetCursorPosX() - look.of(8));
    if (context.state.wants_keys == state::Field::Find) {
        ImGui::SetKeyboardFocusHere();
        context.commands.push_back(state::FocusField{state::Field::None});
    }
    const bool entered = script_field("##query", context.state.texts("find.hint"_m), buffer.data(), buffer.size(),
                                      ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_EnterReturnsTrue);
    if (find.query != buffer.data()) {
        Find asked = find;
        asked.query = buffer.data();
        ask(context, std::move(asked));
    }
    ImGui::SameLine(right);
    if (icon_button(look, "close", Icon::Close, context.state.texts("panel.close"_m), close_size)) {
        context.commands.push_back(state::TogglePanel{state::Panel::Find});
    }
    return entered ? std::optional<std::string>(buffer.data()) : std::nullopt;
}

void period_choice(const PanelContext& context) {
    const Find& find = context.state.find;
    ImGui::SetNextItemWidth(-1.0F);
    if (ImGui::BeginCombo("##period", state::period_name(context.state.texts, find.period).c_str())) {
        for (const Period period :
             {Period::WeekBefore, Period::MonthBefore, Period::Year, Period::Marked, Period::All}) {
            if (period == Period::Marked && !context.state.marked) {
                continue;
            }
            if (ImGui::Selectable(state::period_name(context.state.texts, period).c_str(), period == find.period)) {
                Find asked = find;
                asked.period = period;
                ask(context, std::move(asked));
            }
        }
        ImGui::EndCombo();
    }
    tip_on_hover(context.state.texts("find.mark_tip"_m));
}

void kind_choice(const PanelContext& context) {
    const Find& find = context.state.find;
    const Look& look = context.look;
    ImGui::PushFont(look.fonts.small_print);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.of(6), look.of(3)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.of(4), look.of(4)});
    const float right = ImGui::GetWindowContentRegionMax().x;
    const auto choice = [&](const std::string& word, std::optional<RecordKind> kind) {
        if (ImGui::GetCursorPosX() > ImGui::GetStyle().WindowPadding.x + 1.0F &&
            ImGui::GetCursorPosX() + word_button_width(word) > right) {
            ImGui::NewLine();
        }
        if (word_button(look, word, find.only == kind, "")) {
            Find asked = find;
            asked.only = kind;
            ask(context, std::move(asked));
        }
        ImGui::SameLine();
    };
    choice(context.state.texts("find.everything"_m), std::nullopt);
    const std::size_t kinds = find.query.empty() ? 4 : state::record_kind_count;  // a period has no places
    for (std::size_t index = 0; index < kinds; ++index) {
        const auto kind = static_cast<RecordKind>(index);
        choice(state::record_kind_name(context.state.texts, kind), kind);
    }
    ImGui::NewLine();
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
}

void go_to(const PanelContext& context, const state::Record& record) {
    const bool dated = !record.days.empty();
    context.commands.push_back(state::Show{record.what, dated ? std::optional(record.days.from) : std::nullopt});
}

void draw_row(const PanelContext& context, const state::FindRow& row) {
    const Look& look = context.look;
    const state::Record& record = *row.record;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::BeginGroup();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.of(8), look.of(1)});
    if (!record.days.empty()) {
        ImGui::PushFont(look.fonts.small_print);
        muted_text(look, record.when);
        ImGui::PopFont();
    }
    wrapped_text(record.name);
    ImGui::PushFont(look.fonts.small_print);
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.muted);
    wrapped_text(row.under);
    if (!row.sources.empty()) {
        wrapped_text(row.sources);
    }
    ImGui::PopStyleColor();
    ImGui::PopFont();
    ImGui::PopStyleVar();
    ImGui::EndGroup();
    const ImVec2 after = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetItemRectSize().y;
    ImGui::SetCursorScreenPos(start);
    if (ImGui::InvisibleButton("row", {std::max(1.0F, width), std::max(1.0F, height)})) {
        go_to(context, record);
    }
    if (ImGui::IsItemHovered()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::GetWindowDrawList()->AddRect({start.x - look.of(4), start.y - look.of(2)},
                                            {start.x + width, start.y + height + look.of(2)}, look.colors.accent,
                                            look.of(4));
    }
    ImGui::SetCursorScreenPos(after);
    ImGui::Dummy({0, look.of(3)});
}

void draw_list(const PanelContext& context, const state::FindView& view) {
    const Look& look = context.look;
    ImGui::BeginChild("answers", {0, 0}, false, ImGuiWindowFlags_NoSavedSettings);
    for (const std::string& line : view.summary) {
        wrapped_text(line);
    }
    int id = 0;
    for (const state::FindSection& section : view.sections) {
        if (!section.heading.empty() || !view.summary.empty()) {
            heading(look, section.heading.empty() ? context.state.texts("find.day_by_day"_m) : section.heading);
        }
        for (const state::FindRow& row : section.rows) {
            ImGui::PushID(id++);
            draw_row(context, row);
            ImGui::PopID();
        }
    }
    ImGui::EndChild();
}

/// Letters and Enter may come in one frame, before the state has heard of the letters.
void go_to_best(const PanelContext& context, const std::string& query) {
    state::AppState asked = context.state;
    asked.find.query = query;
    const state::FindView view = state::find_view(asked);
    if (!view.sections.front().rows.empty()) {
        go_to(context, *view.sections.front().rows.front().record);
    }
}

}  // namespace

void find_panel(const PanelContext& context) {
    const state::AppState& state = context.state;
    const state::WindowRect room = state::page_layout(state).details;
    if (!state.panels.has(state::Panel::Find) || state.selection.kind != scene::Selection::Kind::None || room.empty()) {
        return;
    }
    const UiRect rect = ui_rect(room, state.window);
    if (begin_region("find", rect, context.look)) {
        ImGui::GetWindowDrawList()->AddLine(rect.position, {rect.position.x, rect.position.y + rect.size.y},
                                            context.look.colors.line);
        const auto entered = query_field(context);
        if (state.find.query.empty()) {
            period_choice(context);
        }
        kind_choice(context);
        const state::FindView view = state::find_view(state);
        ImGui::PushFont(context.look.fonts.bold);
        wrapped_text(view.heading);
        ImGui::PopFont();
        draw_list(context, view);
        if (entered && !entered->empty()) {
            go_to_best(context, *entered);
        }
    }
    end_region();
}

}  // namespace app::ui
