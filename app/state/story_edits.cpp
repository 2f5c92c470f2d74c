#include "app/state/story_edits.hpp"

#include "geo/base/diagnostics.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace app::state {
namespace {

constexpr std::size_t most_undo = 300;
constexpr std::string_view code_prefix = "storyboard-";

StoryProblem problem_of(const geo::Diagnostic& found) {
    StoryProblem problem;
    if (found.where.row > 0) {
        problem.scene = found.where.row - 1;
    }
    problem.field = found.code.starts_with(code_prefix) ? found.code.substr(code_prefix.size()) : found.code;
    problem.words = found.message;
    problem.is_error = found.severity == geo::Severity::Error;
    return problem;
}

/// What is named outside has changed: it must be looked up again.
AppState looked_up(AppState state) {
    StoryOutside asked{story::narration_file(*state.story.board).string(), state.story.board->fonts, {}};
    if (asked.narration == state.story.outside.narration && asked.fonts == state.story.outside.fonts) {
        return state;
    }
    state.story.outside = asked;
    if (!asked.narration.empty() || !asked.fonts.empty()) {
        state.requests.emplace_back(request::LookUpOutside{asked.narration, asked.fonts});
    }
    return state;
}

}  // namespace

AppState replanned(AppState state) {
    StoryState& story = state.story;
    story.problems.clear();
    story.plan = nullptr;
    if (story.board == nullptr || !state.has_campaign()) {
        story.preview.reset();
        return state;
    }
    story.scene = std::min(story.scene, std::max<std::size_t>(story.board->scenes.size(), 1) - 1);
    geo::Diagnostics found;
    if (auto plan = story::draft_story(*story.board, *state.campaign, *state.geometry, {}, found)) {
        story.plan = std::make_shared<const story::StoryPlan>(std::move(*plan));
    }
    state = looked_up(std::move(state));
    story::check_outside(*state.story.board, state.story.plan.get(), state.story.outside.found, found);
    for (const geo::Diagnostic& one : found.all()) {
        state.story.problems.push_back(problem_of(one));
    }
    if (state.story.plan == nullptr || state.story.plan->frame_count == 0) {
        state.story.preview.reset();
    } else if (state.story.preview) {
        const auto last = static_cast<double>(state.story.plan->frame_count - 1);
        state.story.preview->second = std::min(state.story.preview->second, last / state.story.plan->frames_per_second);
    }
    return state;
}

AppState with_board(AppState state, story::Storyboard board, const std::string& what) {
    StoryState& story = state.story;
    if (story.board != nullptr && *story.board == board) {
        return state;
    }
    const bool goes_on = !what.empty() && what == story.last_edit;
    if (story.board != nullptr && !goes_on) {
        story.undo.push_back(story.board);
        if (story.undo.size() > most_undo) {
            story.undo.erase(story.undo.begin());
        }
    }
    story.redo.clear();
    story.last_edit = what;
    story.board = std::make_shared<const story::Storyboard>(std::move(board));
    return replanned(std::move(state));
}

AppState with_opened(AppState state, BoardPtr board, BoardPtr saved) {
    std::vector<StoredStory> stored = std::move(state.story.stored);
    state.story = {};
    state.story.stored = std::move(stored);
    state.story.board = std::move(board);
    state.story.saved = std::move(saved);
    state.story.name = state.story.board->file.stem().string();
    return replanned(std::move(state));
}

}  // namespace app::state
