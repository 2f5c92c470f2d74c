#include "app/state/story_view.hpp"

#include "app/state/date_words.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string_view>

namespace app::state {

using namespace messages::literals;

namespace {

using messages::Texts;

constexpr std::size_t longest_caption = 140;
constexpr double letters_read_per_second = 20.0;

std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::string number_words(double value) {
    return fmt::format("{:g}", std::round(value * 100.0) / 100.0);
}

/// A date as it was typed, or in words where it is one.
std::string day_words_of(const Texts& texts, const std::string& text, bool as_end) {
    const auto day = geo::calendar::parse_command_date(text, as_end);
    return day ? day_words(texts, *day) : (text.empty() ? std::string(texts("story_words.no_date"_m)) : text);
}

std::string dates_of(const Texts& texts, const story::Scene& scene) {
    if (!scene.date.empty()) {
        return texts("story_words.standing"_m, fmt::arg("date", day_words_of(texts, scene.date, false)));
    }
    return from_to_words(texts, day_words_of(texts, scene.from, false), day_words_of(texts, scene.to, true));
}

std::string camera_of(const Texts& texts, const story::Scene& scene) {
    if (scene.camera.empty()) {
        return texts("story_words.camera_stays"_m);
    }
    if (scene.camera.size() > 1) {
        return texts("story_words.camera_keys"_m, fmt::arg("count", scene.camera.size()));
    }
    const story::CameraKey& key = scene.camera.front();
    const std::string shown = shown_words(texts, key.shown);
    return key.second > 0.0 ? texts("story_words.camera_to"_m, fmt::arg("shown", shown),
                                    fmt::arg("seconds", number_words(key.second)))
                            : texts("story_words.camera_cut"_m, fmt::arg("shown", shown));
}

struct ShownWords {
    const Texts& texts;

    std::string operator()(const std::string& name) const {
        return name == "campaign" ? texts("story_words.the_whole"_m) : name;
    }
    std::string operator()(const story::Extent& extent) const {
        const auto degrees = [](double value) { return fmt::format("{:.1f}", value); };
        return texts("story_words.extent"_m, fmt::arg("west", degrees(extent.west_deg)),
                     fmt::arg("east", degrees(extent.east_deg)), fmt::arg("south", degrees(extent.south_deg)),
                     fmt::arg("north", degrees(extent.north_deg)));
    }
    std::string operator()(const story::Around& around) const {
        return texts("story_words.around"_m, fmt::arg("lat", fmt::format("{:.2f}", around.centre.lat_deg)),
                     fmt::arg("lon", fmt::format("{:.2f}", around.centre.lon_deg)),
                     fmt::arg("width", fmt::format("{:.0f}", around.width_km)));
    }
};

SceneCard card_of(const AppState& state, std::size_t index) {
    const StoryState& story = state.story;
    const story::Scene& scene = story.board->scenes[index];
    SceneCard card;
    card.title = scene.chapter.empty() ? fmt::format("{}", index + 1) : fmt::format("{}  {}", index + 1, scene.chapter);
    card.dates = dates_of(state.texts, scene);
    if (story.plan != nullptr && index < story.plan->scenes.size()) {
        const story::PlannedScene& planned = story.plan->scenes[index];
        const double rate = story.plan->frames_per_second;
        card.length = state.texts("story_words.scene_length"_m,
                                  fmt::arg("seconds", number_words(static_cast<double>(planned.frame_count) / rate)),
                                  fmt::arg("start", clock_words(static_cast<double>(planned.first_frame) / rate)));
    }
    card.camera = camera_of(state.texts, scene);
    card.caption = scene.caption;
    card.begins_chapter = !scene.chapter.empty();
    card.selected = index == story.scene;
    for (const StoryProblem& problem : story.problems) {
        if (problem.scene == index) {
            (problem.is_error ? card.has_error : card.has_warning) = true;
        }
    }
    return card;
}

std::string file_words(const Texts& texts, const StoryState& story) {
    std::string words = story.name + ".json";
    if (story.saved == nullptr) {
        return texts("story_words.not_saved"_m, fmt::arg("file", words));
    }
    const auto stored = std::find_if(story.stored.begin(), story.stored.end(),
                                     [&](const StoredStory& one) { return one.file == story.board->file; });
    if (stored != story.stored.end() && !stored->in_campaign) {
        words = texts("story_words.own_folder"_m, fmt::arg("file", words));
    }
    return story.has_changes() ? texts("story_words.unsaved"_m, fmt::arg("file", words)) : words;
}

std::string length_words(const Texts& texts, const StoryState& story) {
    const std::size_t count = story.board->scenes.size();
    std::string scenes = texts.count("story_words.scene"_m, "story_words.scenes"_m, count);
    if (story.plan == nullptr) {
        return scenes;
    }
    const story::StoryPlan& plan = *story.plan;
    return texts("story_words.film_length"_m,
                 fmt::arg("length", clock_words(static_cast<double>(plan.frame_count) / plan.frames_per_second)),
                 fmt::arg("scenes", scenes), fmt::arg("width", plan.width_px), fmt::arg("height", plan.height_px),
                 fmt::arg("rate", number_words(plan.frames_per_second)));
}

std::string running_words(const Texts& texts, const Recording& recording, bool paused) {
    if (paused) {
        return texts("film_words.paused"_m, fmt::arg("done", recording.done), fmt::arg("all", recording.all));
    }
    if (recording.all == 0) {
        return texts("film_words.beginning"_m);
    }
    if (!rate_is_known(recording.done)) {
        return texts("film_words.frames"_m, fmt::arg("done", recording.done), fmt::arg("all", recording.all));
    }
    return texts("film_words.running"_m, fmt::arg("done", recording.done), fmt::arg("all", recording.all),
                 fmt::arg("rate", fmt::format("{:.1f}", recording.rate)),
                 fmt::arg("left", clock_words(recording.left_s)),
                 fmt::arg("size", fmt::format("{:.1f}", recording.megabytes)));
}

}  // namespace

std::string clock_words(double seconds) {
    const auto whole = static_cast<long>(std::max(0.0, std::floor(seconds + 1e-6)));
    return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                        : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string shown_words(const Texts& texts, const story::Shown& shown) {
    return std::visit(ShownWords{texts}, shown);
}

std::string caption_room(const AppState& state, std::size_t scene) {
    const StoryState& story = state.story;
    std::size_t room = longest_caption;
    if (story.plan != nullptr && scene < story.plan->scenes.size()) {
        const double length_s =
            static_cast<double>(story.plan->scenes[scene].frame_count) / story.plan->frames_per_second;
        room = std::min(room, static_cast<std::size_t>(length_s * letters_read_per_second));
    }
    return state.texts("story_words.caption_room"_m,
                       fmt::arg("letters", letters_of(story.board->scenes[scene].caption)), fmt::arg("room", room));
}

StoryView story_view(const AppState& state) {
    const StoryState& story = state.story;
    StoryView view;
    view.file = file_words(state.texts, story);
    view.length = length_words(state.texts, story);
    for (std::size_t index = 0; index < story.board->scenes.size(); ++index) {
        view.scenes.push_back(card_of(state, index));
    }
    for (const StoryProblem& problem : story.problems) {
        if (!problem.scene) {
            view.of_whole.push_back(problem);
        } else if (*problem.scene == story.scene) {
            view.of_scene.push_back(problem);
        }
    }
    if (!story.problems.empty()) {
        view.problems = state.texts.count("story_words.problem"_m, "story_words.problems"_m, story.problems.size());
    }
    view.can_save = story.has_changes();
    view.can_undo = !story.undo.empty();
    view.can_redo = !story.redo.empty();
    return view;
}

PreviewView preview_view(const AppState& state) {
    const story::StoryPlan& plan = *state.story.plan;
    PreviewView view;
    view.playing = state.story.preview->playing;
    view.second = state.story.preview->second;
    view.length_s = static_cast<double>(plan.frame_count) / plan.frames_per_second;
    for (const story::PlannedScene& scene : plan.scenes) {
        view.scene_starts_s.push_back(static_cast<double>(scene.first_frame) / plan.frames_per_second);
    }
    const std::int64_t frame = preview_frame(state.story);
    view.words = state.texts("story_words.preview"_m, fmt::arg("now", clock_words(view.second)),
                             fmt::arg("length", clock_words(view.length_s)),
                             fmt::arg("scene", story::scene_of_frame(plan, frame) + 1),
                             fmt::arg("scenes", plan.scenes.size()), fmt::arg("frame", frame));
    return view;
}

std::vector<RecordingLine> recording_lines(const AppState& state) {
    const Texts& texts = state.texts;
    std::vector<RecordingLine> lines;
    for (const Recording& recording : state.record.list) {
        RecordingLine line;
        std::filesystem::path file(recording.file);
        line.name =
            recording.file.ends_with('/') ? file.parent_path().filename().string() + "/" : file.filename().string();
        line.fraction =
            recording.all > 0 ? static_cast<double>(recording.done) / static_cast<double>(recording.all) : -1.0;
        switch (recording.phase) {
            case Recording::Phase::Running: {
                line.job = recording.job;
                const JobState* job = state.jobs.find(recording.job);
                line.paused = job != nullptr && job->paused;
                line.words = running_words(texts, recording, line.paused);
                break;
            }
            case Recording::Phase::Done:
                line.words = texts("film_words.done"_m, fmt::arg("file", recording.file));
                break;
            case Recording::Phase::Stopped:
                line.words = recording.part.empty() ? std::string(texts("film_words.stopped_empty"_m))
                                                    : texts("film_words.stopped"_m, fmt::arg("file", recording.part));
                line.can_go_on = !recording.part.empty();
                break;
            case Recording::Phase::Failed:
                line.words = recording.problem;
                line.failed = true;
                line.can_go_on = !recording.part.empty();
                break;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace app::state
