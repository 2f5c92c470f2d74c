#include "app/ui/story_question.hpp"

#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace app::ui {

void story_question(const PanelContext& context) {
    const state::StoryState& story = context.state.story;
    if (!story.question) {
        return;
    }
    using Answer = state::AnswerStoryQuestion::Answer;
    const Look& look = context.look;
    const UiRect map = ui_rect(state::page_layout(context.state).map, context.state.window);
    const ImVec2 middle{map.position.x + map.size.x / 2, map.position.y + map.size.y / 2};
    const float width = std::min(look.of(440), map.size.x - look.of(24));
    ImGui::PushFont(look.fonts.body);
    if (begin_popover("story_question", middle, {0.5F, 0.5F}, {width, 0}, {width, map.size.y})) {
        const bool leaves = story.question->kind == state::StoryQuestion::Kind::Leave;
        const bool changed = story.has_changes();
        if (changed) {
            wrapped_text(fmt::format("The storyboard {} has unsaved changes.", story.name));
        }
        if (leaves && context.state.record.runs()) {
            wrapped_text("A film is being recorded: leaving stops it. What there is plays, and can be gone on with.");
        }
        const auto button = [&](const std::string& word, Answer answer, bool strong) {
            if (word_button(look, word, strong, "")) {
                context.commands.push_back(state::AnswerStoryQuestion{answer});
            }
            ImGui::SameLine();
        };
        if (changed) {
            button(leaves ? "Save and leave" : "Save", Answer::Save, true);
        }
        button(!changed ? "Leave" : leaves ? "Leave without" : "Do not save", Answer::Discard, false);
        button("Stay (Escape)", Answer::Stay, false);
        ImGui::NewLine();
    }
    end_popover();
    ImGui::PopFont();
}

}  // namespace app::ui
