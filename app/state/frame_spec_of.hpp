// The window's state to the frame that its map shows.
#pragma once

#include "app/scene/frame_spec.hpp"
#include "app/state/app_state.hpp"

namespace app::state {

/// The frame of a state that has a campaign. While playing, changes fade over the same number of seconds as in a film
/// (so over more days the faster it plays); at rest nothing fades, as in a still. While a film is
/// looked at, the film's own frame, pixel for pixel as it is recorded.
[[nodiscard]] scene::FrameSpec frame_spec(const AppState& state);

}  // namespace app::state
