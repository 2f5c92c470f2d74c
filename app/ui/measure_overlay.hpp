// What is measured, drawn over the map, and a card with its results.
#pragma once

#include "app/ui/panel.hpp"

#include <optional>

namespace app::ui {

/// Nothing while nothing is measured. `pointer_px`: on the map's page, where the pointer is over the map.
void measure_overlay(const PanelContext& context, std::optional<geo::core::Point> pointer_px);

}  // namespace app::ui
