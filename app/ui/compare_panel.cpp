#include "app/ui/compare_panel.hpp"

#include "app/state/compare_view.hpp"
#include "app/ui/compare_chart.hpp"
#include "app/ui/compare_controls.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <string>
#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

void head(const PanelContext& context) {
    const Look& look = context.look;
    if (panel_title(look, look.fonts.title, context.state.texts("toolbar.compare"_m),
                    context.state.texts("compare.close"_m))) {
        context.commands.push_back(state::TogglePanel{state::Panel::Compare});
    }
}

void square(const Look& look, const std::optional<campaign::ActorColor>& color) {
    swatch(look, color.value_or(campaign::ActorColor{190, 186, 178}));
}

/// Two columns of numbers under the days.
void figures(const PanelContext& context, const char* id, const state::CompareView& view,
             const std::vector<state::FigureLine>& lines) {
    const Look& look = context.look;
    constexpr ImGuiTableFlags flags =
        ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp;
    if (!ImGui::BeginTable(id, 3, flags)) {
        return;
    }
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1.5F);
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1.0F);
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1.0F);
    ImGui::PushFont(look.fonts.small_print);
    ImGui::TableNextRow();
    for (int column = 1; column < 3; ++column) {
        ImGui::TableSetColumnIndex(column);
        muted_text(look, view.days.at(static_cast<std::size_t>(column - 1)));
    }
    for (const state::FigureLine& line : lines) {
        ImGui::TableNextRow();
        ImGui::TableSetColumnIndex(0);
        square(look, line.color);
        wrapped_text(line.holder);
        for (std::size_t side = 0; side < 2; ++side) {
            ImGui::TableSetColumnIndex(static_cast<int>(side) + 1);
            wrapped_text(line.share.at(side));
            tip_on_hover(line.area.at(side));
            muted_text(look, line.provinces.at(side));
            tip_on_hover(context.state.texts("compare.provinces"_m));
        }
    }
    ImGui::PopFont();
    ImGui::EndTable();
}

void change(const PanelContext& context, const state::ChangeLine& line) {
    const Look& look = context.look;
    square(look, line.colors[0]);
    square(look, line.colors[1]);
    const messages::Texts& texts = context.state.texts;
    const std::string tip =
        line.when.empty() ? texts("compare.show"_m) : texts("compare.show_on"_m, fmt::arg("date", line.when));
    if (link_text(look, line.area, tip.c_str())) {
        context.commands.emplace_back(line.show);
    }
    ImGui::PushFont(look.fonts.small_print);
    wrapped_text(line.holders);
    if (!line.when.empty()) {
        muted_text(look, line.when);
    }
    ImGui::PopFont();
    ImGui::Dummy({0, look.of(2)});
}

void changes(const PanelContext& context, const state::CompareView& view) {
    heading(context.look, view.summary);
    for (std::size_t index = 0; index < view.changes.size(); ++index) {
        ImGui::PushID(static_cast<int>(index));
        change(context, view.changes[index]);
        ImGui::PopID();
    }
    if (!view.returned.empty()) {
        ImGui::PushFont(context.look.fonts.small_print);
        wrapped_text(view.returned);
        ImGui::PopFont();
    }
}

void numbers(const PanelContext& context, const state::CompareView& view) {
    const Look& look = context.look;
    heading(look, context.state.texts("compare.by_centre"_m));
    figures(context, "by_centre", view, view.by_centre);
    heading(look, context.state.texts("compare.by_countryside"_m));
    figures(context, "by_countryside", view, view.by_countryside);
    ImGui::PushFont(look.fonts.small_print);
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.muted);
    wrapped_text(view.caution);
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

}  // namespace

void compare_panel(const PanelContext& context) {
    const state::WindowRect docked = state::page_layout(context.state).docked;
    if (!context.state.panels.has(state::Panel::Compare) || !context.state.has_campaign() || docked.empty()) {
        return;
    }
    const Look& look = context.look;
    const state::CompareView view = state::compare_view(context.state);
    if (begin_region("compare", ui_rect(docked, context.state.window), look)) {
        head(context);
        // All but the head scrolls.
        if (ImGui::BeginChild("scrolled")) {
            compare_controls(context, view);
            if (view.comparing && context.state.compare.figures != nullptr) {
                compare_chart(context);
                changes(context, view);
                numbers(context, view);
                compare_exports(context);
            }
        }
        ImGui::EndChild();
    }
    end_region();
}

}  // namespace app::ui
