// Where battle symbols sit when several fall on one spot: each keeps its seat around it for as long as it lasts.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/place_spots.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/snapshot/snapshot.hpp"

#include <optional>
#include <vector>

namespace app::scene {

/// A battle's seat: the world point that its group sits around, and the number of its seat there.
struct BattleSlot {
    geo::core::Point anchor_world;
    int seat = 0;               ///< 0, 1, 2, ... around the anchor; `centred_seat`: on it
    double anchor_half_px = 0;  ///< half the size of the town symbol at the anchor, 0 where there is none
};
inline constexpr int centred_seat = -1;

/// A vaguer place than this is not drawn as a point.
inline constexpr int coarsest_point_precision = 3;

/// One entry by BattleId; empty for what is not drawn as a point. Depends on the zoom but not on the day: battles whose
/// days (with their afterglow) overlap have different seats, and nobody moves when another comes or goes.
[[nodiscard]] std::vector<std::optional<BattleSlot>> battle_slots(const campaign::Campaign& campaign,
                                                                  const StaticGeometry& geometry, const View& view,
                                                                  double scale, const snapshot::Fades& fades,
                                                                  const std::vector<PlaceSpot>& places);

/// The middle of a symbol of that seat, relative to the anchor, in design pixels.
[[nodiscard]] geo::core::Point seat_offset(int seat);

}  // namespace app::scene
