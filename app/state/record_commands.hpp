// Recording a film from the window.
#pragma once

#include "app/state/record_state.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace app::state {

struct AppState;

/// Opens the card, or closes it.
struct ToggleRecordCard {};
struct SetRecordForm {
    RecordForm form;
};
/// What stands where the film is to be written was looked up.
struct OutputLookedAt {
    OutputSeen seen;
};
/// Begins to record what the form says, if it can be.
struct StartRecording {};
/// Goes on with one that was stopped.
struct ResumeRecording {
    std::size_t index = 0;
};
/// Takes one that is over from the list.
struct ForgetRecording {
    std::size_t index = 0;
};
/// The command line of what the form says, into the clipboard.
struct CopyRecordCommand {};

// What the shell says of a film.
struct RecordingStarted {
    JobId job = 0;
    std::string file;
    std::vector<std::string> arguments;
};
struct RecordingProgressed {
    JobId job = 0;
    std::int64_t done = 0;
    std::int64_t all = 0;
    double rate = 0;
    double left_s = 0;
    double megabytes = 0;
};
struct RecordingEnded {
    JobId job = 0;
    Recording::Phase phase = Recording::Phase::Done;
    std::string part;
    std::string problem;
};

[[nodiscard]] AppState reduced(AppState state, const ToggleRecordCard& command);
[[nodiscard]] AppState reduced(AppState state, const SetRecordForm& command);
[[nodiscard]] AppState reduced(AppState state, const OutputLookedAt& command);
[[nodiscard]] AppState reduced(AppState state, const StartRecording& command);
[[nodiscard]] AppState reduced(AppState state, const ResumeRecording& command);
[[nodiscard]] AppState reduced(AppState state, const ForgetRecording& command);
[[nodiscard]] AppState reduced(AppState state, const CopyRecordCommand& command);
[[nodiscard]] AppState reduced(AppState state, const RecordingStarted& command);
[[nodiscard]] AppState reduced(AppState state, const RecordingProgressed& command);
[[nodiscard]] AppState reduced(AppState state, const RecordingEnded& command);

}  // namespace app::state
