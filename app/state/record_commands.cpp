#include "app/state/record_commands.hpp"

#include "app/state/app_state.hpp"
#include "app/state/record_words.hpp"
#include "app/state/story_commands.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

template <typename Change>
AppState with_recording(AppState state, JobId job, Change change) {
    for (Recording& recording : state.record.list) {
        if (recording.job == job) {
            change(recording);
        }
    }
    return state;
}

AppState looked_at(AppState state) {
    if (!state.record.form.file.empty()) {
        state.requests.emplace_back(request::LookAtOutput{state.record.form.file});
    }
    return state;
}

/// A name that suits what is to be recorded, where nobody has typed another.
AppState suggested(AppState state) {
    RecordState& record = state.record;
    if (record.form.file.empty() || record.form.file == record.suggested) {
        record.suggested = usual_film_name(state);
        record.form.file = record.suggested;
        record.form.replace = false;
    }
    return state;
}

RecordForm sound(RecordForm form) {
    constexpr int largest_px = 3840;
    constexpr double fastest = 365.0;
    form.width_px = std::clamp(form.width_px, 0, largest_px);
    form.height_px = std::clamp(form.height_px, 0, largest_px);
    form.frames_per_second =
        std::isfinite(form.frames_per_second) ? std::clamp(form.frames_per_second, 0.0, 60.0) : 0.0;
    form.days_per_second = std::isfinite(form.days_per_second) ? std::clamp(form.days_per_second, 0.1, fastest) : 7.0;
    form.crf = std::clamp(form.crf, 0, 63);
    return form;
}

}  // namespace

AppState reduced(AppState state, const ToggleRecordCard& /*command*/) {
    RecordState& record = state.record;
    record.open = !record.open && state.has_campaign();
    if (!record.open) {
        return state;
    }
    if (state.story.board == nullptr) {
        record.form.range = RecordForm::Range::MarkedDays;
    } else if (!state.marked) {
        record.form.range = RecordForm::Range::Storyboard;
    }
    return looked_at(suggested(std::move(state)));
}

AppState reduced(AppState state, const SetRecordForm& command) {
    const RecordForm before = state.record.form;
    state.record.form = sound(command.form);
    if (state.record.form.range != before.range) {
        state = suggested(std::move(state));
    }
    if (state.record.form.file != before.file) {
        state.record.form.replace = false;
        return looked_at(std::move(state));
    }
    return state;
}

AppState reduced(AppState state, const OutputLookedAt& command) {
    if (command.seen.file == state.record.form.file) {
        state.record.seen = command.seen;
        state.record.form.resume = command.seen.has_part;
    }
    return state;
}

AppState reduced(AppState state, const StartRecording& /*command*/) {
    if (!state.has_campaign() || !why_not_recorded(state).empty()) {
        return state;
    }
    request::Record record;
    record.arguments = record_arguments(state, {});
    if (needs_board_file(state)) {
        record.board = state.story.board;
        record.board_name = state.story.name;
    }
    state.requests.emplace_back(std::move(record));
    state.record.open = false;
    return state;
}

AppState reduced(AppState state, const ResumeRecording& command) {
    if (command.index >= state.record.list.size()) {
        return state;
    }
    const Recording& recording = state.record.list[command.index];
    if (recording.phase == Recording::Phase::Running || recording.phase == Recording::Phase::Done) {
        return state;
    }
    request::Record again;
    again.arguments = recording.arguments;
    if (std::find(again.arguments.begin(), again.arguments.end(), "--resume") == again.arguments.end()) {
        again.arguments.emplace_back("--resume");
    }
    state.requests.emplace_back(std::move(again));
    state.record.list.erase(state.record.list.begin() + static_cast<std::ptrdiff_t>(command.index));
    return state;
}

AppState reduced(AppState state, const ForgetRecording& command) {
    auto& list = state.record.list;
    if (command.index < list.size() && list[command.index].phase != Recording::Phase::Running) {
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(command.index));
    }
    return state;
}

AppState reduced(AppState state, const CopyRecordCommand& /*command*/) {
    if (!state.has_campaign() || (state.record.form.range == RecordForm::Range::MarkedDays && !state.marked)) {
        return state;
    }
    if (needs_board_file(state)) {
        state.notice = state.texts("notice.save_first"_m);
        return state;
    }
    const std::string line = "salang " + shell_line(record_arguments(state, {}));
    state.requests.emplace_back(request::CopyToClipboard{line});
    state.notice = state.texts("notes.copied"_m, fmt::arg("text", line));
    return state;
}

AppState reduced(AppState state, const RecordingStarted& command) {
    Recording recording;
    recording.job = command.job;
    recording.file = command.file;
    recording.arguments = command.arguments;
    state.record.list.push_back(std::move(recording));
    return state;
}

AppState reduced(AppState state, const RecordingProgressed& command) {
    return with_recording(std::move(state), command.job, [&command](Recording& recording) {
        recording.done = command.done;
        recording.all = command.all;
        recording.rate = command.rate;
        recording.left_s = command.left_s;
        recording.megabytes = command.megabytes;
    });
}

AppState reduced(AppState state, const RecordingEnded& command) {
    std::string file;
    state = with_recording(std::move(state), command.job, [&](Recording& recording) {
        recording.phase = command.phase;
        recording.part = command.part;
        recording.problem = command.problem;
        file = recording.file;
    });
    if (command.phase == Recording::Phase::Done && !file.empty()) {
        state.notice = state.texts("notice.recorded"_m, fmt::arg("file", file));
    }
    return looked_at(asked_again(std::move(state), command.phase == Recording::Phase::Done));
}

}  // namespace app::state
