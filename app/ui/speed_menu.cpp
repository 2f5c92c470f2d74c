#include "app/ui/speed_menu.hpp"

#include "app/state/time_commands.hpp"
#include "app/ui/number_format.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <string>

namespace app::ui {

using namespace messages::literals;

namespace {

std::string preview(const messages::Texts& texts, const state::TimelineView& view) {
    if (view.hurrying) {
        return texts("speed.hurries"_m);
    }
    const std::string speed = view.reversed ? texts("speed.back"_m, fmt::arg("speed", view.speed)) : view.speed;
    return view.loop ? texts("speed.round"_m, fmt::arg("speed", speed)) : speed;
}

void draw_choices(const PanelContext& context, const state::TimelineView& view) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    auto speed = static_cast<float>(view.days_per_second);
    ImGui::SetNextItemWidth(look.of(220));
    if (ImGui::DragFloat("##days", &speed, 0.01F * speed, 0.1F, 365.0F,
                         number_format(texts, "speed.days"_m, "%.3g").c_str(),
                         ImGuiSliderFlags_Logarithmic | ImGuiSliderFlags_AlwaysClamp)) {
        context.commands.push_back(state::SetSpeed{static_cast<double>(speed)});
    }
    tip_on_hover(texts("speed.drag_tip"_m));
    for (const double choice : state::speed_ladder()) {
        if (ImGui::Selectable(state::speed_words(texts, choice).c_str(), choice == view.days_per_second)) {
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
    check(texts("speed.backwards"_m), view.reversed, texts("speed.backwards_tip"_m), state::ToggleReverse{});
    check(texts("speed.loop"_m), view.loop, texts("speed.loop_tip"_m), state::ToggleLoop{});
    check(texts("speed.hurry"_m), context.state.hurries, texts("speed.hurry_tip"_m), state::ToggleHurry{});
}

}  // namespace

float speed_menu_width(const PanelContext& context) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const std::string longest = texts("speed.round"_m, fmt::arg("speed", state::speed_words(texts, 0.25)));
    return ImGui::CalcTextSize(longest.c_str()).x + ImGui::GetFrameHeight() + look.of(18);
}

void speed_menu(const PanelContext& context, const state::TimelineView& view, float width) {
    ImGui::SetNextItemWidth(width);
    if (ImGui::BeginCombo("##speed", preview(context.state.texts, view).c_str(), ImGuiComboFlags_HeightLargest)) {
        draw_choices(context, view);
        ImGui::EndCombo();
    }
    tip_on_hover(context.state.texts("speed.tip"_m));
}

}  // namespace app::ui
