#include "app/shell/pacing.hpp"

#include <algorithm>

namespace app::shell {

std::optional<std::chrono::duration<double>> time_to_wait(const Pacing& pacing) {
    using Seconds = std::chrono::duration<double>;
    // Where the driver does not wait for the screen (a virtual one has none), playing must not take all of a core.
    constexpr Seconds film_frame(1.0 / 60.0);
    constexpr Seconds hidden_frame(0.2);
    if (pacing.hidden) {
        return pacing.playing ? std::optional(std::max(Seconds(0), hidden_frame - pacing.since_last_frame))
                              : std::nullopt;
    }
    if (pacing.frames_owed > 0) {
        return Seconds(0);
    }
    if (pacing.playing) {
        return std::max(Seconds(0), film_frame - pacing.since_last_frame);
    }
    return std::nullopt;
}

}  // namespace app::shell
