// Jobs in the state: what the job queue reports of them and what the user wants of them.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/base/error.hpp"

#include <optional>
#include <string>

namespace app::state {

struct JobStarted {
    JobState job;
};
struct JobProgressed {
    JobId id = 0;
    double fraction = -1.0;  ///< 0 to 1; below 0 where nobody knows
    std::string words;
};
/// It has run for half a second: worth showing.
struct JobTakesLong {
    JobId id = 0;
};
struct JobPaused {
    JobId id = 0;
    bool paused = true;
};
/// Done without an `error`. An error goes to the log, except of a job that was cancelled.
struct JobEnded {
    JobId id = 0;
    bool cancelled = false;
    std::optional<geo::Error> error;
};
/// The user does not want its result any more.
struct CancelJob {
    JobId id = 0;
};
struct PauseJob {
    JobId id = 0;
    bool paused = true;
};

[[nodiscard]] AppState reduced(AppState state, const JobStarted& started);
[[nodiscard]] AppState reduced(AppState state, const JobProgressed& progress);
[[nodiscard]] AppState reduced(AppState state, const JobTakesLong& job);
[[nodiscard]] AppState reduced(AppState state, const JobPaused& pause);
[[nodiscard]] AppState reduced(AppState state, const JobEnded& ended);
[[nodiscard]] AppState reduced(AppState state, const CancelJob& cancel);
[[nodiscard]] AppState reduced(AppState state, const PauseJob& pause);

}  // namespace app::state
