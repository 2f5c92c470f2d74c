#include "app/ui/timeline_strip.hpp"

#include "app/ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace app::ui {
namespace {

constexpr float track_height = 28.0F;   // design pixels
constexpr float label_room = 96.0F;     // least distance between labels
constexpr std::size_t most_lines = 10;  // of the note at the pointer

/// The strip's geometry: a track with ticks, labels below it.
struct Strip {
    UiRect rect;
    float track = 0;

    [[nodiscard]] float x_of(double position) const {
        return rect.position.x + rect.size.x * static_cast<float>(position);
    }
    [[nodiscard]] double position_of(float x) const { return static_cast<double>((x - rect.position.x) / rect.size.x); }
    [[nodiscard]] float top() const { return rect.position.y; }
    [[nodiscard]] float bottom() const { return rect.position.y + track; }
};

void draw_track(const Look& look, const Strip& strip, double position) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float right = strip.rect.position.x + strip.rect.size.x;
    list->AddRectFilled({strip.rect.position.x, strip.top()}, {right, strip.bottom()}, look.colors.track, look.of(4));
    list->AddRectFilled({strip.rect.position.x, strip.top()}, {strip.x_of(position), strip.bottom()},
                        look.colors.passed, look.of(4));
}

/// Three rows: changes of control above, battles in the middle, the rest as short marks at the foot. Days that share a
/// pixel column share its tick, which grows with their number.
void draw_ticks(const PanelContext& context, const Strip& strip, const geo::calendar::DayRange& span) {
    const Look& look = context.look;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float width = std::max(1.0F, std::round(look.of(1.5F)));
    const float height = strip.track;
    const auto tick = [&](float x, float from, float to, ImU32 color) {
        list->AddRectFilled({x, strip.top() + from * height}, {x + width, strip.top() + to * height}, color);
    };
    const std::vector<state::ChangeDay>& days = context.state.changes->days;
    for (std::size_t index = 0; index < days.size();) {
        const float x =
            std::floor(strip.x_of(state::timeline_position(span, geo::calendar::Instant::noon(days[index].day))));
        std::uint32_t control = 0;
        std::uint32_t battles = 0;
        std::uint32_t others = 0;
        for (; index < days.size(); ++index) {
            const state::ChangeDay& day = days[index];
            if (std::floor(strip.x_of(state::timeline_position(span, geo::calendar::Instant::noon(day.day)))) > x) {
                break;
            }
            control += day.control;
            battles += day.battles;
            others += day.others + (day.count == 0 ? 1 : 0);
        }
        const auto share = [](std::uint32_t count) {
            return std::min(1.0F, 0.5F + 0.125F * static_cast<float>(count));
        };
        if (control > 0) {
            tick(x, 0.48F - 0.44F * share(control), 0.48F, look.colors.control_tick);
        }
        if (battles > 0) {
            tick(x, 0.52F, 0.52F + 0.34F * share(battles), look.colors.battle_tick);
        }
        if (others > 0) {
            tick(x, 0.92F, 1.0F, look.colors.other_tick);
        }
    }
}

void draw_labels(const PanelContext& context, const Strip& strip, const geo::calendar::DayRange& span) {
    const Look& look = context.look;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const int most = std::max(1, static_cast<int>(strip.rect.size.x / look.of(label_room)));
    ImGui::PushFont(look.fonts.small_print);
    for (const state::TimelineLabel& label : state::timeline_labels(span, most)) {
        const float x = std::floor(strip.x_of(label.position));
        const float width = ImGui::CalcTextSize(label.text.c_str()).x;
        list->AddLine({x, strip.top()}, {x, strip.bottom() + look.of(5)}, look.colors.line);
        const float left =
            std::clamp(x + look.of(4), strip.rect.position.x, strip.rect.position.x + strip.rect.size.x - width);
        list->AddText({left, strip.bottom() + look.of(1)}, look.colors.muted, label.text.c_str());
    }
    ImGui::PopFont();
}

void draw_moment(const Look& look, const Strip& strip, double position) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float x = std::round(strip.x_of(position));
    const float half = look.of(1.25F);
    list->AddRectFilled({x - half, strip.top() - look.of(3)}, {x + half, strip.bottom() + look.of(3)},
                        look.colors.accent, half);
    list->AddCircleFilled({x, strip.top() - look.of(2)}, look.of(5), look.colors.accent, 24);
}

void note_at_pointer(const PanelContext& context, const Strip& strip, geo::calendar::Day day) {
    const auto lines = state::day_summary(*context.state.campaign, *context.state.changes, day, most_lines);
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(context.look.of(420));
    for (std::size_t index = 0; index < lines.size(); ++index) {
        ImGui::PushFont(index == 0 ? context.look.fonts.bold : context.look.fonts.body);
        text(lines[index]);
        ImGui::PopFont();
    }
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    const float x = ImGui::GetIO().MousePos.x;
    ImGui::GetWindowDrawList()->AddLine({x, strip.top()}, {x, strip.bottom()}, context.look.colors.muted);
}

}  // namespace

void draw_timeline_strip(const PanelContext& context, const state::TimelineView& view, const UiRect& rect) {
    const Strip strip{rect, context.look.of(track_height)};
    // A little beyond both ends, so that the first and the last day are as easy to hit as any other.
    const float beyond = context.look.of(12);
    ImGui::SetCursorScreenPos({rect.position.x - beyond, rect.position.y});
    ImGui::InvisibleButton("strip", {rect.size.x + 2 * beyond, rect.size.y});
    const geo::calendar::Day under_pointer =
        state::timeline_day(view.span, strip.position_of(ImGui::GetIO().MousePos.x));
    if (ImGui::IsItemActive()) {
        context.commands.push_back(state::SetDate{under_pointer});
    }
    const bool hovered = ImGui::IsItemHovered();
    draw_track(context.look, strip, view.position);
    draw_labels(context, strip, view.span);
    draw_ticks(context, strip, view.span);
    draw_moment(context.look, strip, view.position);
    if (hovered || ImGui::IsItemActive()) {
        note_at_pointer(context, strip, under_pointer);
    }
}

}  // namespace app::ui
