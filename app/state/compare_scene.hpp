// What the window compares, as a scene of a storyboard has it.
#pragma once

#include "app/state/app_state.hpp"
#include "app/story/storyboard.hpp"

#include <optional>
#include <string_view>

namespace app::state {

/// "side", "swipe" ...: as storyboards and the command line name a way of comparing; "side" for none.
[[nodiscard]] std::string_view compare_mode_word(scene::CompareMode mode);

/// Nothing where the window compares nothing. Maps that blink become maps beside each other.
[[nodiscard]] std::optional<story::Compared> compared_of_view(const AppState& state);

}  // namespace app::state
