// What a campaign's window looked like when it was left, back when it is opened again.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/command.hpp"
#include "geo/calendar/day.hpp"

#include <optional>
#include <vector>

namespace app::shell {

/// The commands that bring back the session of the state's campaign, and over it the day that was asked for; the tour
/// where the window is open for the first time; what is wrong with the file, where it cannot be used.
[[nodiscard]] std::vector<state::Command> kept_session(const state::AppState& state,
                                                       std::optional<geo::calendar::Day> asked_day);
/// Writes it; what goes wrong is said on standard error. Without a campaign, nothing.
void keep_session(const state::AppState& state);

}  // namespace app::shell
