#include "app/ui/timeline_panel.hpp"

#include "app/state/date_words.hpp"
#include "app/state/timeline_view.hpp"
#include "app/ui/date_field.hpp"
#include "app/ui/speed_menu.hpp"
#include "app/ui/timeline_strip.hpp"
#include "app/ui/toolbar.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float side_margin = 20.0F;  // design pixels, as all below
constexpr float lane_names = 76.0F;   // left of the lanes
constexpr float strip_top = 10.0F;
constexpr float row_height = 50.0F;  // of the buttons
constexpr float button_size = 30.0F;
constexpr float play_size = 36.0F;
constexpr float row_middle = 24.0F;  // of the row of buttons, from the foot

/// Puts the next widget on the row of buttons, centred on its middle line.
void place(const PanelContext& context, float x, float height) {
    const UiRect bar = ui_rect(state::page_layout(context.state).timeline, context.state.window);
    ImGui::SetCursorScreenPos({x, bar.position.y + bar.size.y - context.look.of(row_middle) - height / 2});
}

float player(const PanelContext& context, const state::TimelineView& view, float x) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const auto button = [&](const char* id, Icon icon, const char* tip, float size, bool strong,
                            state::Command command) {
        place(context, x, look.of(size));
        if (icon_button(look, id, icon, tip, look.of(size), strong)) {
            context.commands.push_back(std::move(command));
        }
        x += look.of(size + 4);
    };
    button("change_back", Icon::ChangeBack, texts("player.change_before"_m), button_size, false,
           state::PreviousChange{});
    button("day_back", Icon::DayBack, texts("player.day_back"_m), button_size, false, state::StepDays{-1});
    button("play",
           view.playing    ? Icon::Pause
           : view.reversed ? Icon::PlayBack
                           : Icon::Play,
           view.playing ? texts("player.pause"_m) : texts("player.play"_m), play_size, true, state::TogglePlay{});
    button("day_on", Icon::DayOn, texts("player.day_on"_m), button_size, false, state::StepDays{1});
    button("change_on", Icon::ChangeOn, texts("player.next_change"_m), button_size, false, state::NextChange{});
    return x + look.of(14);
}

float date(const PanelContext& context, const state::TimelineView& view, float x) {
    const Look& look = context.look;
    place(context, x, date_field_height(look));
    x += date_field(context, view) + look.of(10);
    if (!view.other_calendar.empty()) {
        const ImVec2 other = ImGui::CalcTextSize(view.other_calendar.c_str());
        place(context, x, other.y - look.of(3));
        muted_text(look, view.other_calendar);
        x += std::max(other.x, room_for_dates(context.state.texts, state::hijri_words)) + look.of(14);
    }
    return x;
}

}  // namespace

UiRect timeline_strip(const PanelContext& context) {
    const UiRect bar = ui_rect(state::page_layout(context.state).timeline, context.state.window);
    const Look& look = context.look;
    const float names = state::has_small_timeline(context.state) ? 0.0F : look.of(lane_names);
    return {{bar.position.x + look.of(side_margin) + names, bar.position.y + look.of(strip_top)},
            {std::max(1.0F, bar.size.x - look.of(2 * side_margin) - names),
             std::max(1.0F, bar.size.y - look.of(strip_top + row_height))}};
}

void timeline_panel(const PanelContext& context) {
    const UiRect bar = ui_rect(state::page_layout(context.state).timeline, context.state.window);
    const state::TimelineView view = state::timeline_view(context.state);
    if (begin_region("timeline", bar, context.look) && view.ready) {
        const Look& look = context.look;
        ImGui::GetWindowDrawList()->AddLine(bar.position, {bar.position.x + bar.size.x, bar.position.y},
                                            look.colors.line);
        draw_timeline_strip(context, view, timeline_strip(context));
        const float right = bar.position.x + bar.size.x - look.of(side_margin);
        float x = player(context, view, bar.position.x + look.of(side_margin - 6));
        x = date(context, view, x);
        const float width = speed_menu_width(context);
        // In a narrow window the keys and the strip do what the menu does.
        if (x + width + look.of(8) + least_toolbar_width(context) <= right) {
            place(context, x, ImGui::GetFrameHeight());
            speed_menu(context, view, width);
            x += width + look.of(14);
        }
        toolbar(context, x, right, bar.position.y + bar.size.y - look.of(row_middle));
    }
    end_region();
    date_problem_note(context);
}

}  // namespace app::ui
