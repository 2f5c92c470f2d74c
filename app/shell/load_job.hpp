// Loading a campaign beside the window: files to a campaign and its geometry on a thread of its own.
#pragma once

#include "app/state/command.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace app::shell {

/// Starts at once. Its results are commands; each wakes the main thread. Destroying it waits for its end.
class LoadJob {
  public:
    LoadJob(std::filesystem::path folder, std::optional<geo::calendar::Day> start_day);
    LoadJob(const LoadJob&) = delete;
    LoadJob& operator=(const LoadJob&) = delete;

    /// What is ready since the last call, in order. Fails with what ended the job: BadData where the folder gives no
    /// campaign, BadArgument where the start day lies outside its span.
    [[nodiscard]] geo::Result<std::vector<state::Command>> take();

  private:
    void run(const std::filesystem::path& folder, std::optional<geo::calendar::Day> start_day);
    void push(state::Command command);
    void fail(geo::Error error);

    std::mutex m_mutex;
    std::vector<state::Command> m_ready;
    std::optional<geo::Error> m_error;
    std::jthread m_thread;  // last: it uses all of the above
};

}  // namespace app::shell
