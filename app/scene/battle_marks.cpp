#include "app/scene/marks.hpp"
#include "geo/core/measure.hpp"

#include <algorithm>
#include <cmath>

namespace app::scene {
namespace {

using campaign::BattleKind;

/// How far from its point something may have happened, by UCDP class: exact, within about 25 km, in the district.
double reach_m(int location_precision) {
    switch (location_precision) {
        case 2: return 25000;
        case 3: return 35000;
        default: return 0;
    }
}

/// Room between a town's symbol and a siege's ring around it, design pixels.
constexpr double ring_room = 8;

BattleMark mark_of(const campaign::Battle& battle, const BattleSlot& slot, const FrameSpec& spec,
                   const BattleStyle& style) {
    BattleMark mark;
    mark.anchor_px = spec.view.px_from_world(slot.anchor_world);
    mark.anchor_half_px = slot.anchor_half_px;
    mark.radius_px = battle_radius(battle, style) * spec.scale;
    mark.siege_ring = battle.kind == BattleKind::Siege && slot.seat == centred_seat;
    if (mark.siege_ring) {
        mark.radius_px = std::max(slot.anchor_half_px, 5 * spec.scale) + ring_room * spec.scale;
    }
    mark.centre_px = mark.anchor_px + seat_offset(slot.seat) * spec.scale;
    return mark;
}

}  // namespace

double battle_radius(const campaign::Battle& battle, const BattleStyle& style) {
    if (!battle.killed_low && !battle.killed_high) {
        return style.unknown_radius;
    }
    const double low = battle.killed_low.value_or(battle.killed_high.value_or(0));
    const double high = battle.killed_high.value_or(low);
    const double part = std::sqrt(std::clamp((low + high) / 2 / style.killed_at_most_radius, 0.0, 1.0));
    return style.least_radius + (style.most_radius - style.least_radius) * part;
}

std::vector<BattleMark> battle_marks(const campaign::Campaign& campaign, const StaticGeometry& geometry,
                                     const FrameSpec& spec, const snapshot::Snapshot& snapshot, const ViewFacts& facts,
                                     const BattleStyle& style) {
    std::vector<BattleMark> marks;
    for (const snapshot::ActiveBattle& active : snapshot.battles) {
        const std::size_t index = active.battle.index();
        if (!facts.battles[index]) {
            continue;
        }
        const campaign::Battle& battle = campaign.battle(active.battle);
        BattleMark mark = mark_of(battle, *facts.battles[index], spec, style);
        mark.battle = active.battle;
        mark.opacity = active.opacity;
        mark.place_px = spec.view.px_from_world(*geometry.battles[index]);
        mark.ring_px = reach_m(battle.location_precision) / spec.view.metres_per_px;
        marks.push_back(mark);
    }
    return marks;
}

std::vector<snapshot::ActiveBattle> coarse_battles(const campaign::Campaign& campaign,
                                                   const snapshot::Snapshot& snapshot) {
    std::vector<snapshot::ActiveBattle> coarse;
    for (const snapshot::ActiveBattle& active : snapshot.battles) {
        if (campaign.battle(active.battle).location_precision > coarsest_point_precision) {
            coarse.push_back(active);
        }
    }
    return coarse;
}

std::optional<campaign::AreaId> area_of_battle(const campaign::Campaign& campaign, const StaticGeometry& geometry,
                                               const snapshot::Snapshot& snapshot, campaign::BattleId battle) {
    constexpr int province_precision = 4;
    const auto& world = geometry.battles[battle.index()];
    if (!world || campaign.battle(battle).location_precision != province_precision) {
        return std::nullopt;
    }
    for (const campaign::AreaId area : snapshot.areas) {
        const AreaShape& shape = geometry.areas[area.index()];
        if (shape.fill != nullptr && shape.fill->bounds.contains(*world) &&
            geo::core::contains(shape.polygons, *world)) {
            return area;
        }
    }
    return std::nullopt;
}

}  // namespace app::scene
