// The layers of the map from the top down, each with its strength and its place.
#pragma once

#include "app/state/layers_view.hpp"
#include "app/ui/panel.hpp"

namespace app::ui {

/// As wide as so many design pixels.
void layer_stack(const PanelContext& context, const state::LayersView& view, float width);

}  // namespace app::ui
