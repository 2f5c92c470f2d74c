#include "app/ui/story_question.hpp"

#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace app::ui {

using namespace messages::literals;

void story_question(const PanelContext& context) {
    const state::StoryState& story = context.state.story;
    if (!story.question) {
        return;
    }
    using Answer = state::AnswerStoryQuestion::Answer;
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    const UiRect map = ui_rect(state::page_layout(context.state).map, context.state.window);
    const ImVec2 middle{map.position.x + map.size.x / 2, map.position.y + map.size.y / 2};
    const float width = std::min(look.of(440), map.size.x - look.of(24));
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("story_question", middle, {0.5F, 0.5F}, {width, 0}, {width, map.size.y})) {
        const bool leaves = story.question->kind == state::StoryQuestion::Kind::Leave;
        const bool changed = story.has_changes();
        if (changed) {
            wrapped_text(texts("story.unsaved"_m, fmt::arg("name", story.name)));
        }
        if (leaves && context.state.record.runs()) {
            wrapped_text(texts("story.still_recording"_m));
        }
        const auto button = [&](const std::string& word, Answer answer, bool strong) {
            if (word_button(look, word, strong, "")) {
                context.commands.push_back(state::AnswerStoryQuestion{answer});
            }
            ImGui::SameLine();
        };
        if (changed) {
            button(leaves ? texts("story.save_and_leave"_m) : texts("story.save"_m), Answer::Save, true);
        }
        button(!changed ? texts("story.leave"_m)
               : leaves ? texts("story.leave_without"_m)
                        : texts("story.do_not_save"_m),
               Answer::Discard, false);
        button(texts("story.stay"_m), Answer::Stay, false);
        ImGui::NewLine();
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
