#include "app/ui/toolbar.hpp"

#include "app/state/toolbar_view.hpp"
#include "app/ui/widgets.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace app::ui {

using namespace messages::literals;

namespace {

constexpr float gap = 6.0F;  // design pixels

/// How many of the buttons stand side by side in a row, and how wide they are, with the menu's where it is needed.
struct Fit {
    std::size_t buttons = 0;
    float width = 0.0F;
};

Fit fit(const Look& look, const messages::Texts& texts, const std::vector<state::ToolLine>& lines, float room) {
    float all = 0.0F;
    for (const state::ToolLine& line : lines) {
        all += word_button_width(line.word) + look.of(gap);
    }
    if (all - look.of(gap) <= room) {
        return {lines.size(), all - look.of(gap)};
    }
    Fit best{0, word_button_width(texts("toolbar.more"_m))};
    for (const state::ToolLine& line : lines) {
        const float wider = best.width + word_button_width(line.word) + look.of(gap);
        if (wider > room) {
            break;
        }
        best = {best.buttons + 1, wider};
    }
    return best;
}

void menu(const PanelContext& context, const std::vector<state::ToolLine>& lines, std::size_t from) {
    bool on = false;
    for (std::size_t index = from; index < lines.size(); ++index) {
        on = on || lines[index].on;
    }
    if (word_button(context.look, context.state.texts("toolbar.more"_m), on,
                    context.state.texts("toolbar.more_tip"_m))) {
        ImGui::OpenPopup("more");
    }
    if (ImGui::BeginPopup("more")) {
        for (std::size_t index = from; index < lines.size(); ++index) {
            if (ImGui::MenuItem(lines[index].word.c_str(), nullptr, lines[index].on)) {
                context.commands.push_back(lines[index].command);
            }
            tip_on_hover(lines[index].tip);
        }
        ImGui::EndPopup();
    }
}

}  // namespace

float least_toolbar_width(const PanelContext& context) {
    const messages::Texts& texts = context.state.texts;
    return word_button_width(texts("toolbar.more"_m)) + context.look.of(gap);
}

void toolbar(const PanelContext& context, float left, float right, float middle_y) {
    const Look& look = context.look;
    const std::vector<state::ToolLine> lines = state::toolbar(context.state);
    const Fit row = fit(look, context.state.texts, lines, right - left);
    const float y = middle_y - ImGui::GetFrameHeight() / 2;
    float x = right - row.width;
    for (std::size_t index = 0; index < row.buttons; ++index) {
        const state::ToolLine& line = lines[index];
        ImGui::SetCursorScreenPos({x, y});
        if (word_button(look, line.word, line.on, line.tip)) {
            context.commands.push_back(line.command);
        }
        x += word_button_width(line.word) + look.of(gap);
    }
    if (row.buttons < lines.size()) {
        ImGui::SetCursorScreenPos({x, y});
        menu(context, lines, row.buttons);
    }
}

}  // namespace app::ui
