#include "app/scene/marks.hpp"
#include "geo/core/measure.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace app::scene {
namespace {

using campaign::BattleKind;
using geo::core::Point;

/// How far from its point something may have happened, by UCDP class: exact, within about 25 km, in the district.
double reach_m(int location_precision) {
    switch (location_precision) {
        case 2: return 25000;
        case 3: return 35000;
        default: return 0;
    }
}

/// The same, but no less than how far off the place itself may be.
double reach_m(const campaign::Campaign& campaign, const campaign::Battle& battle) {
    const double of_place = battle.place ? rough_reach_m(campaign.place(*battle.place)) : 0.0;
    return std::max(reach_m(battle.location_precision), of_place);
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

/// A token that would lie on the square of a centre moves out to its rim.
void keep_off(BattleMark& mark, const PlaceSpot& spot, double scale) {
    constexpr double rim_share = 0.62;
    const double least = spot.size_px * rim_share + mark.radius_px;
    const Point away = mark.centre_px - spot.px;
    const double distance = geo::core::length(away);
    if (distance < least) {
        const Point outwards = distance > scale ? away * (1 / distance) : Point{0, -1};
        mark.centre_px = spot.px + outwards * least;
    }
}

/// So many tokens stand around one spot; where there are more, the last of them counts the rest.
constexpr std::size_t most_at_a_spot = 4;

/// Marks in the order of their seats, those of one spot together.
std::vector<BattleMark> with_counts(const std::vector<BattleMark>& marks) {
    std::vector<BattleMark> kept;
    std::map<std::pair<double, double>, std::vector<BattleMark>> spots;
    for (const BattleMark& mark : marks) {
        auto& there = spots[{mark.anchor_px.x, mark.anchor_px.y}];
        (mark.siege_ring ? kept : there).push_back(mark);
    }
    for (auto& [anchor, there] : spots) {
        if (there.size() > most_at_a_spot) {
            there[most_at_a_spot - 1].more = static_cast<int>(there.size() - most_at_a_spot + 1);
            there.resize(most_at_a_spot);
        }
        kept.insert(kept.end(), there.begin(), there.end());
    }
    return kept;
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
        if (spec.hidden.has(battle.kind)) {
            continue;
        }
        BattleMark mark = mark_of(battle, *facts.battles[index], spec, style);
        mark.battle = active.battle;
        mark.opacity = active.opacity;
        mark.certainty = active.certainty;
        mark.place_px = spec.view.px_from_world(*geometry.battles[index]);
        mark.ring_px = reach_m(campaign, battle) / spec.view.metres_per_px;
        for (const PlaceSpot& spot : facts.spots.places) {
            if (spot.is_centre && !mark.siege_ring) {
                keep_off(mark, spot, spec.scale);
            }
        }
        marks.push_back(mark);
    }
    return with_counts(marks);
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
