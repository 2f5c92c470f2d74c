// When the next frame is due: at once while something moves, never while nothing does.
#pragma once

#include <chrono>
#include <optional>

namespace app::shell {

/// What decides it.
struct Pacing {
    bool playing = false;
    bool hidden = false;  ///< minimised: nobody sees what is drawn
    int frames_owed = 0;  ///< panels need some frames after an input until they have settled
    std::chrono::duration<double> since_last_frame{0};
};

/// How long to wait for input before drawing; nothing: until input comes.
[[nodiscard]] std::optional<std::chrono::duration<double>> time_to_wait(const Pacing& pacing);

/// Frames that panels need after an input: press, release and hover each show one frame later.
inline constexpr int settling_frames = 3;

}  // namespace app::shell
