#include "app/shell/job_queue.hpp"

#include "app/shell/job_reports.hpp"

#include <algorithm>
#include <exception>
#include <utility>
#include <variant>

namespace app::shell {
namespace {

/// A library may throw; a thread must not.
geo::Result<void> done_without_exceptions(const JobQueue::Work& work, const JobContext& context) {
    try {
        return work(context);
    } catch (const std::exception& problem) {
        return geo::fail(geo::ErrorCode::Internal, problem.what());
    }
}

}  // namespace

JobContext::JobContext(std::shared_ptr<JobReports> reports, state::JobId id, std::stop_token stop,
                       std::shared_ptr<const std::atomic<bool>> paused)
    : m_reports(std::move(reports)), m_id(id), m_stop(std::move(stop)), m_paused(std::move(paused)) {}

void JobContext::progress(double fraction, std::string words) const {
    m_reports->push(state::JobProgressed{m_id, fraction, std::move(words)});
}

void JobContext::post(state::Command command) const {
    m_reports->push(std::move(command));
}

JobQueue::JobQueue(std::function<void()> wake) : m_reports(std::make_shared<JobReports>(std::move(wake))) {}

JobQueue::~JobQueue() {
    for (Job& job : m_jobs) {
        job.thread.request_stop();
    }
}

state::JobId JobQueue::start(JobInfo info, Work work) {
    const state::JobId id = ++m_last;
    state::JobState shown;
    shown.id = id;
    shown.title = std::move(info.title);
    shown.can_cancel = info.can_cancel;
    shown.can_pause = info.can_pause;
    shown.reads_text = info.reads_text;
    m_reports->push(state::JobStarted{std::move(shown)});
    auto paused = std::make_shared<std::atomic<bool>>(false);
    std::jthread thread([reports = m_reports, id, paused, work = std::move(work)](const std::stop_token& stop) {
        geo::Result<void> result = done_without_exceptions(work, JobContext(reports, id, stop, paused));
        state::JobEnded ended{id, stop.stop_requested(), std::nullopt};
        if (!result) {
            ended.cancelled = ended.cancelled || result.error().code == geo::ErrorCode::Interrupted;
            ended.error = std::move(result.error());
        }
        reports->push(std::move(ended));
    });
    m_jobs.push_back({id, Clock::now(), false, std::move(paused), std::move(thread)});
    return id;
}

JobQueue::Job* JobQueue::find(state::JobId id) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job& job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void JobQueue::cancel(state::JobId id) {
    if (Job* job = find(id); job != nullptr) {
        job->thread.request_stop();
    }
}

void JobQueue::pause(state::JobId id, bool paused) {
    if (Job* job = find(id); job != nullptr) {
        job->paused->store(paused);
        m_reports->push(state::JobPaused{id, paused});
    }
}

std::vector<state::Command> JobQueue::take(Clock::time_point now) {
    std::vector<state::Command> ready = m_reports->take();
    for (const state::Command& command : ready) {
        if (const auto* ended = command.get_if<state::JobEnded>()) {
            std::erase_if(m_jobs, [ended](const Job& job) { return job.id == ended->id; });
        }
    }
    for (Job& job : m_jobs) {
        if (!job.shown && now - job.since >= long_job) {
            job.shown = true;
            ready.emplace_back(state::JobTakesLong{job.id});
        }
    }
    return ready;
}

std::optional<std::chrono::duration<double>> JobQueue::until_shown(Clock::time_point now) const {
    std::optional<std::chrono::duration<double>> least;
    for (const Job& job : m_jobs) {
        if (!job.shown) {
            const std::chrono::duration<double> wait =
                std::max<Clock::duration>(Clock::duration::zero(), job.since + long_job - now);
            least = least ? std::min(*least, wait) : wait;
        }
    }
    return least;
}

}  // namespace app::shell
