// What a view shows whatever the day's holders: areas in sight, places, seats of battles. Reckoned once for a view.
#pragma once

#include "app/scene/battle_slots.hpp"
#include "app/scene/frame_spec.hpp"
#include "app/scene/place_spots.hpp"

#include <optional>
#include <vector>

namespace app::scene {

struct ViewFacts {
    std::vector<bool> area_in_sight;  ///< by AreaId: whether any of its ground is on the page
    Spots spots;
    std::vector<std::optional<BattleSlot>> battles;  ///< by BattleId
};

/// `areas` are those that exist on the day.
[[nodiscard]] ViewFacts view_facts(const campaign::Campaign& campaign, const StaticGeometry& geometry,
                                   const FrameSpec& spec, const std::vector<campaign::AreaId>& areas,
                                   const Style& style);

/// Whether a polygon's ground and a box have a point in common.
[[nodiscard]] bool touches(const geo::core::MultiPolygon& polygons, const geo::core::Box& box);

}  // namespace app::scene
