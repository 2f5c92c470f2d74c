#include "app/ui/help_panel.hpp"

#include "app/state/shortcuts.hpp"
#include "app/ui/widgets.hpp"

namespace app::ui {

using namespace messages::literals;

namespace {

void draw_lines(const PanelContext& context, const std::vector<state::HelpLine>& lines) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    for (const state::HelpLine& line : lines) {
        ImGui::PushFont(look.fonts.bold);
        text(texts(line.keys));
        ImGui::PopFont();
        ImGui::SameLine(look.of(190));
        text(texts(line.meaning));
    }
}

}  // namespace

void help_panel(const PanelContext& context) {
    if (!context.state.panels.has(state::Panel::Help)) {
        return;
    }
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).open_map, context.state.window);
    const ImVec2 middle{map.position.x + map.size.x / 2, map.position.y + map.size.y / 2};
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("help", middle, {0.5F, 0.5F}, {look.of(500), 0}, {look.of(560), map.size.y - look.of(24)})) {
        if (panel_title(look, look.fonts.title, context.state.texts("help.title"_m),
                        context.state.texts("panel.close"_m))) {
            context.commands.push_back(state::TogglePanel{state::Panel::Help});
        }
        if (ImGui::Button(context.state.texts("settings.tour"_m))) {
            context.commands.push_back(state::TogglePanel{state::Panel::Help});
            context.commands.push_back(state::GoToTourStep{0});
        }
        draw_lines(context, state::keyboard_help());
        heading(look, context.state.texts("help.mouse"_m));
        draw_lines(context, state::mouse_help());
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
