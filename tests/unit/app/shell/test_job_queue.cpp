// Jobs beside the window: reports in order, progress that is never stale, ends that are always told.
#include "app/shell/job_queue.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <variant>
#include <vector>

using namespace app;
using namespace std::chrono_literals;
using shell::JobContext;
using shell::JobQueue;

namespace {

/// What `wake` of the queue is to the window: somebody to wait for.
class Bell {
  public:
    void ring() {
        {
            const std::scoped_lock lock(m_mutex);
            ++m_rings;
        }
        m_rung.notify_all();
    }
    void wait() {
        std::unique_lock lock(m_mutex);
        REQUIRE(m_rung.wait_for(lock, 20s, [this] { return m_rings > m_heard; }));
        m_heard = m_rings;
    }

  private:
    std::mutex m_mutex;
    std::condition_variable m_rung;
    int m_rings = 0;
    int m_heard = 0;
};

struct Bench {
    Bell bell;
    JobQueue jobs{[this] { bell.ring(); }};
    std::vector<state::Command> taken;

    /// Takes until one of a kind has come `count` times.
    template <typename Kind>
    Kind wait_for(int count = 1) {
        const auto is_kind = [](const state::Command& command) { return command.is<Kind>(); };
        while (true) {
            for (state::Command& command : jobs.take()) {
                taken.push_back(std::move(command));
            }
            if (std::count_if(taken.begin(), taken.end(), is_kind) >= count) {
                return std::find_if(taken.rbegin(), taken.rend(), is_kind)->template get<Kind>();
            }
            bell.wait();
        }
    }
};

void wait_until_cancelled(const JobContext& job) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait(lock, job.stop_token(), [] { return false; });
}

}  // namespace

TEST_CASE("A job reports its start, its results and its end in this order", "[jobs]") {
    Bench bench;
    const state::JobId id = bench.jobs.start({.title = "Counting"}, [](const JobContext& job) -> geo::Result<void> {
        job.progress(0.5, "half");
        job.post(state::Say{"counted"});
        return {};
    });
    const auto ended = bench.wait_for<state::JobEnded>();
    CHECK(ended.id == id);
    CHECK_FALSE(ended.cancelled);
    CHECK_FALSE(ended.error);
    REQUIRE(bench.taken.size() == 4);
    const auto* started = bench.taken[0].get_if<state::JobStarted>();
    REQUIRE(started != nullptr);
    CHECK(started->job.title == "Counting");
    CHECK(bench.taken[1].get<state::JobProgressed>().fraction == 0.5);
    CHECK(bench.taken[2].get<state::Say>().words == "counted");
}

TEST_CASE("Of much progress the latest arrives", "[jobs]") {
    Bench bench;
    bench.jobs.start({.title = "Busy"}, [](const JobContext& job) -> geo::Result<void> {
        for (int step = 0; step <= 10000; ++step) {
            job.progress(step / 10000.0, "step");
        }
        return {};
    });
    (void)bench.wait_for<state::JobEnded>();
    CHECK(bench.wait_for<state::JobProgressed>().fraction == 1.0);
    CHECK(bench.taken.size() < 10000);
}

TEST_CASE("A cancelled job ends, whatever it returns", "[jobs]") {
    Bench bench;
    const state::JobId id = bench.jobs.start({.title = "Long"}, [](const JobContext& job) -> geo::Result<void> {
        job.progress(0.0, "waiting");
        wait_until_cancelled(job);
        return geo::fail(geo::ErrorCode::CannotWrite, "half a file");
    });
    (void)bench.wait_for<state::JobProgressed>();
    bench.jobs.cancel(id);
    CHECK(bench.wait_for<state::JobEnded>().cancelled);
    bench.jobs.cancel(id);  // over already: nothing happens
    CHECK(bench.jobs.take().empty());
}

TEST_CASE("A job that fails or throws says why", "[jobs]") {
    Bench bench;
    bench.jobs.start({.title = "Fails"},
                     [](const JobContext&) -> geo::Result<void> { return geo::fail(geo::ErrorCode::BadData, "bad"); });
    CHECK(bench.wait_for<state::JobEnded>().error->message == "bad");
    bench.jobs.start({.title = "Throws"},
                     [](const JobContext&) -> geo::Result<void> { throw std::runtime_error("thrown"); });
    CHECK(bench.wait_for<state::JobEnded>(2).error->message == "thrown");
}

TEST_CASE("A paused job sees that it is paused", "[jobs]") {
    Bench bench;
    const state::JobId id =
        bench.jobs.start({.title = "Film", .can_pause = true}, [](const JobContext& job) -> geo::Result<void> {
            while (!job.paused() && !job.cancelled()) {
                std::this_thread::yield();
            }
            job.post(state::Say{"held on"});
            while (job.paused() && !job.cancelled()) {
                std::this_thread::yield();
            }
            return {};
        });
    bench.jobs.pause(id, true);
    CHECK(bench.wait_for<state::Say>().words == "held on");
    CHECK(bench.wait_for<state::JobPaused>().paused);
    bench.jobs.pause(id, false);
    CHECK_FALSE(bench.wait_for<state::JobEnded>().cancelled);
}

TEST_CASE("Contexts may be used by other threads, and after the end", "[jobs]") {
    Bench bench;
    std::thread other;
    std::atomic<bool> over = false;
    bench.jobs.start({.title = "Shared"}, [&other, &over](const JobContext& job) -> geo::Result<void> {
        other = std::thread([job, &over] {
            while (!over) {
                job.progress(-1.0, "beside");
            }
            job.post(state::Say{"late"});
        });
        return {};
    });
    (void)bench.wait_for<state::JobEnded>();
    over = true;
    other.join();
    CHECK(bench.wait_for<state::Say>().words == "late");
}

TEST_CASE("Only what takes long is shown", "[jobs]") {
    Bench bench;
    const auto start = JobQueue::Clock::now();
    CHECK_FALSE(bench.jobs.until_shown());
    const state::JobId id = bench.jobs.start({.title = "Long"}, [](const JobContext& job) -> geo::Result<void> {
        wait_until_cancelled(job);
        return {};
    });
    REQUIRE(bench.jobs.until_shown(start));
    CHECK(bench.jobs.until_shown(start)->count() >= 0.5);
    const auto count_shown = [&bench](JobQueue::Clock::time_point now) {
        const auto commands = bench.jobs.take(now);
        return std::count_if(commands.begin(), commands.end(),
                             [](const state::Command& command) { return command.is<state::JobTakesLong>(); });
    };
    CHECK(count_shown(start) == 0);
    CHECK(count_shown(start + 20s) == 1);
    CHECK(count_shown(start + 30s) == 0);
    CHECK_FALSE(bench.jobs.until_shown());
    bench.jobs.cancel(id);
    (void)bench.wait_for<state::JobEnded>();
}

TEST_CASE("A queue that goes asks its jobs to stop and waits for them", "[jobs]") {
    std::atomic<bool> done = false;
    {
        JobQueue jobs([] {});
        jobs.start({.title = "Long"}, [&done](const JobContext& job) -> geo::Result<void> {
            wait_until_cancelled(job);
            done = true;
            return {};
        });
    }
    CHECK(done);
}
