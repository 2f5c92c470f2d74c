// What is held otherwise on two maps: fills that show both holders, marks of who took it from whom, the legend of it.
#pragma once

#include "app/scene/fixed_labels.hpp"
#include "app/scene/frame.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/legend.hpp"
#include "app/scene/looks.hpp"

#include <string>
#include <vector>

namespace app::scene {

/// An area and what fills it on either map, by the frame's reading.
struct AreaDifference {
    campaign::AreaId area;
    Look before;
    Look now;

    [[nodiscard]] bool changed() const { return before != now; }
    /// Another controller, and not only another state.
    [[nodiscard]] bool other_holder() const { return before.actor != now.actor; }
};

/// The areas of the frame's day, each as it is there and as it was on another map of the same campaign (all of it, or
/// restricted).
[[nodiscard]] std::vector<AreaDifference> area_differences(const Frame& now, const campaign::Campaign& other_campaign,
                                                           const snapshot::Snapshot& other);

/// What stayed is pale; what changed has its new look, and stripes of who held it before.
void add_difference_fills(const Frame& frame, const std::vector<AreaDifference>& differences, Layer& layer);
/// Two squares and an arrow in each area that went to another holder, where there is room beside names and panels.
void add_difference_marks(const Frame& frame, const std::vector<AreaDifference>& differences, const FixedLabels& labels,
                          const geo::core::Box& legend_panel, Layer& layer);
/// Who took how many areas from whom, the most ground first. `chosen` says which facts the later map rests on where
/// both are of one day, read in two ways; else it is empty.
[[nodiscard]] std::vector<LegendEntry> difference_entries(const Frame& frame,
                                                          const std::vector<AreaDifference>& differences,
                                                          const std::string& chosen);

/// Lines along which another map's holders touch: its ghost over this one.
void add_ghost_borders(const Frame& frame, const std::vector<AreaDifference>& differences, Layer& layer);
[[nodiscard]] LineStyle ghost_style(const Style& style);

}  // namespace app::scene
