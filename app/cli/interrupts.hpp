// SIGINT and SIGTERM as something to ask for between two frames, so that work under way is closed in order.
#pragma once

#include <csignal>
#include <optional>

namespace app::cli {

/// While it lives, the two signals wait instead of ending the program. Must be made before any other thread, which
/// inherits that. Once `taken` has given one, a second one ends the program at once.
class Interrupts {
  public:
    Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;
    ~Interrupts();

    /// The signal that has come, if any.
    [[nodiscard]] std::optional<int> taken();

  private:
    sigset_t m_signals{};
    sigset_t m_before{};
    std::optional<int> m_taken;
};

}  // namespace app::cli
