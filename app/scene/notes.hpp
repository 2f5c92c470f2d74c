// Lettering of what moves and fights now. It keeps clear of the fixed names and of what was placed before it.
#pragma once

#include "app/scene/frame.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/marks.hpp"
#include "app/scene/occupancy.hpp"

#include <string>
#include <vector>

namespace app::scene {

/// Names of battles beside their symbols, where there is room; what began first keeps its room.
void add_battle_names(const Frame& frame, const std::vector<BattleMark>& marks, Occupancy& taken,
                      const LayerWriter& all);

/// A plate with the unit's name at the front of each movement. It keeps to one side of the head between two waypoints.
void add_unit_plates(const Frame& frame, const std::vector<MovementMark>& marks, Occupancy& taken,
                     const LayerWriter& all);

/// What a plate says: the unit in English, else its party.
[[nodiscard]] std::string unit_words(const Frame& frame, const campaign::Movement& movement);

/// A box of a size that touches the square of half size `half` around `middle` on one side or corner (`side`: -1, 0, 1
/// each way).
[[nodiscard]] geo::core::Box box_beside(geo::core::Point middle, double half, geo::core::Point side, double width,
                                        double height);

}  // namespace app::scene
