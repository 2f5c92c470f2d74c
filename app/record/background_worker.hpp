// One thread that works off jobs in order behind a short queue: whoever gives them waits only while the queue is full.
#pragma once

#include "geo/base/result.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace app::record {

/// Jobs are consumed one after the other. After the first failure the rest is thrown away and the failure is given to
/// whoever asks next.
template <typename Job>
class BackgroundWorker {
  public:
    using Consume = std::function<geo::Result<void>(Job)>;

    BackgroundWorker(std::size_t capacity, Consume consume)
        : m_capacity(capacity), m_consume(std::move(consume)), m_thread([this] { work(); }) {}
    BackgroundWorker(const BackgroundWorker&) = delete;
    BackgroundWorker& operator=(const BackgroundWorker&) = delete;
    ~BackgroundWorker() { close(); }

    /// Hands over a job; waits while the queue is full. Fails with what the worker failed with.
    [[nodiscard]] geo::Result<void> push(Job job) {
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, [this] { return m_jobs.size() < m_capacity || m_error; });
        if (m_error) {
            return geo::fail(*m_error);
        }
        m_jobs.push_back(std::move(job));
        m_given.notify_one();
        return {};
    }

    /// No more jobs will come: waits until all are done. May be called again.
    [[nodiscard]] geo::Result<void> finish() {
        close();
        if (m_error) {
            return geo::fail(*m_error);
        }
        return {};
    }

  private:
    void close() {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_given.notify_one();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    void work() {
        while (auto job = take()) {
            if (auto consumed = m_consume(std::move(*job)); !consumed) {
                const std::lock_guard lock(m_mutex);
                m_error = consumed.error();
                m_jobs.clear();
                m_taken.notify_all();
                return;
            }
        }
    }

    std::optional<Job> take() {
        std::unique_lock lock(m_mutex);
        m_given.wait(lock, [this] { return !m_jobs.empty() || m_closed; });
        if (m_jobs.empty()) {
            return std::nullopt;
        }
        std::optional<Job> job(std::move(m_jobs.front()));
        m_jobs.pop_front();
        m_taken.notify_one();
        return job;
    }

    std::size_t m_capacity;
    Consume m_consume;
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::condition_variable m_taken;
    std::deque<Job> m_jobs;
    std::optional<geo::Error> m_error;
    bool m_closed = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace app::record
