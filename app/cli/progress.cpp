#include "app/cli/progress.hpp"

#include "app/record/progress_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace app::cli {

Progress::Progress(bool wanted, std::int64_t done_before)
    : m_terminal(::isatty(STDERR_FILENO) != 0),
      m_shown(m_terminal || wanted),
      m_done_before(done_before),
      m_start(Clock::now()) {}

void Progress::show(std::int64_t done, std::int64_t all, std::uint64_t bytes) {
    const auto now = Clock::now();
    const auto pause = m_terminal ? std::chrono::milliseconds(200) : std::chrono::milliseconds(1000);
    if (!m_shown || (done < all && now - m_last < pause)) {
        return;
    }
    m_last = now;
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    const double rate = seconds > 0.0 ? static_cast<double>(done - m_done_before) / seconds : 0.0;
    const double left_s = rate > 0.0 ? static_cast<double>(all - done) / rate : 0.0;
    const std::string line = record::progress_line({done, all, rate, left_s, static_cast<double>(bytes) / 1e6});
    if (m_terminal) {
        fmt::print(stderr, "\r{:<70}", line);
        m_open = true;
    } else {
        fmt::print(stderr, "{}\n", line);
    }
    std::fflush(stderr);
}

void Progress::close() {
    if (m_open) {
        fmt::print(stderr, "\n");
        m_open = false;
    }
}

}  // namespace app::cli
