// Commands on their way from worker threads to the main thread.
#pragma once

#include "app/state/command.hpp"

#include <functional>
#include <mutex>
#include <vector>

namespace app::shell {

/// From any thread.
class JobReports {
  public:
    /// `wake` is called when there is something to take where there was nothing.
    explicit JobReports(std::function<void()> wake);

    /// In order; progress takes the place of what the same job said last, if nobody has taken that yet.
    void push(state::Command command);
    [[nodiscard]] std::vector<state::Command> take();

  private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<state::Command> m_ready;
};

}  // namespace app::shell
