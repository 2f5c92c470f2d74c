#include "app/ui/story_panel.hpp"

#include "app/state/story_view.hpp"
#include "app/ui/edit_fields.hpp"
#include "app/ui/film_editor.hpp"
#include "app/ui/scene_cards.hpp"
#include "app/ui/scene_editor.hpp"
#include "app/ui/widgets.hpp"

#include <string>
#include <utility>

namespace app::ui {
namespace {

void title_line(const PanelContext& context) {
    const Look& look = context.look;
    ImGui::PushFont(look.fonts.title);
    text("Film");
    ImGui::PopFont();
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - look.of(26));
    if (icon_button(look, "close", Icon::Close, "Close (V)", look.of(26))) {
        context.commands.push_back(state::TogglePanel{state::Panel::Story});
    }
}

/// Choosing among those on disk, a new one, and saving.
void file_line(const PanelContext& context) {
    const state::StoryState& story = context.state.story;
    if (ImGui::Button("Open ...")) {
        context.commands.push_back(state::Ask{state::request::ListStories{}});
        ImGui::OpenPopup("stored");
    }
    tip_on_hover("A storyboard of this campaign");
    if (ImGui::BeginPopup("stored")) {
        if (story.stored.empty()) {
            muted_text(context.look, "The campaign has no storyboard yet.");
        }
        for (const state::StoredStory& stored : story.stored) {
            const std::string name = stored.in_campaign ? stored.name : stored.name + " (your own)";
            if (ImGui::MenuItem(name.c_str(), nullptr, story.board != nullptr && story.board->file == stored.file)) {
                context.commands.push_back(state::OpenStory{stored.file});
            }
        }
        ImGui::EndPopup();
    }
    if (side_button("New", "A storyboard with one scene of what the map shows")) {
        context.commands.push_back(state::NewStory{});
    }
    if (story.board == nullptr) {
        if (side_button("Record ...", "A film of the marked days (Ctrl + R)")) {
            context.commands.push_back(state::ToggleRecordCard{});
        }
        return;
    }
    ImGui::SameLine();
    if (word_button(context.look, "Save", story.has_changes(), "Ctrl + S")) {
        context.commands.push_back(state::SaveStory{});
    }
    if (side_button("Record ...", "Make the film, beside the window (Ctrl + R)")) {
        context.commands.push_back(state::ToggleRecordCard{});
    }
}

void board_lines(const PanelContext& context, const state::StoryView& view) {
    const Look& look = context.look;
    muted_text(look, view.file);
    muted_text(look, view.length);
    const auto tab = [&](const char* word, state::StoryTab wanted, const char* tip) {
        if (word_button(look, word, context.state.story.tab == wanted, tip)) {
            context.commands.push_back(state::ShowStoryTab{wanted});
        }
        ImGui::SameLine();
    };
    tab("Scenes", state::StoryTab::Scenes, "All scenes in order");
    tab("Edit scene", state::StoryTab::Scene, "The fields of the selected scene");
    tab("Whole film", state::StoryTab::Film, "Title, size, rate, fonts, narration");
    if (word_button(look, "Preview", context.state.story.preview.has_value(),
                    "Look at the film's own frames in place of the map")) {
        if (context.state.story.preview) {
            context.commands.push_back(state::ShowPreview{});
        } else {
            context.commands.push_back(state::TogglePreview{});
        }
    }
    if (ImGui::Button("Undo") && view.can_undo) {
        context.commands.push_back(state::UndoStory{});
    }
    tip_on_hover("Ctrl + Z");
    if (side_button("Redo", "Ctrl + Y") && view.can_redo) {
        context.commands.push_back(state::RedoStory{});
    }
    if (!view.problems.empty()) {
        ImGui::SameLine();
        ImGui::PushStyleColor(ImGuiCol_Text,
                              context.state.story.has_errors() ? look.colors.error : look.colors.warning);
        ImGui::AlignTextToFramePadding();
        text(view.problems);
        ImGui::PopStyleColor();
        tip_on_hover("Told where they are: at their scene, or with the whole film");
    }
}

void unread_lines(const PanelContext& context) {
    const Look& look = context.look;
    if (context.state.story.unread.empty()) {
        return;
    }
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.error);
    wrapped_text("The file says what could not be understood; saving leaves it out:");
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
            wrapped_text(
                "A film by scenes: each with its days, its camera, its caption. Open a storyboard of the "
                "campaign, or begin one with what the map shows.");
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
