#include "app/scene/battle_slots.hpp"

#include "app/campaign/likelihood.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace app::scene {
namespace {

using campaign::BattleKind;
using geo::core::Point;

/// Battles nearer to each other than this (design pixels) form a group.
constexpr double group_reach = 26.0;
constexpr double first_ring = 31.0;
constexpr int seats_in_first_ring = 6;

struct Group {
    Point anchor_world;
    double anchor_half_px = 0;
    std::vector<std::size_t> battles;
};

std::vector<std::size_t> by_start(const campaign::Campaign& campaign) {
    std::vector<std::size_t> order(campaign.battles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&campaign](std::size_t a, std::size_t b) {
        return campaign::possible_days(campaign.battles[a].when).from <
               campaign::possible_days(campaign.battles[b].when).from;
    });
    return order;
}

/// A group sits around the town that is drawn beside it, so that the town's own symbol stays free.
void move_to_town(Group& group, const View& view, double scale, const std::vector<PlaceSpot>& places) {
    const Point px = view.px_from_world(group.anchor_world);
    double nearest = group_reach * scale;
    for (const PlaceSpot& spot : places) {
        const double away = geo::core::distance(spot.px, px);
        if (away < nearest) {
            nearest = away;
            group.anchor_world = view.world_from_px(spot.px);
            group.anchor_half_px = spot.size_px / 2;
        }
    }
}

std::vector<Group> groups_of(const campaign::Campaign& campaign, const StaticGeometry& geometry, const View& view,
                             double scale, const std::vector<PlaceSpot>& places) {
    std::vector<Group> groups;
    std::vector<Point> first;
    const double reach_m = group_reach * scale * view.metres_per_px;
    for (const std::size_t index : by_start(campaign)) {
        const std::optional<Point>& world = geometry.battles[index];
        if (!world || campaign.battles[index].location_precision > coarsest_point_precision) {
            continue;
        }
        const auto near = std::find_if(first.begin(), first.end(),
                                       [&](Point other) { return geo::core::distance(other, *world) < reach_m; });
        if (near == first.end()) {
            first.push_back(*world);
            groups.push_back({*world, 0, {index}});
        } else {
            groups[static_cast<std::size_t>(near - first.begin())].battles.push_back(index);
        }
    }
    for (Group& group : groups) {
        move_to_town(group, view, scale, places);
    }
    return groups;
}

/// Seats that are taken until an instant; the lowest free one is given.
class Seats {
  public:
    int take(double from_days, double to_days) {
        for (std::size_t seat = 0; seat < m_free_from.size(); ++seat) {
            if (m_free_from[seat] <= from_days) {
                m_free_from[seat] = to_days;
                return static_cast<int>(seat);
            }
        }
        m_free_from.push_back(to_days);
        return static_cast<int>(m_free_from.size()) - 1;
    }
    [[nodiscard]] std::size_t count() const { return m_free_from.size(); }

  private:
    std::vector<double> m_free_from;
};

void seat_group(const campaign::Campaign& campaign, const Group& group, double afterglow_days,
                std::vector<std::optional<BattleSlot>>& slots) {
    Seats around;
    Seats sieges;
    for (const std::size_t index : group.battles) {
        const campaign::Battle& battle = campaign.battles[index];
        const geo::calendar::DayRange days = campaign::possible_days(battle.when);
        const double from = days.from.days_since_epoch();
        const double to = days.to.days_since_epoch() + afterglow_days;
        // A siege is a ring around the place; a second one at the same time takes a seat like any other.
        const bool on_place = battle.kind == BattleKind::Siege && sieges.take(from, to) == 0;
        slots[index] =
            BattleSlot{group.anchor_world, on_place ? centred_seat : around.take(from, to), group.anchor_half_px};
    }
    // Where nothing else is ever drawn, the one symbol stands on the spot itself.
    if (around.count() == 1 && sieges.count() == 0 && group.anchor_half_px == 0) {
        for (const std::size_t index : group.battles) {
            slots[index]->seat = centred_seat;
        }
    }
}

}  // namespace

std::vector<std::optional<BattleSlot>> battle_slots(const campaign::Campaign& campaign, const StaticGeometry& geometry,
                                                    const View& view, double scale, const snapshot::Fades& fades,
                                                    const std::vector<PlaceSpot>& places) {
    std::vector<std::optional<BattleSlot>> slots(campaign.battles.size());
    for (const Group& group : groups_of(campaign, geometry, view, scale, places)) {
        seat_group(campaign, group, fades.afterglow_days, slots);
    }
    return slots;
}

Point seat_offset(int seat) {
    if (seat == centred_seat) {
        return {0, 0};
    }
    // Names stand to the right of towns, so that side is filled last.
    constexpr std::array<double, seats_in_first_ring> order{-30, 30, -90, -150, 150, 90};
    int ring = 1;
    int first = 0;
    while (seat - first >= seats_in_first_ring * ring) {
        first += seats_in_first_ring * ring;
        ++ring;
    }
    const int place = seat - first;
    const double angle_deg =
        ring == 1 ? order[static_cast<std::size_t>(place)] : -15.0 + 360.0 / (seats_in_first_ring * ring) * place;
    const double angle = angle_deg * std::numbers::pi / 180.0;
    return {std::sin(angle) * first_ring * ring, -std::cos(angle) * first_ring * ring};
}

}  // namespace app::scene
