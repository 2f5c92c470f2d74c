#include "app/cli/interrupts.hpp"

#include <ctime>

namespace app::cli {

Interrupts::Interrupts() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
}

Interrupts::~Interrupts() {
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

std::optional<int> Interrupts::taken() {
    if (!m_taken) {
        const timespec no_wait{};
        const int signal = sigtimedwait(&m_signals, nullptr, &no_wait);
        if (signal > 0) {
            m_taken = signal;
            pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
        }
    }
    return m_taken;
}

}  // namespace app::cli
