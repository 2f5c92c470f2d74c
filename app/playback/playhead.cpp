#include "app/playback/playhead.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace app::playback {
namespace {

using geo::calendar::Instant;

Instant first_moment(const Playhead& playhead) {
    return Instant::start_of(playhead.range.from);
}

/// The range is half-open: the greatest number below its end is the last moment that still belongs to the last day.
Instant last_moment(const Playhead& playhead) {
    if (playhead.range.empty()) {
        return first_moment(playhead);
    }
    return Instant(std::nextafter(Instant::start_of(playhead.range.to).days_since_epoch(),
                                  -std::numeric_limits<double>::infinity()));
}

Instant wrapped(const Playhead& playhead, Instant instant) {
    const double length = playhead.range.length_days();
    const double into = std::fmod(instant - first_moment(playhead), length);
    return std::min(first_moment(playhead) + (into < 0.0 ? into + length : into), last_moment(playhead));
}

}  // namespace

Playhead moved_to(Playhead playhead, Instant instant) {
    if (std::isnan(instant.days_since_epoch())) {
        return playhead;
    }
    playhead.now = std::clamp(instant, first_moment(playhead), last_moment(playhead));
    return playhead;
}

Playhead advance(Playhead playhead, double seconds) {
    if (!playhead.playing || !std::isfinite(seconds) || seconds <= 0.0) {
        return playhead;
    }
    const double days = seconds * playhead.days_per_second * (playhead.reversed ? -1.0 : 1.0);
    const Instant wanted = playhead.now + days;
    if (playhead.loop && !playhead.range.empty()) {
        playhead.now = wrapped(playhead, wanted);
        return playhead;
    }
    const Instant goal = playhead.reversed ? first_moment(playhead) : last_moment(playhead);
    const bool arrived = playhead.reversed ? wanted <= goal : wanted >= goal;
    playhead.playing = !arrived;
    return moved_to(playhead, wanted);
}

}  // namespace app::playback
