// Named jobs beside the window: each on a thread of its own, with progress, a way to stop it, and results that come
// back as commands.
#pragma once

#include "app/state/command.hpp"
#include "geo/base/result.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace app::shell {

/// What the window shows of a job from its start.
struct JobInfo {
    std::string title;  ///< what it is for: "Opening NAME"
    bool can_cancel = true;
    bool can_pause = false;   ///< its work asks `JobContext::paused`
    bool reads_text = false;  ///< who waits for a text looks for it in the text's panel
};

/// What is being reported to the main thread. Shared by the queue and the contexts of its jobs.
class JobReports;

/// What the work of a job is given. Copies may be used from any thread, also after the job has ended (they do nothing
/// then): the work may wait for a process of its own and pass on what that says.
class JobContext {
  public:
    JobContext(std::shared_ptr<JobReports> reports, state::JobId id, std::stop_token stop,
               std::shared_ptr<const std::atomic<bool>> paused);

    /// `fraction` of the work is done (0 to 1; below 0: nobody knows); `words` say what is being done. May be called as
    /// often as is convenient.
    void progress(double fraction, std::string words) const;
    /// A result; reaches the state before the end of the job does.
    void post(state::Command command) const;
    /// Whether the work should end as soon as it can. What it returns then is not looked at.
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    [[nodiscard]] const std::stop_token& stop_token() const { return m_stop; }
    /// Whether the work should hold on until it is not.
    [[nodiscard]] bool paused() const { return m_paused->load(); }
    [[nodiscard]] state::JobId id() const { return m_id; }

  private:
    std::shared_ptr<JobReports> m_reports;
    state::JobId m_id;
    std::stop_token m_stop;
    std::shared_ptr<const std::atomic<bool>> m_paused;
};

/// Owns the jobs. All but the contexts is for one thread, the main one.
class JobQueue {
  public:
    using Clock = std::chrono::steady_clock;
    using Work = std::function<geo::Result<void>(const JobContext&)>;

    /// `wake` is called from any thread where there is something to take.
    explicit JobQueue(std::function<void()> wake);
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;
    /// Asks all jobs to stop, and waits until they have.
    ~JobQueue();

    /// Starts at once.
    state::JobId start(JobInfo info, Work work);
    /// Asks a job to stop; its end is reported when it has.
    void cancel(state::JobId id);
    void pause(state::JobId id, bool paused);

    /// What has been reported since the last call, in order: starts, progress (the latest), results, ends.
    [[nodiscard]] std::vector<state::Command> take(Clock::time_point now = Clock::now());
    /// How long until a job has run long enough to be shown; nothing where none is waiting for that.
    [[nodiscard]] std::optional<std::chrono::duration<double>> until_shown(Clock::time_point now = Clock::now()) const;

    /// Jobs that take longer than this are shown.
    static constexpr std::chrono::milliseconds long_job{500};

  private:
    struct Job {
        state::JobId id = 0;
        Clock::time_point since;
        bool shown = false;
        std::shared_ptr<std::atomic<bool>> paused;
        std::jthread thread;
    };
    [[nodiscard]] Job* find(state::JobId id);

    std::shared_ptr<JobReports> m_reports;
    state::JobId m_last = 0;
    std::vector<Job> m_jobs;  // last: their threads use the above
};

}  // namespace app::shell
