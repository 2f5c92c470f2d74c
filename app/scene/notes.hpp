// Lettering of what moves and fights now. It keeps clear of the fixed names and of what was placed before it.
#pragma once

#include "app/scene/frame.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/mark_shapes.hpp"
#include "app/scene/marks.hpp"
#include "app/scene/occupancy.hpp"
#include "app/scene/placed_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::scene {

/// A battle's name beside its symbol.
struct BattleNote {
    std::vector<PlacedText> lines;
    geo::core::Box box;
    geo::core::Point symbol_px;
    double symbol_radius_px = 0;
    bool far = false;  ///< a thin line joins it to its symbol
    double opacity = 1;
};

/// The plate of a movement; a thin line joins it to its head where it stands a little off.
struct UnitPlate {
    campaign::MovementId movement;
    geo::core::Box box;
    std::vector<PlacedText> lines;
    /// Where military symbols are wanted: the frame beside the words.
    struct UnitFrame {
        MarkShape shape = MarkShape::Square;
        geo::core::Point centre_px;
        double size_px = 0;
    };
    std::optional<UnitFrame> frame;
    geo::core::Point head_px;
    bool far = false;
    double opacity = 1;
};

/// Both, in the order in which they were placed.
struct Notes {
    std::vector<BattleNote> battles;
    std::vector<UnitPlate> plates;
};

/// `taken` holds the ground of fixed names, symbols and panels; `panels` those that hide what is below them.
[[nodiscard]] Notes place_notes(const Frame& frame, const std::vector<MovementMark>& movements,
                                const std::vector<BattleMark>& battles, const std::vector<geo::core::Box>& panels,
                                Occupancy taken);

/// Names of battles where there is room; what began first keeps its room.
[[nodiscard]] std::vector<BattleNote> place_battle_notes(const Frame& frame, const std::vector<BattleMark>& marks,
                                                         Occupancy& taken);
/// Plates at the heads. Each keeps to one side of its head for a good stretch of the way; one whose head is under a
/// panel is not there, and none is cut by one.
[[nodiscard]] std::vector<UnitPlate> place_unit_plates(const Frame& frame, const std::vector<MovementMark>& marks,
                                                       const std::vector<geo::core::Box>& panels,
                                                       const Occupancy& taken);

/// A battle's name; where its campaign has none in the language, its kind and its place in that language.
[[nodiscard]] std::string battle_name(const Frame& frame, const campaign::Battle& battle);
/// What a plate says: the unit in English, else its party.
[[nodiscard]] std::string unit_words(const Frame& frame, const campaign::Movement& movement);

/// A box of a size that touches the square of half size `half` around `middle` on one side or corner (`side`: -1, 0, 1
/// each way).
[[nodiscard]] geo::core::Box box_beside(geo::core::Point middle, double half, geo::core::Point side, double width,
                                        double height);

}  // namespace app::scene
