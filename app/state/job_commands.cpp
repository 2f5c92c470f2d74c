#include "app/state/job_commands.hpp"

#include "app/state/log_commands.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::state {

using namespace messages::literals;

namespace {

/// Changes the job of that id, if it still runs.
template <typename Change>
AppState with_job(AppState state, JobId id, Change change) {
    for (JobState& job : state.jobs.list) {
        if (job.id == id) {
            change(job);
        }
    }
    return state;
}

}  // namespace

AppState reduced(AppState state, const JobStarted& started) {
    if (started.job.id != 0 && state.jobs.find(started.job.id) == nullptr) {
        state.jobs.list.push_back(started.job);
    }
    return state;
}

AppState reduced(AppState state, const JobProgressed& progress) {
    return with_job(std::move(state), progress.id, [&progress](JobState& job) {
        job.fraction = std::isfinite(progress.fraction) ? std::clamp(progress.fraction, -1.0, 1.0) : -1.0;
        job.words = progress.words;
    });
}

AppState reduced(AppState state, const JobTakesLong& job) {
    return with_job(std::move(state), job.id, [](JobState& running) { running.shown = true; });
}

AppState reduced(AppState state, const JobPaused& pause) {
    return with_job(std::move(state), pause.id, [&pause](JobState& job) { job.paused = pause.paused; });
}

AppState reduced(AppState state, const JobEnded& ended) {
    const JobState* job = state.jobs.find(ended.id);
    if (job == nullptr) {
        return state;
    }
    const std::string title = job->title;
    std::erase_if(state.jobs.list, [&ended](const JobState& one) { return one.id == ended.id; });
    if (ended.cancelled) {
        state.notice = state.texts("jobs.cancelled"_m, fmt::arg("title", title));
    } else if (ended.error) {
        state = reduced(std::move(state), Tell{{geo::Severity::Error, {}, "job", geo::describe(*ended.error)}});
    }
    return state;
}

AppState reduced(AppState state, const CancelJob& cancel) {
    const JobState* job = state.jobs.find(cancel.id);
    if (job == nullptr || !job->can_cancel) {
        return state;
    }
    state.requests.emplace_back(request::CancelJob{cancel.id});
    return with_job(std::move(state), cancel.id, [](JobState& running) { running.cancelling = true; });
}

AppState reduced(AppState state, const PauseJob& pause) {
    const JobState* job = state.jobs.find(pause.id);
    if (job != nullptr && job->can_pause) {
        state.requests.emplace_back(request::PauseJob{pause.id, pause.paused});
    }
    return state;
}

}  // namespace app::state
