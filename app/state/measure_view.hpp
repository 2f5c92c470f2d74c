// What is measured, as lines on the page and as words. Ways are geodesics: bent on the map where its projection bends
// them.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/core/shapes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::state {

struct MeasureView {
    std::vector<geo::core::Line> legs_px;     ///< one for each leg, the last to the pointer where there is one
    std::vector<geo::core::Point> points_px;  ///< what was clicked
    bool closed = false;
    std::string total;  ///< "Distance 123.4 km (76.7 miles)"; empty before there is one
    std::string area;   ///< "Area 1,234 km² (476 square miles)"; empty where it is not closed
    std::string leg;    ///< of the last leg, with its bearing
    std::string hint;   ///< what a click does now
    std::string copy;   ///< all of it in one line, with the positions
};

/// Nothing while nothing is measured. `pointer_px`: where the pointer is on the map.
[[nodiscard]] std::optional<MeasureView> measure_view(const AppState& state,
                                                      std::optional<geo::core::Point> pointer_px);
/// "845 m", "12.34 km (7.67 miles)".
[[nodiscard]] std::string distance_words(const messages::Texts& texts, double metres);
[[nodiscard]] std::string area_words(const messages::Texts& texts, double km2);

/// Where a position lies on the map's page; nothing where the projection has no place for it.
[[nodiscard]] std::optional<geo::core::Point> page_position(const AppState& state, geo::core::LonLat position);

}  // namespace app::state
