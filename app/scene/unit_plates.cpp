#include "app/scene/notes.hpp"
#include "app/scene/way.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr double padding = 5;
/// A plate that finds no room at its head stands so much further off (design pixels), joined by a thin line.
constexpr std::array<double, 3> steps_off{0, 26, 58};
/// What a step off costs, in shares of the plate's own ground.
constexpr std::array<double, 3> step_prices{0, 0.2, 0.45};
/// Length of way (design pixels) on which a plate keeps to one side.
constexpr double stretch = 140;

constexpr std::array<Point, 8> sides{{{1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}}};

struct Seat {
    Point side;
    double off_px = 0;
    double cost = 0;
};
using Seats = std::array<Seat, steps_off.size() * sides.size()>;

/// Positions of the head on the stretch of the way that it is on: parts of equal length between two waypoints.
std::vector<Point> heads_of_stretch(const Frame& frame, const MovementMark& mark, double travelled_m) {
    constexpr int samples = 4;
    const campaign::Movement& movement = frame.campaign.movement(mark.movement);
    const StaticGeometry::Way& way = frame.geometry.movements[mark.movement.index()];
    const double from_m = movement.distance_m[mark.segment];
    const double to_m = movement.distance_m[std::min(mark.segment + 1, movement.distance_m.size() - 1)];
    const double stretch_m = frame.px(stretch) * frame.spec.view.metres_per_px;
    const double parts = std::max(1.0, std::round((to_m - from_m) / stretch_m));
    const double part_m = (to_m - from_m) / parts;
    const double first_m =
        from_m + part_m * std::clamp(std::floor((travelled_m - from_m) / std::max(1.0, part_m)), 0.0, parts - 1);
    std::vector<Point> heads;
    for (int sample = 0; sample < samples; ++sample) {
        if (const auto at = point_of_way(way, first_m + part_m * sample / (samples - 1))) {
            heads.push_back(frame.spec.view.px_from_world(at->point));
        }
    }
    return heads;
}

/// How much of its own trail a plate on that side would hide, 0 to 1: all of it where it lies right behind the head.
double hides_trail(Point side, Point direction) {
    const double size = geo::core::length(side);
    return std::max(0.0, -geo::core::dot(side, direction) / size - 0.3);
}

/// The seats around a head, the one with the least in its way first.
Seats ranked_seats(const Frame& frame, const MovementMark& mark, const Box& size, double reach,
                   const Occupancy& taken) {
    const std::vector<Point> heads = heads_of_stretch(frame, mark, mark.travelled_m);
    const double ground = size.width() * size.height() * static_cast<double>(heads.size());
    Seats seats;
    for (std::size_t index = 0; index < seats.size(); ++index) {
        Seat& seat = seats[index];
        seat.side = sides[index % sides.size()];
        const std::size_t step = index / sides.size();
        seat.off_px = frame.px(steps_off[step]);
        for (const Point head : heads) {
            seat.cost += taken.cost(box_beside(head, reach + seat.off_px, seat.side, size.width(), size.height()));
        }
        seat.cost += ground * (hides_trail(seat.side, mark.direction) + step_prices[step]);
    }
    std::stable_sort(seats.begin(), seats.end(), [](const Seat& a, const Seat& b) { return a.cost < b.cost; });
    return seats;
}

Box whole_pixels(const Box& box) {
    return {std::round(box.min_x), std::round(box.min_y), std::round(box.max_x), std::round(box.max_y)};
}

}  // namespace

std::string unit_words(const Frame& frame, const campaign::Movement& movement) {
    const campaign::Actor& actor = frame.campaign.actor(movement.actor);
    if (frame.language() != campaign::Language::English) {
        return actor.names.in(frame.language());
    }
    if (!movement.unit_label.empty()) {
        return movement.unit_label;
    }
    return actor.short_name.empty() ? actor.names.en : actor.short_name;
}

std::vector<UnitPlate> place_unit_plates(const Frame& frame, const std::vector<MovementMark>& marks,
                                         const Occupancy& taken) {
    const View& view = frame.spec.view;
    const Box page{0, 0, static_cast<double>(view.width_px), static_cast<double>(view.height_px)};
    Occupancy occupied(page);
    std::vector<UnitPlate> plates;
    for (const MovementMark& mark : marks) {
        // Heads stay free of the plates of others.
        occupied.take(Box{mark.head_px.x, mark.head_px.y, mark.head_px.x, mark.head_px.y}.grown(mark.width_px));
    }
    const TextStyle& style = frame.style.movement.label;
    for (const MovementMark& mark : marks) {
        if (!page.contains(mark.head_px)) {
            continue;
        }
        const campaign::Movement& movement = frame.campaign.movement(mark.movement);
        const TextBlock block = text_block({frame.text.line(unit_words(frame, movement), style, frame.spec.scale)},
                                           style, frame.spec.scale);
        const Box size = block_box(block, {0, 0}).grown(frame.px(padding));
        const double reach = head_length(mark.width_px, frame.spec.scale) * 0.45 + frame.px(4);
        for (const Seat& seat : ranked_seats(frame, mark, size, reach, taken)) {
            const Box box =
                whole_pixels(box_beside(mark.head_px, reach + seat.off_px, seat.side, size.width(), size.height()));
            if (occupied.is_free(box)) {
                occupied.take(box);
                plates.push_back({mark.movement, box,
                                  placed_block(block, box.grown(-frame.px(padding)), Align::Centre, frame.spec.scale),
                                  mark.head_px, seat.off_px > 0, mark.opacity});
                break;
            }
        }
    }
    return plates;
}

}  // namespace app::scene
