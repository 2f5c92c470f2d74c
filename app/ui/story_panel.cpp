#include "app/ui/story_panel.hpp"

#include "app/state/story_view.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/film_editor.hpp"
#include "app/ui/scene_cards.hpp"
#include "app/ui/scene_editor.hpp"
#include "app/ui/widgets.hpp"

#include <fmt/core.h>

#include <string>
#include <utility>

namespace app::ui {

using namespace messages::literals;

namespace {

void title_line(const PanelContext& context) {
    const Look& look = context.look;
    if (panel_title(look, look.fonts.title, context.state.texts("toolbar.film"_m),
                    context.state.texts("story.close"_m))) {
        context.commands.push_back(state::TogglePanel{state::Panel::Story});
    }
}

/// Choosing among those on disk, a new one, and saving.
void file_line(const PanelContext& context) {
    const state::StoryState& story = context.state.story;
    const messages::Texts& texts = context.state.texts;
    if (ImGui::Button(texts("story.open"_m))) {
        context.commands.push_back(state::Ask{state::request::ListStories{}});
        ImGui::OpenPopup("stored");
    }
    tip_on_hover(texts("story.open_tip"_m));
    if (ImGui::BeginPopup("stored")) {
        if (story.stored.empty()) {
            muted_text(context.look, texts("story.none_stored"_m));
        }
        for (const state::StoredStory& stored : story.stored) {
            const std::string name =
                stored.in_campaign ? stored.name : texts("story.your_own"_m, fmt::arg("name", stored.name));
            if (ImGui::MenuItem(name.c_str(), nullptr, story.board != nullptr && story.board->file == stored.file)) {
                context.commands.push_back(state::OpenStory{stored.file});
            }
        }
        ImGui::EndPopup();
    }
    if (side_button(texts("story.new"_m), texts("story.new_tip"_m))) {
        context.commands.push_back(state::NewStory{});
    }
    if (story.board == nullptr) {
        if (side_button(texts("story.record"_m), texts("story.record_marked_tip"_m))) {
            context.commands.push_back(state::ToggleRecordCard{});
        }
        return;
    }
    ImGui::SameLine();
    if (word_button(context.look, texts("story.save"_m), story.has_changes(), texts("story.save_tip"_m))) {
        context.commands.push_back(state::SaveStory{});
    }
    if (side_button(texts("story.record"_m), texts("story.record_tip"_m))) {
        context.commands.push_back(state::ToggleRecordCard{});
    }
}

void board_lines(const PanelContext& context, const state::StoryView& view) {
    const Look& look = context.look;
    const messages::Texts& texts = context.state.texts;
    muted_text(look, view.file);
    muted_text(look, view.length);
    const auto tab = [&](const char* word, state::StoryTab wanted, const char* tip) {
        if (word_button(look, word, context.state.story.tab == wanted, tip)) {
            context.commands.push_back(state::ShowStoryTab{wanted});
        }
        ImGui::SameLine();
    };
    tab(texts("story.scenes"_m), state::StoryTab::Scenes, texts("story.scenes_tip"_m));
    tab(texts("story.edit"_m), state::StoryTab::Scene, texts("story.edit_tip"_m));
    tab(texts("story.whole"_m), state::StoryTab::Film, texts("story.whole_tip"_m));
    if (word_button(look, texts("story.preview"_m), context.state.story.preview.has_value(),
                    texts("story.preview_tip"_m))) {
        if (context.state.story.preview) {
            context.commands.push_back(state::ShowPreview{});
        } else {
            context.commands.push_back(state::TogglePreview{});
        }
    }
    if (ImGui::Button(texts("story.undo"_m)) && view.can_undo) {
        context.commands.push_back(state::UndoStory{});
    }
    tip_on_hover(texts("story.undo_tip"_m));
    if (side_button(texts("story.redo"_m), texts("story.redo_tip"_m)) && view.can_redo) {
        context.commands.push_back(state::RedoStory{});
    }
    if (!view.problems.empty()) {
        ImGui::SameLine();
        ImGui::PushStyleColor(ImGuiCol_Text,
                              context.state.story.has_errors() ? look.colors.error : look.colors.warning);
        ImGui::AlignTextToFramePadding();
        text(view.problems);
        ImGui::PopStyleColor();
        tip_on_hover(texts("story.problems_tip"_m));
    }
}

void unread_lines(const PanelContext& context) {
    const Look& look = context.look;
    if (context.state.story.unread.empty()) {
        return;
    }
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.error);
    wrapped_text(context.state.texts("story.unread"_m));
    for (const std::string& sentence : context.state.story.unread) {
        wrapped_text(sentence);
    }
    ImGui::PopStyleColor();
}

}  // namespace

void story_problem(const Look& look, const state::StoryProblem& problem) {
    ImGui::PushStyleColor(ImGuiCol_Text, problem.is_error ? look.colors.error : look.colors.warning);
    wrapped_text(problem.words);
    ImGui::PopStyleColor();
}

void story_panel(const PanelContext& context) {
    if (!context.state.panels.has(state::Panel::Story)) {
        return;
    }
    const Look& look = context.look;
    const UiRect rect = ui_rect(state::page_layout(context.state).docked, context.state.window);
    if (begin_region("story", rect, look)) {
        title_line(context);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.of(6), look.of(3)});
        file_line(context);
        if (context.state.story.board == nullptr) {
            ImGui::Dummy({0, look.of(6)});
            wrapped_text(context.state.texts("story.what"_m));
        } else {
            const state::StoryView view = state::story_view(context.state);
            board_lines(context, view);
            unread_lines(context);
            ImGui::Separator();
            ImGui::BeginChild("story_body", {0, 0}, false, ImGuiWindowFlags_NoBackground);
            switch (context.state.story.tab) {
                case state::StoryTab::Scenes: scene_cards(context, view); break;
                case state::StoryTab::Scene: scene_editor(context, view); break;
                case state::StoryTab::Film: film_editor(context, view); break;
            }
            ImGui::EndChild();
        }
        ImGui::PopStyleVar();
    }
    end_region();
}

}  // namespace app::ui
