#include "app/state/story_commands.hpp"

#include "app/state/app_state.hpp"
#include "app/state/story_edits.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

constexpr const char* new_name = "untitled";

bool has_scene(const AppState& state, std::size_t index) {
    return state.story.board != nullptr && index < state.story.board->scenes.size();
}

/// `title` in letters that a file's name may have.
std::string file_name_of(const std::string& title) {
    std::string name;
    for (const char letter : title) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = byte >= 0x80 || std::isalnum(byte) != 0 || letter == '-' || letter == '_' || letter == '.';
        if (plain) {
            name += letter;
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    while (!name.empty() && (name.back() == '-' || name.front() == '.')) {
        name.erase(name.back() == '-' ? name.size() - 1 : 0, 1);
    }
    return name.empty() ? new_name : name;
}

/// Another one must not be written over because a new one has no name yet.
std::string free_name(const StoryState& story) {
    const auto taken = [&story](const std::string& name) {
        return std::any_of(story.stored.begin(), story.stored.end(),
                           [&name](const StoredStory& stored) { return stored.name == name; });
    };
    std::string name = new_name;
    for (int number = 2; taken(name); ++number) {
        name = fmt::format("{}-{}", new_name, number);
    }
    return name;
}

AppState begun(AppState state) {
    story::Storyboard board;
    board.title = state.texts("story_words.untitled"_m);
    board.scenes.push_back(scene_of_view(state, board));
    const std::string name = free_name(state.story);
    state = with_opened(std::move(state), std::make_shared<const story::Storyboard>(std::move(board)), nullptr);
    state.story.name = name;
    state.panels.set(Panel::Story, true);
    return state;
}

/// Goes on with what waited for an answer.
AppState gone_on(AppState state, const StoryQuestion& question) {
    switch (question.kind) {
        case StoryQuestion::Kind::Leave: state.closing = true; break;
        case StoryQuestion::Kind::Open: state.requests.emplace_back(request::OpenStory{question.file}); break;
        case StoryQuestion::Kind::New: return begun(std::move(state));
    }
    return state;
}

AppState asked(AppState state, StoryQuestion question) {
    if (!state.story.has_changes()) {
        return gone_on(std::move(state), question);
    }
    state.story.question = std::move(question);
    return state;
}

}  // namespace

AppState reduced(AppState state, const NewStory& /*command*/) {
    return state.has_campaign() ? asked(std::move(state), {StoryQuestion::Kind::New, {}}) : state;
}

AppState reduced(AppState state, const OpenStory& command) {
    return state.has_campaign() ? asked(std::move(state), {StoryQuestion::Kind::Open, command.file}) : state;
}

AppState reduced(AppState state, const StoryOpened& command) {
    if (!state.has_campaign() || command.board == nullptr) {
        return state;
    }
    state = with_opened(std::move(state), command.board, command.board);
    state.story.unread = command.unread;
    return state;
}

AppState reduced(AppState state, const SaveStory& /*command*/) {
    if (state.story.board == nullptr || !state.has_campaign()) {
        return state;
    }
    state.story.last_edit.clear();
    state.requests.emplace_back(request::SaveStory{state.story.board, state.story.name});
    return state;
}

AppState reduced(AppState state, const StorySaved& command) {
    if (state.story.board == nullptr || command.board == nullptr) {
        return state;
    }
    // The file is part of the value: what it names beside itself is looked for there.
    story::Storyboard board = *state.story.board;
    board.file = command.board->file;
    const bool unchanged = board == *command.board;
    state.story.board = unchanged ? command.board : std::make_shared<const story::Storyboard>(std::move(board));
    state.story.saved = command.board;
    state.story.unread.clear();
    state = replanned(std::move(state));
    state.notice = command.words;
    if (state.story.question && unchanged) {
        const StoryQuestion question = *std::exchange(state.story.question, std::nullopt);
        return gone_on(std::move(state), question);
    }
    return state;
}

AppState reduced(AppState state, const RenameStory& command) {
    if (state.story.board != nullptr) {
        const std::string name = file_name_of(command.name);
        if (name != state.story.name) {
            state.story.name = name;
            state.story.saved = nullptr;  // there is no such file yet
        }
    }
    return state;
}

AppState reduced(AppState state, const StoriesListed& command) {
    state.story.stored = command.stored;
    return state;
}

AppState reduced(AppState state, const AnswerStoryQuestion& command) {
    if (!state.story.question) {
        return state;
    }
    if (command.answer == AnswerStoryQuestion::Answer::Save) {
        return reduced(std::move(state), SaveStory{});  // goes on when it is saved
    }
    const StoryQuestion question = *std::exchange(state.story.question, std::nullopt);
    return command.answer == AnswerStoryQuestion::Answer::Discard ? gone_on(std::move(state), question) : state;
}

AppState reduced(AppState state, const StoryOutsideFound& command) {
    const StoryOutside& asked_for = state.story.outside;
    if (command.outside.narration == asked_for.narration && command.outside.fonts == asked_for.fonts) {
        state.story.outside = command.outside;
        state = replanned(std::move(state));
    }
    return state;
}

AppState reduced(AppState state, const EditScene& command) {
    if (!has_scene(state, command.index)) {
        return state;
    }
    story::Storyboard board = *state.story.board;
    board.scenes[command.index] = command.scene;
    return with_board(std::move(state), std::move(board), fmt::format("{} {}", command.index, command.field));
}

AppState reduced(AppState state, const EditStory& command) {
    if (state.story.board == nullptr) {
        return state;
    }
    story::Storyboard board = command.board;
    board.file = state.story.board->file;
    board.scenes = state.story.board->scenes;
    return with_board(std::move(state), std::move(board), "whole " + command.field);
}

AppState reduced(AppState state, const SelectScene& command) {
    if (!has_scene(state, command.index)) {
        return state;
    }
    state.story.scene = command.index;
    state.story.last_edit.clear();
    if (state.story.preview && state.story.plan) {
        const auto& scene = state.story.plan->scenes[command.index];
        state.story.preview->second = static_cast<double>(scene.first_frame) / state.story.plan->frames_per_second;
        return preview_played_on(std::move(state), 0.0);
    }
    return state;
}

AppState reduced(AppState state, const AddScene& /*command*/) {
    if (state.story.board == nullptr || !state.has_campaign()) {
        return state;
    }
    story::Storyboard board = *state.story.board;
    const std::size_t at = std::min(state.story.scene + 1, board.scenes.size());
    board.scenes.insert(board.scenes.begin() + static_cast<std::ptrdiff_t>(at), scene_of_view(state, board));
    state = with_board(std::move(state), std::move(board), {});
    state.story.scene = at;
    return state;
}

AppState reduced(AppState state, const DuplicateScene& /*command*/) {
    if (!has_scene(state, state.story.scene)) {
        return state;
    }
    story::Storyboard board = *state.story.board;
    story::Scene copy = board.scenes[state.story.scene];
    copy.chapter.clear();  // it goes on with the same one
    board.scenes.insert(board.scenes.begin() + static_cast<std::ptrdiff_t>(state.story.scene) + 1, std::move(copy));
    state = with_board(std::move(state), std::move(board), {});
    ++state.story.scene;
    return state;
}

AppState reduced(AppState state, const DeleteScene& /*command*/) {
    if (!has_scene(state, state.story.scene) || state.story.board->scenes.size() < 2) {
        return state;  // a film without a scene is none
    }
    story::Storyboard board = *state.story.board;
    board.scenes.erase(board.scenes.begin() + static_cast<std::ptrdiff_t>(state.story.scene));
    return with_board(std::move(state), std::move(board), {});
}

AppState reduced(AppState state, const MoveScene& command) {
    if (!has_scene(state, command.from) || command.from == command.to) {
        return state;
    }
    story::Storyboard board = *state.story.board;
    const std::size_t to = std::min(command.to, board.scenes.size() - 1);
    story::Scene moved = std::move(board.scenes[command.from]);
    board.scenes.erase(board.scenes.begin() + static_cast<std::ptrdiff_t>(command.from));
    board.scenes.insert(board.scenes.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    state = with_board(std::move(state), std::move(board), {});
    state.story.scene = to;
    return state;
}

AppState reduced(AppState state, const ShiftScene& command) {
    const StoryState& story = state.story;
    if (story.board == nullptr || !state.panels.has(Panel::Story)) {
        return state;
    }
    const auto last = static_cast<std::ptrdiff_t>(story.board->scenes.size()) - 1;
    const auto from = static_cast<std::ptrdiff_t>(story.scene);
    const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(from + command.by, 0, last);
    const MoveScene move{story.scene, static_cast<std::size_t>(to)};
    return reduced(std::move(state), move);
}

AppState reduced(AppState state, const ShowStoryTab& command) {
    state.story.tab = command.tab;
    state.story.last_edit.clear();
    return state;
}

AppState reduced(AppState state, const UndoStory& /*command*/) {
    StoryState& story = state.story;
    if (story.undo.empty()) {
        return state;
    }
    story.redo.push_back(std::exchange(story.board, story.undo.back()));
    story.undo.pop_back();
    story.last_edit.clear();
    return replanned(std::move(state));
}

AppState reduced(AppState state, const RedoStory& /*command*/) {
    StoryState& story = state.story;
    if (story.redo.empty()) {
        return state;
    }
    story.undo.push_back(std::exchange(story.board, story.redo.back()));
    story.redo.pop_back();
    story.last_edit.clear();
    return replanned(std::move(state));
}

AppState without_story(AppState state) {
    state.story = {};
    return state;
}

bool asks_before_leaving(AppState& state) {
    if (!state.story.has_changes() && !state.record.runs()) {
        return false;
    }
    state.story.question = StoryQuestion{StoryQuestion::Kind::Leave, {}};
    return true;
}

AppState asked_again(AppState state, bool film_is_complete) {
    const bool leaves = state.story.question && state.story.question->kind == StoryQuestion::Kind::Leave;
    if (!leaves || state.story.has_changes() || state.record.runs()) {
        return state;
    }
    state.story.question.reset();
    state.closing = film_is_complete;
    return state;
}

}  // namespace app::state
