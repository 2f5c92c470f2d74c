#include "app/ui/timeline_strip.hpp"

#include "app/ui/compare_handles.hpp"
#include "app/ui/lane_drawing.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace app::ui {
namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;

constexpr std::size_t most_lines = 10;  // of the note at the pointer
constexpr double zoom_per_notch = 1.3;
constexpr double pan_per_notch = 0.08;  // of what is shown
constexpr float steady_px = 4.0F;       // design pixels: a press that moves less is a click
constexpr float reach_px = 3.0F;        // design pixels around an item

Day day_inside(const state::AppState& state, const LaneLayout& layout, float x) {
    const DayRange& span = state.playhead.range;
    return std::clamp(layout.instant_at(x).day(), span.from, span.to - 1);
}

void show_lines(const Look& look, const std::vector<std::string>& lines) {
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(look.of(420));
    for (std::size_t index = 0; index < lines.size(); ++index) {
        ImGui::PushFont(index == 0 ? look.fonts.bold : look.fonts.body);
        text(lines[index]);
        ImGui::PopFont();
    }
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

/// The item, the silence or the day under the pointer.
void note_at_pointer(const PanelContext& context, const LaneLayout& layout, const LaneHit& hit) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const state::AppState& state = context.state;
    const Day day = day_inside(state, layout, pointer.x);
    ImGui::GetWindowDrawList()->AddLine({pointer.x, layout.track.top}, {pointer.x, layout.track.bottom},
                                        context.look.colors.muted);
    if (hit.item != nullptr) {
        show_lines(context.look, state::item_summary(state.texts, *state.campaign, hit.lane, *hit.item));
        return;
    }
    auto lines = state::day_summary(state.texts, *state.campaign, *state.changes, day, most_lines);
    for (std::size_t index = 0; index < state::lane_count; ++index) {
        const auto lane = static_cast<state::Lane>(index);
        if (!layout.lanes.at(index).contains(pointer.y)) {
            continue;
        }
        for (const DayRange& silent : state.changes->lanes.silent_in(lane)) {
            if (silent.contains(day)) {
                lines.push_back(state::silence_words(state.texts, lane, silent));
            }
        }
    }
    show_lines(context.look, lines);
}

scene::Selection selection_of(const LaneHit& hit) {
    using Kind = scene::Selection::Kind;
    switch (hit.lane) {
        case state::Lane::Control: return {};
        case state::Lane::Battles: return {Kind::Battle, hit.item->index};
        case state::Lane::Movements: return {Kind::Movement, hit.item->index};
        case state::Lane::Events: return {Kind::Event, hit.item->index};
    }
    return {};
}

/// The left button: sets the date; with Shift, marks days; a click on an item also opens its record.
void left_button(const PanelContext& context, const LaneLayout& layout, const LaneHit& hit) {
    const ImGuiIO& io = ImGui::GetIO();
    const Day day = day_inside(context.state, layout, io.MousePos.x);
    if (ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        if (io.KeyShift) {
            const Day start = day_inside(context.state, layout, io.MouseClickedPos[ImGuiMouseButton_Left].x);
            context.commands.push_back(state::MarkDays{{std::min(start, day), std::max(start, day) + 1}});
        } else {
            context.commands.push_back(state::SetDate{day});
        }
    }
    const float far = context.look.of(steady_px);
    const bool steady = io.MouseDragMaxDistanceSqr[ImGuiMouseButton_Left] < far * far;
    if (ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(ImGuiMouseButton_Left) && steady && !io.KeyShift &&
        hit.item != nullptr && hit.lane != state::Lane::Control) {
        context.commands.push_back(state::Select{selection_of(hit)});
    }
}

/// Wheel, sideways wheel, and the other buttons' drag: the stretch of time that is shown.
void move_scale(const PanelContext& context, const LaneLayout& layout) {
    const ImGuiIO& io = ImGui::GetIO();
    const double days = layout.scale.days();
    for (const ImGuiMouseButton button : {ImGuiMouseButton_Right, ImGuiMouseButton_Middle}) {
        if (ImGui::IsItemActive() && ImGui::IsMouseDown(button) && io.MouseDelta.x != 0.0F) {
            context.commands.push_back(
                state::PanTimeline{-days * static_cast<double>(io.MouseDelta.x / layout.rect.size.x)});
        }
    }
    if (!pointer_is_on_item()) {
        return;
    }
    const auto sideways = static_cast<double>(io.KeyShift ? -io.MouseWheel : io.MouseWheelH);
    if (sideways != 0.0) {
        context.commands.push_back(state::PanTimeline{sideways * pan_per_notch * days});
    } else if (io.MouseWheel != 0.0F) {
        context.commands.push_back(state::ZoomTimeline{std::pow(zoom_per_notch, static_cast<double>(io.MouseWheel)),
                                                       layout.instant_at(io.MousePos.x)});
    }
}

}  // namespace

void draw_timeline_strip(const PanelContext& context, const state::TimelineView& view, const UiRect& rect) {
    const LaneLayout layout = lane_layout(context.look, rect, view.shown, state::has_small_timeline(context.state));
    // A little beyond both ends, so that the first and the last day are as easy to hit as any other.
    const float beyond = context.look.of(12);
    ImGui::SetCursorScreenPos({rect.position.x - beyond, rect.position.y});
    ImGui::InvisibleButton(
        "strip", {rect.size.x + 2 * beyond, rect.size.y},
        ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight | ImGuiButtonFlags_MouseButtonMiddle);
    const bool attended = pointer_is_on_item() || ImGui::IsItemActive();
    const auto hit =
        attended ? item_at(layout, context.state.changes->lanes, ImGui::GetIO().MousePos, context.look.of(reach_px))
                 : LaneHit{};
    if (!drag_other_date(context, layout)) {
        left_button(context, layout, hit);
    }
    move_scale(context, layout);
    draw_lanes(context, view, layout);
    draw_other_dates(context, layout);
    if (attended) {
        note_at_pointer(context, layout, hit);
    }
}

}  // namespace app::ui
