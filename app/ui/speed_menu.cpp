#include "app/ui/speed_menu.hpp"

#include "app/state/time_commands.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

namespace app::ui {
namespace {

std::string preview(const state::TimelineView& view) {
    if (view.hurrying) {
        return "quiet days: faster";
    }
    return fmt::format("{}{}{}", view.reversed ? "back, " : "", view.speed, view.loop ? ", round" : "");
}

void draw_choices(const PanelContext& context, const state::TimelineView& view) {
    const Look& look = context.look;
    auto speed = static_cast<float>(view.days_per_second);
    ImGui::SetNextItemWidth(look.of(220));
    if (ImGui::DragFloat("##days", &speed, 0.01F * speed, 0.1F, 365.0F, "%.3g days a second",
                         ImGuiSliderFlags_Logarithmic | ImGuiSliderFlags_AlwaysClamp)) {
        context.commands.push_back(state::SetSpeed{static_cast<double>(speed)});
    }
    tip_on_hover("Drag, or double click to type; 0.1 to 365 (Up, Down)");
    for (const double choice : state::speed_ladder()) {
        if (ImGui::Selectable(state::speed_words(choice).c_str(), choice == view.days_per_second)) {
            context.commands.push_back(state::SetSpeed{choice});
        }
    }
    ImGui::Separator();
    const auto check = [&](const char* word, bool on, const char* tip, state::Command command) {
        if (ImGui::Checkbox(word, &on)) {
            context.commands.push_back(std::move(command));
        }
        tip_on_hover(tip);
    };
    check("Backwards", view.reversed, "Time runs back (Shift + Space)", state::ToggleReverse{});
    check("Round and round", view.loop, "From the end to the start again; inside the marked days, within them (O)",
          state::ToggleLoop{});
    check("Quiet days faster", context.state.hurries, "Days on which nothing changes pass six times as fast (Q)",
          state::ToggleHurry{});
}

}  // namespace

float speed_menu_width(const Look& look) {
    return ImGui::CalcTextSize("0.25 days a second, round").x + ImGui::GetFrameHeight() + look.of(18);
}

void speed_menu(const PanelContext& context, const state::TimelineView& view, float width) {
    ImGui::SetNextItemWidth(width);
    if (ImGui::BeginCombo("##speed", preview(view).c_str(), ImGuiComboFlags_HeightLargest)) {
        draw_choices(context, view);
        ImGui::EndCombo();
    }
    tip_on_hover("Speed and direction of playing");
}

}  // namespace app::ui
