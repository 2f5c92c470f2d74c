#include "app/shell/job_reports.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace app::shell {

JobReports::JobReports(std::function<void()> wake) : m_wake(std::move(wake)) {}

void JobReports::push(state::Command command) {
    bool was_empty = false;
    {
        const std::scoped_lock lock(m_mutex);
        was_empty = m_ready.empty();
        if (const auto* progress = command.get_if<state::JobProgressed>()) {
            std::erase_if(m_ready, [progress](const state::Command& other) {
                const auto* earlier = other.get_if<state::JobProgressed>();
                return earlier != nullptr && earlier->id == progress->id;
            });
        }
        m_ready.push_back(std::move(command));
    }
    if (was_empty) {
        m_wake();
    }
}

std::vector<state::Command> JobReports::take() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_ready, {});
}

}  // namespace app::shell
