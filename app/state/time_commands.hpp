// What commands about time do to the playhead.
#pragma once

#include "app/playback/playhead.hpp"
#include "geo/calendar/day.hpp"

#include <span>

namespace app::state {

/// Speeds that the arrow keys and the speed menu step through, days a second.
[[nodiscard]] std::span<const double> speed_ladder();

[[nodiscard]] playback::Playhead at_noon(const playback::Playhead& playhead, geo::calendar::Day day);
[[nodiscard]] playback::Playhead play_toggled(playback::Playhead playhead);
/// Kept between the slowest and the fastest rung; what is no number changes nothing.
[[nodiscard]] playback::Playhead with_speed(playback::Playhead playhead, double days_per_second);
/// From a speed between two rungs, one step goes to the next rung.
[[nodiscard]] playback::Playhead speed_changed(const playback::Playhead& playhead, int rungs);

}  // namespace app::state
