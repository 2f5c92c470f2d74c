// When the other of two maps that blink has its turn.
#pragma once

#include <chrono>
#include <optional>

namespace app::shell {

/// Never sooner after the last turn than `blink_period_s`, however late that was: frames that come late must not make
/// flashes that follow each other fast.
class BlinkTimer {
  public:
    using Clock = std::chrono::steady_clock;

    /// Whether the turn has come now. Begins anew where nothing has been blinking.
    [[nodiscard]] bool is_due(bool blinking, Clock::time_point now);
    /// How long until then; nothing where nothing blinks.
    [[nodiscard]] std::optional<std::chrono::duration<double>> until_due(Clock::time_point now) const;

  private:
    std::optional<Clock::time_point> m_last;
};

}  // namespace app::shell
