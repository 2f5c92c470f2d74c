// What of the campaign is believed and drawn: the filter, what is switched off in the legend, the order of layers.
#pragma once

#include "app/compare/interpretation.hpp"
#include "app/scene/layer_order.hpp"
#include "app/scene/legend_spot.hpp"
#include "geo/core/point.hpp"

#include <optional>
#include <vector>

namespace app::state {

struct AppState;

/// Switches an entry of the legend off, or on again.
struct ToggleLegend {
    scene::LegendKey key;
};
struct ShowAllOfLegend {};
/// The map was drawn, and its legend stands there.
struct LegendDrawn {
    std::vector<scene::LegendSpot> spots;
};
/// A place up (towards the viewer) or down.
struct MoveLayer {
    scene::LayerKind layer = scene::LayerKind::Control;
    bool up = true;
};
/// To the place of another one.
struct PlaceLayer {
    scene::LayerKind layer = scene::LayerKind::Control;
    scene::LayerKind onto = scene::LayerKind::Control;
};
struct ResetLayers {};

/// Map, timeline and chronicle under a filter; as before where it names what the campaign does not have.
[[nodiscard]] AppState with_filter(AppState state, const compare::FactFilter& filter);
/// The records to search and list, in the language of the window.
[[nodiscard]] AppState with_records_listed(AppState state);
[[nodiscard]] AppState with_toggled(AppState state, const scene::LegendKey& key);
/// The entry of the legend that lies there.
[[nodiscard]] std::optional<scene::LegendSpot> legend_spot_at(const AppState& state, geo::core::Point px);

}  // namespace app::state
