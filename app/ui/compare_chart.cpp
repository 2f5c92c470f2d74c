#include "app/ui/compare_chart.hpp"

#include "app/state/compare_page.hpp"
#include "app/state/compare_view.hpp"
#include "app/state/timeline_view.hpp"
#include "app/ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace app::ui {

using namespace messages::literals;

namespace {

using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

constexpr float chart_height = 120.0F;  // design pixels
constexpr float events_height = 9.0F;   // above the shares
constexpr ImU32 nobody = IM_COL32(190, 186, 178, 255);

/// Where the chart stands.
struct Plot {
    ImVec2 corner;
    ImVec2 size;
    DayRange span;

    [[nodiscard]] float x_of(Instant at) const {
        const double days = at.days_since_epoch() - span.from.days_since_epoch();
        return corner.x + size.x * static_cast<float>(days / std::max(1, span.length_days()));
    }
    [[nodiscard]] Day day_at(float x) const {
        const auto share = static_cast<double>((x - corner.x) / size.x);
        const auto days = static_cast<std::int32_t>(std::floor(share * span.length_days()));
        return std::clamp(span.from + days, span.from, span.to - 1);
    }
    [[nodiscard]] float y_of(double share) const { return corner.y + size.y * static_cast<float>(1.0 - share); }
};

void draw_bands(const PanelContext& context, const Plot& plot, ImDrawList* list) {
    for (const state::ChartColumn& column : state::compare_chart(context.state)) {
        const float left = plot.x_of(Instant::start_of(column.from));
        // Without gaps between columns, whatever they are rounded to.
        const float right = std::max(left + 1.0F, plot.x_of(Instant::start_of(column.to)));
        for (const state::ChartBand& band : column.bands) {
            list->AddRectFilled({left, plot.y_of(band.to)}, {right, plot.y_of(band.from)},
                                band.color ? packed(*band.color) : nobody);
        }
    }
}

void draw_years(const PanelContext& context, const Plot& plot, ImDrawList* list) {
    const Look& look = context.look;
    ImGui::PushFont(look.fonts.small_print);
    for (const state::TimelineLabel& label : state::timeline_labels(context.state.texts, plot.span, 5)) {
        const float x = plot.corner.x + plot.size.x * static_cast<float>(label.position);
        list->AddLine({x, plot.corner.y}, {x, plot.corner.y + plot.size.y + look.of(4)}, look.colors.line);
        list->AddText({x + look.of(3), plot.corner.y + plot.size.y + look.of(1)}, look.colors.muted,
                      label.text.c_str());
    }
    ImGui::PopFont();
}

void draw_events(const PanelContext& context, const Plot& plot, ImDrawList* list) {
    const Look& look = context.look;
    for (const campaign::Event& event : context.state.campaign->events) {
        const float x = plot.x_of(Instant::noon(event.when.drawn.from));
        list->AddLine({x, plot.corner.y - look.of(events_height)}, {x, plot.corner.y - look.of(2)}, look.colors.muted);
    }
}

void draw_dates(const PanelContext& context, const Plot& plot, ImDrawList* list) {
    const Look& look = context.look;
    const float foot = plot.corner.y + plot.size.y;
    const float top = plot.corner.y - look.of(events_height);
    for (const scene::ComparedMap& map : state::compared_maps(context.state)) {
        const float x = std::round(plot.x_of(map.instant));
        list->AddLine({x, top}, {x, foot}, look.colors.panel, look.of(4));
        list->AddLine({x, top}, {x, foot}, look.colors.accent, look.of(1.5F));
        list->AddCircleFilled({x, top}, look.of(4.5F), look.colors.panel, 20);
        list->AddCircle({x, top}, look.of(4.5F), look.colors.accent, 20, look.of(1.6F));
    }
    const float x = std::round(plot.x_of(context.state.playhead.now));
    list->AddLine({x, top}, {x, foot}, look.colors.panel, look.of(4));
    list->AddLine({x, top}, {x, foot}, look.colors.accent, look.of(2));
    list->AddCircleFilled({x, top}, look.of(5), look.colors.accent, 20);
}

void answer_pointer(const PanelContext& context, const Plot& plot) {
    const ImGuiIO& io = ImGui::GetIO();
    const Day day = plot.day_at(io.MousePos.x);
    if (ImGui::IsItemActive()) {
        const bool other = io.KeyAlt || ImGui::IsMouseDown(ImGuiMouseButton_Right);
        if (other) {
            context.commands.emplace_back(state::SetOtherDate{0, day});
        } else {
            context.commands.emplace_back(state::SetDate{day});
        }
    }
    if (!pointer_is_on_item()) {
        return;
    }
    ImGui::BeginTooltip();
    bool first = true;
    for (const std::string& line : state::chart_day_words(context.state, day)) {
        ImGui::PushFont(first ? context.look.fonts.bold : context.look.fonts.small_print);
        text(line);
        ImGui::PopFont();
        first = false;
    }
    ImGui::EndTooltip();
}

}  // namespace

void compare_chart(const PanelContext& context) {
    const Look& look = context.look;
    const bool by_centre = context.state.reading == scene::Reading::Centre;
    const messages::Texts& texts = context.state.texts;
    heading(look, by_centre ? texts("compare.chart_by_centre"_m) : texts("compare.chart_by_countryside"_m));
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float label = ImGui::GetTextLineHeight() + look.of(4);
    const float margin = look.of(6);
    const float width = std::max(look.of(60), ImGui::GetContentRegionAvail().x);
    ImGui::InvisibleButton("chart", {width, look.of(chart_height) + label},
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight);
    const Plot plot{{start.x + margin, start.y + look.of(events_height + 5)},
                    {width - 2 * margin, look.of(chart_height - events_height - 5)},
                    context.state.campaign->info.span};
    answer_pointer(context, plot);
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_bands(context, plot, list);
    draw_years(context, plot, list);
    draw_events(context, plot, list);
    list->AddRect(plot.corner, {plot.corner.x + plot.size.x, plot.corner.y + plot.size.y}, look.colors.muted);
    draw_dates(context, plot, list);
    ImGui::PushFont(look.fonts.small_print);
    muted_text(look, texts("compare.chart_hint"_m));
    ImGui::PopFont();
}

}  // namespace app::ui
