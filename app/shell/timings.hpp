// Where the time goes: stages of the start, and from input to swap. Collected always (it is cheap), told when asked.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace app::shell {

class Timings {
  public:
    using Clock = std::chrono::steady_clock;

    /// A stage of the start has ended.
    void stage_done(std::string name);
    /// A frame that answers an input has been swapped.
    void answered(Clock::time_point input);
    /// One line for each stage, and the median and longest answer, in milliseconds.
    [[nodiscard]] std::string report() const;

  private:
    struct Stage {
        std::string name;
        double ms = 0;
    };
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_last = m_start;
    std::vector<Stage> m_stages;
    std::vector<double> m_answers_ms;
};

}  // namespace app::shell
