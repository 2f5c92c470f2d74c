// Where the player is in time: a value that changes only through commands and through `advance`.
#pragma once

#include "geo/calendar/day.hpp"

namespace app::playback {

/// Position, range and speed of the player. Never renders, never reads a clock.
struct Playhead {
    geo::calendar::Instant now;
    geo::calendar::DayRange range;  ///< half-open; `now` stays inside
    double days_per_second = 7.0;   ///< 0.1 to 365, always positive
    bool playing = false;
    bool reversed = false;
    bool loop = false;

    friend bool operator==(const Playhead&, const Playhead&) = default;
};

/// The playhead after `seconds` of wall time. Stops at the end of the range, or starts again where it loops.
[[nodiscard]] Playhead advance(Playhead playhead, double seconds);

/// The same playhead at another instant, kept inside its range.
[[nodiscard]] Playhead moved_to(Playhead playhead, geo::calendar::Instant instant);

}  // namespace app::playback
