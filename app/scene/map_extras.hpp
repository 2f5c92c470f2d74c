// What pages that compare add to a plain map: other words, other entries of the legend, layers of their own.
#pragma once

#include "app/scene/draw_list.hpp"
#include "app/scene/fixed_labels.hpp"
#include "app/scene/frame.hpp"
#include "app/scene/legend.hpp"

#include <functional>
#include <string>
#include <vector>

namespace app::scene {

/// Each part may be left out. Functions are called while the map is built.
struct MapExtras {
    std::string date;         ///< in place of the day's own date
    geo::core::Box plate_px;  ///< covered by something that the page puts over the map; names keep off it
    std::function<void(const Frame&, std::vector<LegendEntry>&)> legend;
    /// On the ground, where control is filled, below relief, water and borders.
    std::function<void(const Frame&, Layer&)> on_ground;
    /// On the borders, below all symbols and names.
    std::function<void(const Frame&, Layer&)> on_borders;
    /// Above names; these and the panels are what the map has taken.
    std::function<void(const Frame&, const FixedLabels&, const geo::core::Box& legend_panel, Layer&)> on_names;
};

/// A map, and what its legend would say whether or not there is room for one.
struct BuiltMap {
    DrawList list;
    std::vector<LegendEntry> legend;
    std::vector<LegendSpot> spots;  ///< of entries that stand on the page
};

}  // namespace app::scene
