#include "app/ui/measure_overlay.hpp"

#include "app/state/measure_view.hpp"
#include "app/ui/widgets.hpp"

#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float line_width = 2.5F;  // design pixels
constexpr float point_radius = 4.5F;

ImVec2 on_screen(const PanelContext& context, geo::core::Point px) {
    const double ratio = context.state.window.pixel_ratio;
    return {static_cast<float>(px.x / ratio), static_cast<float>(px.y / ratio)};
}

void draw_way(const PanelContext& context, const state::MeasureView& view) {
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).map, context.state.window);
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    list->PushClipRect(map.position, {map.position.x + map.size.x, map.position.y + map.size.y});
    for (const geo::core::Line& leg : view.legs_px) {
        std::vector<ImVec2> points;
        points.reserve(leg.size());
        for (const geo::core::Point px : leg) {
            points.push_back(on_screen(context, px));
        }
        const auto count = static_cast<int>(points.size());
        list->AddPolyline(points.data(), count, IM_COL32(255, 255, 255, 220), ImDrawFlags_None,
                          look.of(line_width + 3));
        list->AddPolyline(points.data(), count, IM_COL32(178, 32, 92, 255), ImDrawFlags_None, look.of(line_width));
    }
    for (const geo::core::Point px : view.points_px) {
        list->AddCircleFilled(on_screen(context, px), look.of(point_radius + 1.5F), IM_COL32(255, 255, 255, 230));
        list->AddCircleFilled(on_screen(context, px), look.of(point_radius), IM_COL32(178, 32, 92, 255));
    }
    list->PopClipRect();
}

void draw_card(const PanelContext& context, const state::MeasureView& view) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 corner{map.position.x + map.size.x - look.of(12), map.position.y + look.of(12)};
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("measure", corner, {1, 0}, {look.of(300), 0}, {look.of(420), map.size.y})) {
        ImGui::PushFont(look.fonts.bold);
        text(!view.area.empty() ? view.area : !view.total.empty() ? view.total : texts("toolbar.measure"_m));
        ImGui::PopFont();
        if (!view.area.empty()) {
            text(view.total);
        }
        if (!view.leg.empty()) {
            text(view.leg);
        }
        muted_text(look, view.hint);
        if (!view.points_px.empty()) {
            if (ImGui::Button(texts("measuring.copy"_m))) {
                context.commands.push_back(state::CopyText{view.copy});
            }
            ImGui::SameLine();
            if (ImGui::Button(texts("measuring.back"_m))) {
                context.commands.push_back(state::MeasureBack{});
            }
            tip_on_hover(texts("measuring.back_tip"_m));
            ImGui::SameLine();
        }
        if (ImGui::Button(texts("measuring.end"_m))) {
            context.commands.push_back(state::ToggleMeasure{});
        }
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace

void measure_overlay(const PanelContext& context, std::optional<geo::core::Point> pointer_px) {
    if (const auto view = state::measure_view(context.state, pointer_px)) {
        draw_way(context, *view);
        draw_card(context, *view);
    }
}

}  // namespace app::ui
