// Where the moving and fighting of an instant stand on the page: worked out once, then drawn, labelled and picked.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/style.hpp"
#include "app/scene/view_facts.hpp"
#include "app/snapshot/snapshot.hpp"

#include <vector>

namespace app::scene {

/// A movement's way so far, in pieces of one certainty, and its head.
struct MovementMark {
    struct Piece {
        geo::core::Line points_px;
        bool inferred = false;
        double start_width_px = 0;
        double end_width_px = 0;
    };
    campaign::MovementId movement;
    std::vector<Piece> pieces;
    geo::core::Point head_px;
    geo::core::Point direction;  ///< unit vector on the page
    std::size_t segment = 0;     ///< waypoint before the head
    double travelled_m = 0;
    double width_px = 0;
    double opacity = 1;
    double certainty = 1;  ///< of its days
};

/// A battle's symbol. `ring_px` is the reach within which it took place, 0 where the place is exact.
struct BattleMark {
    campaign::BattleId battle;
    geo::core::Point anchor_px;  ///< the spot that the symbol belongs to
    double anchor_half_px = 0;   ///< half the size of the town symbol there
    geo::core::Point centre_px;
    geo::core::Point place_px;
    double radius_px = 0;
    double ring_px = 0;
    bool siege_ring = false;  ///< drawn as a ring around the place
    int more = 0;  ///< so many further ones at the same spot stand behind this token, which shows their number
    double opacity = 1;
    double certainty = 1;  ///< of its days
};

/// `scale` as in FrameSpec.
[[nodiscard]] std::vector<MovementMark> movement_marks(const campaign::Campaign& campaign,
                                                       const StaticGeometry& geometry, const FrameSpec& spec,
                                                       const snapshot::Snapshot& snapshot, const MovementStyle& style);
/// Heads that would lie on a town's symbol stop at its rim, on their way in as on their way out: who holds the place
/// stays readable. `places` are those drawn.
void keep_off_places(std::vector<MovementMark>& marks, const std::vector<PlaceSpot>& places, double scale);
[[nodiscard]] std::vector<BattleMark> battle_marks(const campaign::Campaign& campaign, const StaticGeometry& geometry,
                                                   const FrameSpec& spec, const snapshot::Snapshot& snapshot,
                                                   const ViewFacts& facts, const BattleStyle& style);

/// Battles of the snapshot whose place is known to the province or worse.
[[nodiscard]] std::vector<snapshot::ActiveBattle> coarse_battles(const campaign::Campaign& campaign,
                                                                 const snapshot::Snapshot& snapshot);
/// The area of the snapshot in which a coarse battle's position falls, where it is known to the province.
[[nodiscard]] std::optional<campaign::AreaId> area_of_battle(const campaign::Campaign& campaign,
                                                             const StaticGeometry& geometry,
                                                             const snapshot::Snapshot& snapshot,
                                                             campaign::BattleId battle);

/// Line width of a column, radius of a battle's symbol, in design pixels.
[[nodiscard]] double movement_width(const campaign::Movement& movement, const MovementStyle& style);
[[nodiscard]] double battle_radius(const campaign::Battle& battle, const BattleStyle& style);
/// Length of an arrow head on a line of that width, in the width's units at that scale.
[[nodiscard]] double head_length(double width_px, double scale);

}  // namespace app::scene
