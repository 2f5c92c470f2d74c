// The window's page while it compares: what its maps are, and which of them lies under a point.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/calendar/day.hpp"
#include "geo/core/box.hpp"
#include "geo/core/point.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace app::state {

/// Whether there is a campaign and something to compare with.
[[nodiscard]] bool is_comparing(const AppState& state);
/// The same, and each date has a map of its own beside the others.
[[nodiscard]] bool has_maps_beside(const AppState& state);
/// Whether two maps are seen in turns.
[[nodiscard]] bool is_blinking(const AppState& state);
/// What the first map is held against; empty where nothing is compared.
[[nodiscard]] std::vector<scene::ComparedMap> compared_maps(const AppState& state);
/// The earlier day and the later one with their facts; of one day, what the map believes and then the other facts.
/// Nothing where nothing is compared.
[[nodiscard]] std::optional<std::array<ComparedDay, 2>> compared_days(const AppState& state);

/// Sets what compares in a spec that has everything else.
void add_comparison(const AppState& state, scene::FrameSpec& spec);

/// A point of the page as it lies on the map under it.
struct PointOnMap {
    geo::core::Point px;             ///< as if that map were alone, with its middle in the page's middle
    geo::calendar::Instant instant;  ///< what that map shows
    compare::FactFilter filter;
    bool on_map = true;         ///< not on what stands between maps
    bool control_only = false;  ///< that map shows neither battles nor movements
};
[[nodiscard]] PointOnMap point_on_map(const AppState& state, geo::core::Point px);

/// The part of the page that one map takes: all of it, or the first of several.
[[nodiscard]] geo::core::Box map_box(const AppState& state);

/// How many maps a page has and how large they are.
struct MapsOnPage {
    std::size_t beside = 1;
    double width_px = 0.0;
};
[[nodiscard]] MapsOnPage maps_on_page(const AppState& state);
/// After something by which maps may have become smaller or larger: one that was fitted is fitted anew, another one
/// shows as much ground as before where there are more or fewer of them.
[[nodiscard]] AppState with_maps_followed(AppState state, const MapsOnPage& before);

/// Where the curtain hangs, in pixels of the page; nothing where there is none.
[[nodiscard]] std::optional<double> curtain_px(const AppState& state);

}  // namespace app::state
