// What a card says of the thing under the pointer.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/core/point.hpp"

#include <string>
#include <vector>

namespace app::state {

/// The name first, then who holds it since when by which source, or when it took place. Empty where nothing lies there
/// or nothing is loaded. Not cheap: for a pointer that rests.
[[nodiscard]] std::vector<std::string> hover_lines(const AppState& state, geo::core::Point px);

}  // namespace app::state
