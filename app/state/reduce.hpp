// The one place where the window's state changes: state and command in, new state out.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/command.hpp"

namespace app::state {

/// The state after a command. Pure: no clock, no files, no OpenGL. Whatever comes in, what goes out is sound: the
/// moment lies inside the span, the view is finite and in sight of the campaign, the selection exists. Without a
/// campaign, commands about time and map do nothing.
[[nodiscard]] AppState reduce(AppState state, const Command& command);

}  // namespace app::state
