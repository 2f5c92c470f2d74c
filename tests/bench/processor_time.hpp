// The processor's time of this program: on a machine that others use too it can be compared where the clock cannot.
#pragma once

#include <ctime>

namespace bench {

/// Milliseconds that all threads of the program have had so far.
[[nodiscard]] inline double processor_ms() {
    std::timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

}  // namespace bench
