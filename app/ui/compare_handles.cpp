#include "app/ui/compare_handles.hpp"

#include "app/state/compare_page.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace app::ui {
namespace {

using geo::calendar::Day;
using geo::calendar::Instant;

constexpr float reach = 7.0F;  // design pixels to either side of a handle

/// How many of the other dates have a handle.
std::size_t handle_count(const state::AppState& state) {
    const bool dated = state::is_comparing(state) && !state.compare.choice.same_day;
    return dated ? state::compared_maps(state).size() : 0;
}

/// The other date whose handle lies at a point of the strip; not where the map's own is nearer.
std::optional<std::size_t> handle_at(const PanelContext& context, const LaneLayout& layout, float x) {
    const state::AppState& state = context.state;
    std::optional<std::size_t> found;
    float nearest = std::min(context.look.of(reach), std::abs(layout.x_of(state.playhead.now) - x));
    for (std::size_t index = 0; index < handle_count(state); ++index) {
        const float away = std::abs(layout.x_of(Instant::noon(state.compare.choice.others[index])) - x);
        if (away < nearest) {
            nearest = away;
            found = index;
        }
    }
    return found;
}

Day day_at(const state::AppState& state, const LaneLayout& layout, float x) {
    const geo::calendar::DayRange& span = state.campaign->info.span;
    return std::clamp(layout.instant_at(x).day(), span.from, span.to - 1);
}

}  // namespace

void draw_other_dates(const PanelContext& context, const LaneLayout& layout) {
    const Look& look = context.look;
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t index = 0; index < handle_count(context.state); ++index) {
        const float x = std::round(layout.x_of(Instant::noon(context.state.compare.choice.others[index])));
        if (x < layout.left() - 1 || x > layout.right() + 1) {
            continue;
        }
        const ImVec2 knob{x, layout.track.top - look.of(2)};
        list->AddLine({x, layout.track.top}, {x, layout.track.bottom + look.of(3)}, look.colors.accent, look.of(1.2F));
        list->AddCircleFilled(knob, look.of(5), look.colors.panel, 24);
        list->AddCircle(knob, look.of(5), look.colors.accent, 24, look.of(1.8F));
    }
}

bool drag_other_date(const PanelContext& context, const LaneLayout& layout) {
    const ImGuiIO& io = ImGui::GetIO();
    if (handle_count(context.state) == 0 || io.KeyShift) {
        return false;
    }
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID dragged = ImGui::GetID("other_date");  // 0: none, else its place from 1
    if (ImGui::IsItemActivated()) {
        const auto handle = io.KeyAlt ? std::optional<std::size_t>(0) : handle_at(context, layout, io.MousePos.x);
        storage->SetInt(dragged, handle ? static_cast<int>(*handle) + 1 : 0);
    }
    const int place = storage->GetInt(dragged, 0);
    if (place == 0) {
        if (pointer_is_on_item() && handle_at(context, layout, io.MousePos.x)) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        }
        return false;
    }
    // The last move and the release may come in one frame.
    if ((ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left)) || ImGui::IsItemDeactivated()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        context.commands.emplace_back(
            state::SetOtherDate{static_cast<std::size_t>(place - 1), day_at(context.state, layout, io.MousePos.x)});
    }
    if (ImGui::IsItemDeactivated()) {
        storage->SetInt(dragged, 0);
    }
    return true;
}

bool drag_curtain(const PanelContext& context) {
    const auto curtain = state::curtain_px(context.state);
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID dragged = ImGui::GetID("curtain");
    if (!curtain) {
        storage->SetBool(dragged, false);
        return false;
    }
    const ImGuiIO& io = ImGui::GetIO();
    const auto ratio = static_cast<float>(context.state.window.pixel_ratio);
    const float x = static_cast<float>(*curtain) / ratio;
    const bool near = std::abs(io.MousePos.x - x) < context.look.of(12);
    if (ImGui::IsItemActivated()) {
        storage->SetBool(dragged, near && !io.KeyShift);
    }
    if (pointer_is_on_item() && near) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    if (!storage->GetBool(dragged, false)) {
        return false;
    }
    if (ImGui::IsItemActive() || ImGui::IsItemDeactivated()) {
        const double width = context.state.view.width_px;
        context.commands.emplace_back(
            state::SetCurtain{static_cast<double>(io.MousePos.x * ratio) / std::max(1.0, width)});
    }
    if (ImGui::IsItemDeactivated()) {
        storage->SetBool(dragged, false);
    }
    return true;
}

}  // namespace app::ui
