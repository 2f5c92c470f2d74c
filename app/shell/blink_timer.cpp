#include "app/shell/blink_timer.hpp"

#include "app/state/compare_state.hpp"

#include <algorithm>

namespace app::shell {

bool BlinkTimer::is_due(bool blinking, Clock::time_point now) {
    if (!blinking) {
        m_last.reset();
        return false;
    }
    if (!m_last) {
        m_last = now;
        return false;
    }
    if (now - *m_last < std::chrono::duration<double>(state::blink_period_s)) {
        return false;
    }
    m_last = now;
    return true;
}

std::optional<std::chrono::duration<double>> BlinkTimer::until_due(Clock::time_point now) const {
    using Seconds = std::chrono::duration<double>;
    if (!m_last) {
        return std::nullopt;
    }
    return std::max(Seconds(0), Seconds(state::blink_period_s) - Seconds(now - *m_last));
}

}  // namespace app::shell
