// What commands do to the history of dates and views, and going along it.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/command.hpp"

namespace app::state {

/// Which sort of move a command is.
[[nodiscard]] Move move_of(const Command& command);
/// Where a state stands.
[[nodiscard]] Station station_of(const AppState& state);
/// Notes that `before` was left by a move, unless it goes on with the move before.
[[nodiscard]] AppState with_left(AppState state, const Station& before, Move move);
/// To the station left last, or forth again. Nothing where there is none.
[[nodiscard]] AppState gone_back(AppState state);
[[nodiscard]] AppState gone_forth(AppState state);

}  // namespace app::state
