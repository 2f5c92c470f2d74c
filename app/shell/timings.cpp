#include "app/shell/timings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace app::shell {
namespace {

constexpr std::size_t most_answers = 100000;

double milliseconds(Timings::Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

}  // namespace

void Timings::stage_done(std::string name) {
    const Clock::time_point now = Clock::now();
    m_stages.push_back({std::move(name), milliseconds(now - m_last)});
    m_last = now;
}

void Timings::answered(Clock::time_point input) {
    if (m_answers_ms.size() < most_answers) {
        m_answers_ms.push_back(milliseconds(Clock::now() - input));
    }
}

std::string Timings::report() const {
    std::string text;
    for (const Stage& stage : m_stages) {
        text += fmt::format("{:8.1f} ms  {}\n", stage.ms, stage.name);
    }
    text += fmt::format("{:8.1f} ms  to the first map\n", milliseconds(m_last - m_start));
    if (!m_answers_ms.empty()) {
        std::vector<double> sorted = m_answers_ms;
        std::sort(sorted.begin(), sorted.end());
        text += fmt::format("{:8.1f} ms  from input to swap, median of {}; longest {:.1f} ms\n",
                            sorted[sorted.size() / 2], sorted.size(), sorted.back());
    }
    return text;
}

}  // namespace app::shell
