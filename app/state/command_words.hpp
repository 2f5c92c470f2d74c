// The view of the window in words that can be taken elsewhere: a command, a position.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/core/point.hpp"

#include <optional>
#include <string>

namespace app::state {

/// "34.52813, 69.17233": latitude, longitude.
[[nodiscard]] std::string degrees_words(geo::core::LonLat position);
/// "34°31′41.3″N 69°10′20.4″E".
[[nodiscard]] std::string sexagesimal_words(geo::core::LonLat position);
/// Metres in the military grid; empty near the poles.
[[nodiscard]] std::string mgrs_words(geo::core::LonLat position);
/// The `salang render` line that draws this view on this day. Empty without a campaign or a projection.
[[nodiscard]] std::string render_command(const AppState& state);
/// The `salang compare` line that writes the report of the two days that are compared. Empty where none are.
[[nodiscard]] std::string compare_command(const AppState& state);
/// Reading, language, theme, calendar and filter as options of a command line, each with a blank before it.
[[nodiscard]] std::string look_options(const AppState& state);
/// Where a point of the page lies on the earth; nothing where it lies nowhere.
[[nodiscard]] std::optional<geo::core::LonLat> lonlat_at(const AppState& state, geo::core::Point px);
/// "34.52810, 69.17230 (42S WD 15816 20746)": latitude first, as maps and searches take it.
[[nodiscard]] std::string coordinates_words(geo::core::LonLat position);

}  // namespace app::state
