#include "app/scene/marks.hpp"
#include "app/scene/way.hpp"
#include "geo/core/measure.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>

namespace app::scene {
namespace {

using campaign::Movement;
using campaign::MovementKind;
using geo::core::Point;

/// A line begins at this share of its width and grows to the whole at its head.
constexpr double tail_share = 0.45;

bool segment_inferred(const Movement& movement, std::size_t segment) {
    return movement.route_inferred || movement.waypoints[segment + 1].inferred;
}

geo::core::Line on_page(const geo::core::Line& world, const View& view) {
    geo::core::Line line;
    line.reserve(world.size());
    for (const Point point : world) {
        line.push_back(view.px_from_world(point));
    }
    return line;
}

/// Stretches of waypoints with the same certainty, from the start to the head.
std::vector<MovementMark::Piece> pieces_of(const Movement& movement, const StaticGeometry::Way& way, const View& view,
                                           double travelled_m, double width_px) {
    std::vector<MovementMark::Piece> pieces;
    const auto width_at = [&](double at_m) {
        return width_px * (tail_share + (1 - tail_share) * at_m / std::max(1.0, travelled_m));
    };
    const std::size_t segments = movement.distance_m.empty() ? 0 : movement.distance_m.size() - 1;
    std::size_t first = 0;
    while (first < segments && movement.distance_m[first] < travelled_m) {
        std::size_t last = first;
        while (last + 1 < segments && segment_inferred(movement, last + 1) == segment_inferred(movement, first)) {
            ++last;
        }
        const double from_m = movement.distance_m[first];
        const double to_m = std::min(movement.distance_m[last + 1], travelled_m);
        MovementMark::Piece piece{on_page(part_of_way(way, from_m, to_m), view), segment_inferred(movement, first),
                                  width_at(from_m), width_at(to_m)};
        if (piece.points_px.size() >= 2) {
            pieces.push_back(std::move(piece));
        }
        first = last + 1;
    }
    return pieces;
}

/// Takes the last pixels off, so that the line ends under its head and does not stick out of its tip.
void shorten(std::vector<MovementMark::Piece>& pieces, double by_px) {
    while (!pieces.empty() && by_px > 0) {
        MovementMark::Piece& last = pieces.back();
        const double length = geo::core::line_length(last.points_px);
        if (length > by_px) {
            last.points_px = geo::core::part_of_line(last.points_px, 0, length - by_px);
            return;
        }
        by_px -= length;
        pieces.pop_back();
    }
}

/// Where a way that ends inside a square's rim enters it, and how much of the way lies behind that.
struct Entry {
    Point point;
    Point direction;
    double cut_px = 0;
};
std::optional<Entry> entry_to(const std::vector<MovementMark::Piece>& pieces, Point head, Point centre, double rim) {
    Point last = head;
    double cut = 0;
    for (const MovementMark::Piece& piece : std::ranges::reverse_view(pieces)) {
        for (const Point point : std::ranges::reverse_view(piece.points_px)) {
            const double step = geo::core::distance(last, point);
            if (geo::core::distance(point, centre) > rim && step > 0) {
                // The rim is a circle; a few halvings find where the segment crosses it.
                Point inside = last;
                Point outside = point;
                for (int halving = 0; halving < 12; ++halving) {
                    const Point middle = (inside + outside) * 0.5;
                    (geo::core::distance(middle, centre) > rim ? outside : inside) = middle;
                }
                return Entry{outside, (last - point) * (1 / step), cut + geo::core::distance(last, outside)};
            }
            cut += step;
            last = point;
        }
    }
    return std::nullopt;
}

/// The corner of a square is further from its middle than its side.
constexpr double rim_share = 0.62;

void keep_off(MovementMark& mark, const PlaceSpot& spot, double scale) {
    const double rim = spot.size_px * rim_share + 3 * scale;
    if (geo::core::distance(mark.head_px, spot.px) >= rim) {
        return;
    }
    if (const auto entry = entry_to(mark.pieces, mark.head_px, spot.px, rim)) {
        // The line already ends below its head.
        shorten(mark.pieces, entry->cut_px);
        mark.head_px = entry->point;
        mark.direction = entry->direction;
    } else {
        mark.pieces.clear();
        mark.head_px = spot.px + mark.direction * (rim + head_length(mark.width_px, scale));
    }
}

}  // namespace

void keep_off_places(std::vector<MovementMark>& marks, const std::vector<PlaceSpot>& places, double scale) {
    for (MovementMark& mark : marks) {
        const auto on = std::find_if(places.begin(), places.end(), [&](const PlaceSpot& spot) {
            return spot.subject && geo::core::distance(spot.px, mark.head_px) < spot.size_px * rim_share + 3 * scale;
        });
        if (on != places.end()) {
            keep_off(mark, *on, scale);
        }
    }
}

double movement_width(const Movement& movement, const MovementStyle& style) {
    if (!movement.men_low && !movement.men_high) {
        return style.unknown_width;
    }
    const double low = movement.men_low.value_or(movement.men_high.value_or(0));
    const double high = movement.men_high.value_or(low);
    const double men = std::max(0.0, (low + high) / 2);
    return std::clamp(std::sqrt(men / style.men_at_unit_width), style.least_width, style.most_width);
}

double head_length(double width_px, double scale) {
    return width_px * 1.7 + 11 * scale;
}

std::vector<MovementMark> movement_marks(const campaign::Campaign& campaign, const StaticGeometry& geometry,
                                         const FrameSpec& spec, const snapshot::Snapshot& snapshot,
                                         const MovementStyle& style) {
    std::vector<MovementMark> marks;
    for (const snapshot::MovingUnit& unit : snapshot.movements) {
        const Movement& movement = campaign.movement(unit.movement);
        const StaticGeometry::Way& way = geometry.movements[unit.movement.index()];
        const auto head = point_of_way(way, unit.travelled_m);
        if (!movement.drawn || !head || spec.hidden.has(movement.kind)) {
            continue;
        }
        MovementMark mark;
        mark.movement = unit.movement;
        mark.head_px = spec.view.px_from_world(head->point);
        mark.direction = {head->direction.x, -head->direction.y};
        mark.segment = unit.segment;
        mark.travelled_m = unit.travelled_m;
        mark.opacity = unit.opacity;
        mark.certainty = unit.certainty;
        const bool in_the_air = movement.by_air || movement.kind == MovementKind::Missile;
        mark.width_px = (in_the_air ? style.least_width * 0.75 : movement_width(movement, style)) * spec.scale;
        mark.pieces = pieces_of(movement, way, spec.view, unit.travelled_m, mark.width_px);
        shorten(mark.pieces, head_length(mark.width_px, spec.scale) * 0.7);
        marks.push_back(std::move(mark));
    }
    return marks;
}

}  // namespace app::scene
