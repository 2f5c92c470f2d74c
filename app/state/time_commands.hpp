// What commands about time do: to the playhead, and to the parts of the state that the timeline shows.
#pragma once

#include "app/playback/playhead.hpp"
#include "app/state/app_state.hpp"
#include "geo/calendar/day.hpp"

#include <span>
#include <string_view>

namespace app::state {

/// Speeds that the arrow keys and the speed menu step through, days a second.
[[nodiscard]] std::span<const double> speed_ladder();

[[nodiscard]] playback::Playhead at_noon(const playback::Playhead& playhead, geo::calendar::Day day);
[[nodiscard]] playback::Playhead play_toggled(playback::Playhead playhead);
/// Kept between the slowest and the fastest rung; what is no number changes nothing.
[[nodiscard]] playback::Playhead with_speed(playback::Playhead playhead, double days_per_second);
/// From a speed between two rungs, one step goes to the next rung.
[[nodiscard]] playback::Playhead speed_changed(const playback::Playhead& playhead, int rungs);

/// The same day of the month so many months on; the month's last where it has no such day.
[[nodiscard]] geo::calendar::Day months_on(geo::calendar::Day day, int months);

// Of a state with a campaign.
/// Plays or pauses; from the end of the span it starts again.
[[nodiscard]] AppState play_toggled(AppState state);
/// After so many seconds of playing: a loop inside marked days stays there, over quiet days it may hurry.
[[nodiscard]] AppState played_on(AppState state, double seconds);
/// Whether playing passes over quiet days at this moment, faster than its speed says.
[[nodiscard]] bool is_hurrying(const AppState& state);
/// To the day, month, year or period that was typed, or a sentence that says why not.
[[nodiscard]] AppState at_written_date(AppState state, std::string_view text);
/// Marks the days that lie inside the span; none: takes the mark away.
[[nodiscard]] AppState with_marked(AppState state, const geo::calendar::DayRange& days);

}  // namespace app::state
