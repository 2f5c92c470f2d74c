#include "app/state/time_commands.hpp"

#include "app/state/date_words.hpp"
#include "geo/calendar/written_date.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::state {
namespace {

using geo::calendar::CivilDate;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;
using playback::Playhead;

constexpr std::array<double, 12> ladder{0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 7.0, 14.0, 30.0, 60.0, 120.0, 365.0};
constexpr double hurry = 6.0;          // times the speed
constexpr double quiet_seconds = 1.5;  // a gap that takes longer than this to play is a quiet one
constexpr double calm_seconds = 0.4;   // before the next change the usual speed comes back

/// The playhead with the marked days as its range, where it is in them and goes round: who marks days and does not ask
/// for a loop sees what comes after them.
Playhead inside_mark(const AppState& state) {
    Playhead playhead = state.playhead;
    if (playhead.loop && state.marked && state.marked->contains(playhead.now.day())) {
        playhead.range = *state.marked;
    }
    return playhead;
}

/// Days until the next change in the direction of playing; to the end of the range where there is none.
double days_to_change(const AppState& state) {
    const Playhead playhead = inside_mark(state);
    if (playhead.reversed) {
        const auto before = state.changes->previous_on_map(playhead.now.day());
        const Day goal = before && *before >= playhead.range.from ? *before : playhead.range.from;
        return playhead.now - Instant::start_of(goal);
    }
    const auto after = state.changes->next_on_map(playhead.now.day());
    const Day goal = after && *after < playhead.range.to ? *after : playhead.range.to;
    return Instant::start_of(goal) - playhead.now;
}

/// Days since the last change in the direction of playing; many where there is none.
double days_since_change(const AppState& state) {
    const Day today = state.playhead.now.day();
    if (state.playhead.reversed) {
        const auto after = state.changes->next_on_map(today - 1);
        return after ? Instant::start_of(*after) - state.playhead.now : 1e9;
    }
    const auto before = state.changes->previous_on_map(today + 1);
    return before ? state.playhead.now - Instant::start_of(*before) : 1e9;
}

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
    const bool at_first_moment = !playhead.range.empty() && playhead.now <= Instant::start_of(playhead.range.from);
    if (playhead.playing && at_last_day && !playhead.reversed) {
        playhead = playback::moved_to(playhead, Instant::start_of(playhead.range.from));
    }
    if (playhead.playing && at_first_moment && playhead.reversed) {
        playhead = at_noon(playhead, playhead.range.to - 1);
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

Day months_on(Day day, int months) {
    constexpr int most = 12000;
    const CivilDate date = day.civil();
    const int month = date.year * 12 + date.month - 1 + std::clamp(months, -most, most);
    const int year = month >= 0 ? month / 12 : -((-month + 11) / 12);
    const int month_of_year = month - year * 12 + 1;
    return Day::from_civil({year, month_of_year, std::min(date.day, Day::days_in_month(year, month_of_year))});
}

AppState play_toggled(AppState state) {
    const DayRange span = state.playhead.range;
    state.playhead = play_toggled(inside_mark(state));
    state.playhead.range = span;
    return state;
}

bool is_hurrying(const AppState& state) {
    if (!state.hurries || !state.has_campaign() || !state.playhead.playing) {
        return false;
    }
    const double speed = state.playhead.days_per_second;
    const double ahead = days_to_change(state);
    const double behind = days_since_change(state);
    return ahead > calm_seconds * speed && behind > calm_seconds * speed && ahead + behind > quiet_seconds * speed;
}

AppState played_on(AppState state, double seconds) {
    const DayRange span = state.playhead.range;
    Playhead playhead = inside_mark(state);
    if (is_hurrying(state)) {
        const double most = days_to_change(state) / playhead.days_per_second;
        seconds = std::max(seconds, std::min(seconds * hurry, most - calm_seconds));
    }
    playhead = playback::advance(playhead, seconds);
    playhead.range = span;
    state.playhead = playhead;
    return state;
}

AppState at_written_date(AppState state, std::string_view text) {
    const auto days = geo::calendar::parse_written_date(text);
    const DayRange& span = state.playhead.range;
    if (!days) {
        state.date_problem = days.error().message;
        return state;
    }
    if (days->to <= span.from || span.to <= days->from) {
        state.date_problem = outside_words(state.texts, days->from, span);
        return state;
    }
    state.date_problem.clear();
    state.playhead.playing = false;
    state.playhead = at_noon(state.playhead, days->from);
    constexpr int month_days = 31;
    const bool is_period = days->length_days() > 1;
    if (is_period) {
        state = with_marked(std::move(state), *days);
    } else if (state.marked && !state.marked->contains(days->from)) {
        state.marked.reset();
    }
    if (is_period && days->length_days() > month_days) {
        state.shown_time = around(*state.marked, span);
    }
    return state;
}

AppState with_marked(AppState state, const DayRange& days) {
    const DayRange& span = state.playhead.range;
    const DayRange inside{std::max(days.from, span.from), std::min(days.to, span.to)};
    state.marked = inside.empty() ? std::nullopt : std::optional(inside);
    return state;
}

}  // namespace app::state
