#include "app/ui/map_area.hpp"

#include "app/state/command_words.hpp"
#include "app/state/hover_view.hpp"
#include "app/ui/compare_handles.hpp"
#include "app/ui/jobs_strip.hpp"
#include "app/ui/map_menu.hpp"
#include "app/ui/measure_overlay.hpp"
#include "app/ui/script_text.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr double zoom_per_notch = 1.2;
constexpr float steady_px = 5.0F;  // design pixels: a press that moves less is a click

geo::core::Point page_point(const PanelContext& context, ImVec2 position) {
    const double ratio = context.state.window.pixel_ratio;
    return {static_cast<double>(position.x) * ratio, static_cast<double>(position.y) * ratio};
}

bool was_steady(const Look& look) {
    const float far = look.of(steady_px);
    return ImGui::GetIO().MouseDragMaxDistanceSqr[ImGuiMouseButton_Left] < far * far;
}

/// The rectangle of a drag with Shift.
void draw_box(const Look& look) {
    const ImGuiIO& io = ImGui::GetIO();
    const ImVec2 from = io.MouseClickedPos[ImGuiMouseButton_Left];
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled({std::min(from.x, io.MousePos.x), std::min(from.y, io.MousePos.y)},
                        {std::max(from.x, io.MousePos.x), std::max(from.y, io.MousePos.y)},
                        (look.colors.accent & ~IM_COL32_A_MASK) | IM_COL32(0, 0, 0, 40));
    list->AddRect(from, io.MousePos, look.colors.accent);
}

/// What a click there does.
state::Command click_at(const PanelContext& context, geo::core::Point at) {
    if (context.state.measure.on) {
        return state::MeasureAt{at};
    }
    if (const auto spot = state::legend_spot_at(context.state, at)) {
        return state::ToggleLegend{spot->key};
    }
    return state::ClickAt{at};
}

/// Whether something else than the record of what lies there answers a click, each of two quick ones for itself.
bool takes_every_click(const PanelContext& context, geo::core::Point at) {
    return context.state.measure.on || state::legend_spot_at(context.state, at).has_value();
}

void legend_tip(const messages::Texts& texts, const scene::LegendSpot& spot) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::BeginTooltip();
    text(spot.hidden ? texts("map_legend.show"_m) : texts("map_legend.hide"_m));
    ImGui::EndTooltip();
}

constexpr float card_width = 330.0F;  // design pixels, of its lines

/// Beside the pointer, where panels leave the map open: left of it near their edge, above it low on the map.
void place_card(const PanelContext& context) {
    const Look& look = context.look;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const float off = look.of(18);
    const float taken = look.of(card_width + 20) + off;
    const bool to_left = pointer.x + taken > map.position.x + map.size.x && pointer.x - taken > map.position.x;
    const bool above = pointer.y > map.position.y + map.size.y * 0.55F;
    ImGui::SetNextWindowPos(
        {to_left ? pointer.x - off : pointer.x + off, above ? pointer.y - off / 2 : pointer.y + off}, ImGuiCond_Always,
        {to_left ? 1.0F : 0.0F, above ? 1.0F : 0.0F});
}

/// For a pointer that has come to rest.
void hover_card(const PanelContext& context, geo::core::Point pointer) {
    const Look& look = context.look;
    const ImGuiIO& io = ImGui::GetIO();
    const bool rests = io.MouseDelta.x == 0.0F && io.MouseDelta.y == 0.0F && !ImGui::IsAnyMouseDown();
    const bool others = context.state.panels.has(state::Panel::Layers) ||
                        context.state.panels.has(state::Panel::Bookmarks) ||
                        context.state.panels.has(state::Panel::Help) || context.state.tour_step.has_value();
    if (!rests || others || context.state.playhead.playing || context.state.presenting) {
        return;
    }
    const std::vector<std::string> lines = state::hover_lines(context.state, pointer);
    if (lines.empty()) {
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.of(10), look.of(7)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.of(6), look.of(2)});
    place_card(context);
    ImGui::BeginTooltip();
    for (std::size_t index = 0; index < lines.size(); ++index) {
        ImGui::PushFont(index == 0 ? look.fonts.bold : look.fonts.small_print);
        script_paragraph(lines[index], look.of(card_width));
        ImGui::PopFont();
    }
    if (const auto position = state::lonlat_at(context.state, pointer)) {
        ImGui::PushFont(look.fonts.small_print);
        muted_text(look, state::coordinates_words(*position));
        ImGui::PopFont();
    }
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

}  // namespace

namespace {

/// How fast the pointer drags, in pixels a second, over the last frames: where it rests before it lets go, the map
/// rests too.
geo::core::Point drag_speed(const PanelContext& context) {
    constexpr float newest = 0.5F;
    const ImGuiIO& io = ImGui::GetIO();
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const float seconds = std::max(io.DeltaTime, 0.001F);
    const auto smoothed = [&](const char* name, float now) {
        float* value = kept->GetFloatRef(ImGui::GetID(name));
        *value += newest * (now / seconds - *value);
        return *value;
    };
    return page_point(context, {smoothed("speed_x", io.MouseDelta.x), smoothed("speed_y", io.MouseDelta.y)});
}

/// The wheel and a double click, where the pointer is on the map.
void zoom_at(const PanelContext& context, geo::core::Point pointer) {
    if (!pointer_is_on_item()) {
        return;
    }
    const float notches = ImGui::GetIO().MouseWheel;
    if (notches != 0.0F) {
        context.commands.push_back(state::ZoomAt{std::pow(zoom_per_notch, static_cast<double>(notches)), pointer});
    }
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !takes_every_click(context, pointer)) {
        context.commands.push_back(state::DoubleClickAt{pointer});
    }
}

}  // namespace

void map_area(const PanelContext& context) {
    const UiRect map = ui_rect(state::page_layout(context.state).map, context.state.window);
    ImGui::SetNextWindowPos(map.position);
    ImGui::SetNextWindowSize(map.size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin("map", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::InvisibleButton("ground", map.size);
    const ImGuiIO& io = ImGui::GetIO();
    const geo::core::Point pointer = page_point(context, io.MousePos);
    const bool on_curtain = drag_curtain(context);
    const geo::core::Point speed = drag_speed(context);
    if (!on_curtain && ImGui::IsItemDeactivated() && !io.KeyShift && !was_steady(context.look)) {
        context.commands.push_back(state::LetGo{speed});
    }
    if (on_curtain) {
        // The press is the curtain's.
    } else if (ImGui::IsItemActive() && io.KeyShift) {
        draw_box(context.look);
    } else if (ImGui::IsItemActive() && !was_steady(context.look)) {
        // With the way that it took to become a drag, so that what was grabbed stays under the pointer.
        const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F);
        ImGui::ResetMouseDragDelta(ImGuiMouseButton_Left);
        if (way.x != 0.0F || way.y != 0.0F) {
            context.commands.push_back(state::PanBy{page_point(context, way)});
        }
    }
    zoom_at(context, pointer);
    if (ImGui::IsItemDeactivated() && io.KeyShift && !was_steady(context.look)) {
        context.commands.push_back(
            state::ZoomToBox{page_point(context, io.MouseClickedPos[ImGuiMouseButton_Left]), pointer});
    }
    const bool hovered = pointer_is_on_item();
    const geo::core::Point pressed_at = page_point(context, io.MouseClickedPos[ImGuiMouseButton_Left]);
    // The second press of a double click has been answered already.
    if (!on_curtain && ImGui::IsItemDeactivated() && was_steady(context.look) &&
        (io.MouseClickedLastCount[ImGuiMouseButton_Left] == 1 || takes_every_click(context, pressed_at))) {
        context.commands.push_back(click_at(context, pressed_at));
    }
    map_menu(context, hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right));
    ImGui::End();
    ImGui::PopStyleVar(2);
    measure_overlay(context, hovered ? std::optional(pointer) : std::nullopt);
    if (!hovered || context.state.measure.on) {
        return;
    }
    if (const auto spot = state::legend_spot_at(context.state, pointer)) {
        legend_tip(context.state.texts, *spot);
    } else {
        hover_card(context, pointer);
    }
}

void loading_note(const PanelContext& context) {
    const auto& window = context.state.window;
    const UiRect whole = ui_rect({0, 0, window.width_px, window.height_px}, window);
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    list->AddRectFilled(whole.position, whole.size, context.look.colors.empty_map);
    const auto& jobs = context.state.jobs.list;
    if (jobs.empty()) {
        return;
    }
    const float width = std::min(context.look.of(360), whole.size.x);
    ImGui::PushFont(context.look.fonts.body);
    if (begin_popover("loading", {whole.size.x / 2, whole.size.y / 2}, {0.5F, 0.5F}, {width, 0},
                      {width, whole.size.y})) {
        for (const state::JobState& job : jobs) {
            draw_job(context, job);
        }
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
