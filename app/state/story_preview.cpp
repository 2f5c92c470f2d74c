#include "app/state/app_state.hpp"
#include "app/state/story_commands.hpp"
#include "app/state/story_edits.hpp"

#include <algorithm>
#include <cmath>

namespace app::state {
namespace {

/// Seconds that begin a frame must give that frame, whatever their rounding.
constexpr double frame_margin = 1e-6;

double second_of(const story::StoryPlan& plan, std::int64_t frame) {
    return static_cast<double>(frame) / plan.frames_per_second;
}

bool can_be_shown(const AppState& state) {
    return state.has_campaign() && state.story.plan != nullptr && state.story.plan->frame_count > 0;
}

/// The timeline and the list of scenes go along with the film.
AppState with_film_at(AppState state, double second) {
    const story::StoryPlan& plan = *state.story.plan;
    const double last_s = second_of(plan, plan.frame_count - 1);
    state.story.preview->second = std::isfinite(second) ? std::clamp(second, 0.0, last_s) : 0.0;
    const std::int64_t frame = preview_frame(state.story);
    state.story.scene = story::scene_of_frame(plan, frame);
    state.playhead.playing = false;
    state.playhead = playback::moved_to(state.playhead, story::spec_of_frame(plan, frame).instant);
    return state;
}

}  // namespace

std::int64_t preview_frame(const StoryState& story) {
    const auto frame =
        static_cast<std::int64_t>(std::floor(story.preview->second * story.plan->frames_per_second + frame_margin));
    return std::clamp<std::int64_t>(frame, 0, story.plan->frame_count - 1);
}

AppState reduced(AppState state, const ShowPreview& command) {
    if (!command.second || !can_be_shown(state)) {
        state.story.preview.reset();
        return state;
    }
    const bool playing = state.story.preview && state.story.preview->playing;
    state.story.preview = StoryPreview{0.0, playing};
    return with_film_at(std::move(state), *command.second);
}

AppState reduced(AppState state, const TogglePreview& /*command*/) {
    if (!can_be_shown(state)) {
        return state;
    }
    const story::StoryPlan& plan = *state.story.plan;
    if (!state.story.preview) {
        state.story.preview = StoryPreview{0.0, true};
        const double second = second_of(plan, plan.scenes[state.story.scene].first_frame);
        return with_film_at(std::move(state), second);
    }
    StoryPreview& preview = *state.story.preview;
    preview.playing = !preview.playing;
    if (preview.playing && preview_frame(state.story) == plan.frame_count - 1) {
        preview.second = 0.0;
    }
    const double second = state.story.preview->second;
    return with_film_at(std::move(state), second);
}

AppState reduced(AppState state, const StepPreview& command) {
    if (!can_be_shown(state) || !state.story.preview) {
        return state;
    }
    const story::StoryPlan& plan = *state.story.plan;
    const auto last = static_cast<std::int64_t>(plan.scenes.size()) - 1;
    const auto now = static_cast<std::int64_t>(story::scene_of_frame(plan, preview_frame(state.story)));
    const std::int64_t scene = std::clamp<std::int64_t>(now + std::clamp(command.scenes, -1000, 1000), 0, last);
    return with_film_at(std::move(state), second_of(plan, plan.scenes[static_cast<std::size_t>(scene)].first_frame));
}

AppState preview_stepped(AppState state, int frames) {
    if (!state.story.preview || !can_be_shown(state)) {
        return state;
    }
    const story::StoryPlan& plan = *state.story.plan;
    state.story.preview->playing = false;
    const double second = second_of(plan, preview_frame(state.story) + frames);
    return with_film_at(std::move(state), second);
}

AppState preview_played_on(AppState state, double seconds) {
    if (!state.story.preview || !can_be_shown(state)) {
        return state;
    }
    const story::StoryPlan& plan = *state.story.plan;
    const double second = state.story.preview->second + seconds;
    state = with_film_at(std::move(state), second);
    if (preview_frame(state.story) == plan.frame_count - 1) {
        state.story.preview->playing = false;
    }
    return state;
}

}  // namespace app::state
