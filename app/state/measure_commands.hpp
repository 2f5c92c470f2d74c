// Measuring on the map.
#pragma once

#include "geo/core/point.hpp"

namespace app::state {

struct AppState;

/// Begins with no point, or ends and forgets.
struct ToggleMeasure {};
/// A point there; on the first point of three or more it closes the way.
struct MeasureAt {
    geo::core::Point at_px;
};
/// Takes the last point back, or opens what is closed.
struct MeasureBack {};

[[nodiscard]] AppState measure_toggled(AppState state);
[[nodiscard]] AppState measured_at(AppState state, geo::core::Point at_px);
[[nodiscard]] AppState measure_back(AppState state);

}  // namespace app::state
