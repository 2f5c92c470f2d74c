// What lies under a point of the map as the window shows it.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/core/point.hpp"

namespace app::state {

/// Of a state with a campaign; what the filter holds back is not there.
[[nodiscard]] scene::Selection pick_at(const AppState& state, geo::core::Point px);

}  // namespace app::state
