// What stands in the window's title bar.
#pragma once

#include "app/state/app_state.hpp"

#include <string>

namespace app::state {

/// "Salang - 15 February 1989", with the name of the selection behind it; "Salang" while there is no campaign.
[[nodiscard]] std::string window_title(const AppState& state);

}  // namespace app::state
