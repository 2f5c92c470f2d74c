#include "app/scene/build_scene.hpp"
#include "app/scene/marks.hpp"
#include "geo/core/measure.hpp"

#include <algorithm>
#include <limits>

namespace app::scene {
namespace {

using geo::core::Point;

constexpr double line_reach = 6;   // design pixels
constexpr double place_reach = 4;  // around a place's symbol

double distance_to_segment(Point p, Point a, Point b) {
    const Point along = b - a;
    const double square = geo::core::dot(along, along);
    const double part = square > 0 ? std::clamp(geo::core::dot(p - a, along) / square, 0.0, 1.0) : 0.0;
    return geo::core::distance(p, a + along * part);
}

double distance_to_mark(Point px, const MovementMark& mark) {
    double nearest = geo::core::distance(px, mark.head_px);
    for (const MovementMark::Piece& piece : mark.pieces) {
        const double half = std::max(piece.start_width_px, piece.end_width_px) / 2;
        for (std::size_t index = 0; index + 1 < piece.points_px.size(); ++index) {
            nearest =
                std::min(nearest, distance_to_segment(px, piece.points_px[index], piece.points_px[index + 1]) - half);
        }
    }
    return nearest;
}

struct Nearest {
    std::size_t index = 0;
    double distance = std::numeric_limits<double>::infinity();

    void offer(std::size_t candidate, double away) {
        // Later ones are drawn on top of earlier ones.
        if (away <= distance) {
            index = candidate;
            distance = away;
        }
    }
};

Selection pick_battle(const std::vector<BattleMark>& marks, Point px, double scale) {
    constexpr double siege_band = 7;
    Nearest nearest;
    for (const BattleMark& mark : marks) {
        const double away = geo::core::distance(px, mark.centre_px);
        // A ring is picked on itself: what stands inside it is a place.
        const bool hit =
            mark.siege_ring ? std::abs(away - mark.radius_px) < siege_band * scale : away < mark.radius_px + 2 * scale;
        if (hit) {
            nearest.offer(mark.battle.index(), mark.siege_ring ? std::abs(away - mark.radius_px) : away);
        }
    }
    return {nearest.distance < 1e9 ? Selection::Kind::Battle : Selection::Kind::None, nearest.index};
}

Selection pick_movement(const std::vector<MovementMark>& marks, Point px, double scale) {
    Nearest nearest;
    for (const MovementMark& mark : marks) {
        const double head = head_length(mark.width_px, scale) * 0.6;
        const double away = std::min(distance_to_mark(px, mark), geo::core::distance(px, mark.head_px) - head);
        if (away < line_reach * scale) {
            nearest.offer(mark.movement.index(), away);
        }
    }
    return {nearest.distance < 1e9 ? Selection::Kind::Movement : Selection::Kind::None, nearest.index};
}

Selection pick_place(const std::vector<PlaceSpot>& spots, Point px, double scale) {
    Nearest nearest;
    for (const PlaceSpot& spot : spots) {
        const double away = std::max(std::abs(px.x - spot.px.x), std::abs(px.y - spot.px.y));
        if (away < spot.size_px / 2 + place_reach * scale) {
            nearest.offer(spot.place.index(), away);
        }
    }
    return {nearest.distance < 1e9 ? Selection::Kind::Place : Selection::Kind::None, nearest.index};
}

Selection pick_area(const StaticGeometry& geometry, const snapshot::Snapshot& snapshot, Point world) {
    for (const campaign::AreaId area : snapshot.areas) {
        if (geo::core::contains(geometry.areas[area.index()].polygons, world)) {
            return {Selection::Kind::Area, area.index()};
        }
    }
    return {};
}

}  // namespace

Selection pick(const campaign::Campaign& campaign, const StaticGeometry& geometry, const FrameSpec& spec, Point px) {
    const Style style = light_style();
    const snapshot::Snapshot snapshot = snapshot::at(campaign, spec.instant, spec.fades);
    const ViewFacts facts = view_facts(campaign, geometry, spec, snapshot.areas, style);
    Selection found;
    if (spec.layers.of(LayerKind::Battles) > 0) {
        found = pick_battle(battle_marks(campaign, geometry, spec, snapshot, facts, style.battle), px, spec.scale);
    }
    if (found.kind == Selection::Kind::None && spec.layers.of(LayerKind::Movements) > 0) {
        auto marks = movement_marks(campaign, geometry, spec, snapshot, style.movement);
        keep_off_places(marks, facts.spots.places, spec.scale);
        found = pick_movement(marks, px, spec.scale);
    }
    if (found.kind == Selection::Kind::None && spec.layers.of(LayerKind::Towns) > 0) {
        found = pick_place(facts.spots.places, px, spec.scale);
    }
    if (found.kind == Selection::Kind::None) {
        found = pick_area(geometry, snapshot, spec.view.world_from_px(px));
    }
    return found;
}

}  // namespace app::scene
