// How far a recording is, on standard error.
#pragma once

#include <chrono>
#include <cstdint>

namespace app::cli {

/// One line that is written over on a terminal, and a line every second elsewhere. Says nothing where it was not
/// asked for.
class Progress {
  public:
    /// `wanted`: even where standard error is no terminal. `done_before`: frames of an earlier run, which took no time.
    Progress(bool wanted, std::int64_t done_before);

    /// Frames done of all, and bytes written so far.
    void show(std::int64_t done, std::int64_t all, std::uint64_t bytes);
    /// Ends the line.
    void close();

  private:
    using Clock = std::chrono::steady_clock;

    bool m_terminal = false;
    bool m_shown = false;
    std::int64_t m_done_before = 0;
    bool m_open = false;  // a line without its end
    Clock::time_point m_start;
    Clock::time_point m_last;
};

}  // namespace app::cli
