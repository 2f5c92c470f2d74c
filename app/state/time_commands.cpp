#include "app/state/time_commands.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::state {
namespace {

using geo::calendar::Day;
using geo::calendar::Instant;
using playback::Playhead;

constexpr std::array<double, 12> ladder{0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 7.0, 14.0, 30.0, 60.0, 120.0, 365.0};

}  // namespace

std::span<const double> speed_ladder() {
    return ladder;
}

Playhead at_noon(const Playhead& playhead, Day day) {
    if (playhead.range.empty()) {
        return playhead;
    }
    // Cut to the range here: "kept inside" by the playhead alone would be the last moment of the last day, not its
    // noon.
    const Day inside = std::clamp(day, playhead.range.from, playhead.range.to - 1);
    return playback::moved_to(playhead, Instant::noon(inside));
}

Playhead play_toggled(Playhead playhead) {
    playhead.playing = !playhead.playing;
    const bool at_last_day = !playhead.range.empty() && playhead.now.day() >= playhead.range.to - 1;
    if (playhead.playing && at_last_day && !playhead.reversed) {
        playhead = playback::moved_to(playhead, Instant::start_of(playhead.range.from));
        playhead.playing = true;
    }
    return playhead;
}

Playhead with_speed(Playhead playhead, double days_per_second) {
    if (std::isfinite(days_per_second)) {
        playhead.days_per_second = std::clamp(days_per_second, ladder.front(), ladder.back());
    }
    return playhead;
}

Playhead speed_changed(const Playhead& playhead, int rungs) {
    double speed = playhead.days_per_second;
    for (; rungs > 0; --rungs) {
        const auto faster = std::upper_bound(ladder.begin(), ladder.end(), speed);
        speed = faster == ladder.end() ? ladder.back() : *faster;
    }
    for (; rungs < 0; ++rungs) {
        const auto here = std::lower_bound(ladder.begin(), ladder.end(), speed);
        speed = here == ladder.begin() ? ladder.front() : *std::prev(here);
    }
    return with_speed(playhead, speed);
}

}  // namespace app::state
