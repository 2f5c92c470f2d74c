// What commands about the map do to its view: moved, zoomed, fitted, cut to the page that panels leave it.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/core/box.hpp"
#include "geo/core/point.hpp"

namespace app::state {

/// The view fitted to the campaign on the page that the layout gives.
[[nodiscard]] AppState fitted(AppState state);
/// The window has another size: a fitted map is fitted again, another shows what it showed.
[[nodiscard]] AppState resized(AppState state, const WindowSize& window);

[[nodiscard]] AppState panned(AppState state, geo::core::Point by_px);
[[nodiscard]] AppState zoomed(AppState state, double factor, geo::core::Point at_px);
/// Moves the map just so far that a point of the page that the record has come to lie over shows again.
[[nodiscard]] AppState brought_into_sight(AppState state, geo::core::Point at_px);
/// And back again.
[[nodiscard]] AppState back_from_aside(AppState state);

/// With what is selected in the middle of what the record leaves free: near enough to see where it lies. What has no
/// place on the map changes nothing.
[[nodiscard]] AppState flown_to(AppState state, const scene::Selection& selection);

/// With a box of world metres there instead, as near as it asks for; `holds_still`: a box that shows well already
/// changes nothing.
[[nodiscard]] AppState flown_to_box(AppState state, const geo::core::Box& box, bool holds_still);

/// So that a rectangle of the page fills it; a speck of a few pixels changes nothing.
[[nodiscard]] AppState zoomed_to(AppState state, geo::core::Point a_px, geo::core::Point b_px);
/// A piece of the map that was kept, in sight of the campaign.
[[nodiscard]] AppState seen_as(AppState state, const SavedView& saved);
/// A box of the world in the part of the page that furniture and panels leave free. It may lie beside the campaign.
[[nodiscard]] AppState zoomed_to_world(AppState state, const geo::core::Box& box);

}  // namespace app::state
