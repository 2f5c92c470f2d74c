// Letting go of the map.
#pragma once

#include "geo/core/point.hpp"

namespace app::state {

struct AppState;

struct SetGliding {
    bool wanted = false;
};
/// The map was let go of while it moved so fast.
struct LetGo {
    geo::core::Point px_per_second;
};

[[nodiscard]] AppState let_go(AppState state, geo::core::Point px_per_second);
/// Where the map is after so many seconds by itself.
[[nodiscard]] AppState glided_on(AppState state, double seconds);

}  // namespace app::state
