#include "app/state/story_view.hpp"

#include "app/state/date_words.hpp"
#include "geo/calendar/edtf.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string_view>

namespace app::state {
namespace {

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
std::string day_words_of(const std::string& text, bool as_end) {
    const auto day = geo::calendar::parse_command_date(text, as_end);
    return day ? day_words(*day) : (text.empty() ? std::string("no date") : text);
}

std::string dates_of(const story::Scene& scene) {
    if (!scene.date.empty()) {
        return day_words_of(scene.date, false) + ", standing";
    }
    return fmt::format("{} to {}", day_words_of(scene.from, false), day_words_of(scene.to, true));
}

std::string camera_of(const story::Scene& scene) {
    if (scene.camera.empty()) {
        return "camera stays";
    }
    if (scene.camera.size() > 1) {
        return fmt::format("camera: {} keyframes", scene.camera.size());
    }
    const story::CameraKey& key = scene.camera.front();
    return key.second > 0.0 ? fmt::format("to {} in {} s", shown_words(key.shown), number_words(key.second))
                            : "cut to " + shown_words(key.shown);
}

struct ShownWords {
    std::string operator()(const std::string& name) const { return name == "campaign" ? "the whole" : name; }
    std::string operator()(const story::Extent& extent) const {
        return fmt::format("{:.1f} to {:.1f} E, {:.1f} to {:.1f} N", extent.west_deg, extent.east_deg, extent.south_deg,
                           extent.north_deg);
    }
    std::string operator()(const story::Around& around) const {
        return fmt::format("{:.2f} N {:.2f} E, {:.0f} km", around.centre.lat_deg, around.centre.lon_deg,
                           around.width_km);
    }
};

SceneCard card_of(const AppState& state, std::size_t index) {
    const StoryState& story = state.story;
    const story::Scene& scene = story.board->scenes[index];
    SceneCard card;
    card.title = scene.chapter.empty() ? fmt::format("{}", index + 1) : fmt::format("{}  {}", index + 1, scene.chapter);
    card.dates = dates_of(scene);
    if (story.plan != nullptr && index < story.plan->scenes.size()) {
        const story::PlannedScene& planned = story.plan->scenes[index];
        const double rate = story.plan->frames_per_second;
        card.length = fmt::format("{} s, from {}", number_words(static_cast<double>(planned.frame_count) / rate),
                                  clock_words(static_cast<double>(planned.first_frame) / rate));
    }
    card.camera = camera_of(scene);
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

std::string file_words(const StoryState& story) {
    std::string words = story.name + ".json";
    if (story.saved == nullptr) {
        return words + " · not saved yet";
    }
    const auto stored = std::find_if(story.stored.begin(), story.stored.end(),
                                     [&](const StoredStory& one) { return one.file == story.board->file; });
    if (stored != story.stored.end() && !stored->in_campaign) {
        words += " · in your own folder";
    }
    return story.has_changes() ? words + " · unsaved changes" : words;
}

std::string length_words(const StoryState& story) {
    const std::size_t count = story.board->scenes.size();
    const std::string scenes = fmt::format("{} scene{}", count, count == 1 ? "" : "s");
    if (story.plan == nullptr) {
        return scenes;
    }
    const story::StoryPlan& plan = *story.plan;
    return fmt::format("{} · {} · {}x{} at {} a second",
                       clock_words(static_cast<double>(plan.frame_count) / plan.frames_per_second), scenes,
                       plan.width_px, plan.height_px, number_words(plan.frames_per_second));
}

}  // namespace

std::string clock_words(double seconds) {
    const auto whole = static_cast<long>(std::max(0.0, std::floor(seconds + 1e-6)));
    return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                        : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string shown_words(const story::Shown& shown) {
    return std::visit(ShownWords{}, shown);
}

std::string caption_room(const AppState& state, std::size_t scene) {
    const StoryState& story = state.story;
    std::size_t room = longest_caption;
    if (story.plan != nullptr && scene < story.plan->scenes.size()) {
        const double length_s =
            static_cast<double>(story.plan->scenes[scene].frame_count) / story.plan->frames_per_second;
        room = std::min(room, static_cast<std::size_t>(length_s * letters_read_per_second));
    }
    return fmt::format("{} of {} letters", letters_of(story.board->scenes[scene].caption), room);
}

StoryView story_view(const AppState& state) {
    const StoryState& story = state.story;
    StoryView view;
    view.file = file_words(story);
    view.length = length_words(story);
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
        view.problems = fmt::format("{} problem{}", story.problems.size(), story.problems.size() == 1 ? "" : "s");
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
    view.words =
        fmt::format("{} of {} · scene {} of {} · frame {}", clock_words(view.second), clock_words(view.length_s),
                    story::scene_of_frame(plan, frame) + 1, plan.scenes.size(), frame);
    return view;
}

std::vector<RecordingLine> recording_lines(const AppState& state) {
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
                line.words = line.paused ? fmt::format("{} of {} frames, paused", recording.done, recording.all)
                             : recording.all == 0 ? std::string("beginning ...")
                                                  : fmt::format("{} of {} frames, {:.1f} a second, {} left, {:.1f} MB",
                                                                recording.done, recording.all, recording.rate,
                                                                clock_words(recording.left_s), recording.megabytes);
                break;
            }
            case Recording::Phase::Done: line.words = "done: " + recording.file; break;
            case Recording::Phase::Stopped:
                line.words = recording.part.empty() ? std::string("stopped before there was anything to keep")
                                                    : "stopped; what there is plays: " + recording.part;
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
