#include "app/scene/notes.hpp"
#include "app/scene/placed_text.hpp"
#include "app/scene/way.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr double padding = 5;
constexpr std::array<Point, 8> sides{{{1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}}};

/// Positions of the head between the waypoint before it and the next one.
std::vector<Point> heads_of_segment(const Frame& frame, const MovementMark& mark) {
    constexpr int samples = 5;
    const campaign::Movement& movement = frame.campaign.movement(mark.movement);
    const StaticGeometry::Way& way = frame.geometry.movements[mark.movement.index()];
    const double from_m = movement.distance_m[mark.segment];
    const double to_m = movement.distance_m[std::min(mark.segment + 1, movement.distance_m.size() - 1)];
    std::vector<Point> heads;
    for (int sample = 0; sample < samples; ++sample) {
        if (const auto at = point_of_way(way, from_m + (to_m - from_m) * sample / (samples - 1))) {
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

struct Candidate {
    Point side;
    double cost = 0;
};

/// The sides of a head, the one with the least in its way first.
std::array<Candidate, sides.size()> ranked_sides(const Frame& frame, const MovementMark& mark, const Box& size,
                                                 double reach, const Occupancy& fixed) {
    const std::vector<Point> heads = heads_of_segment(frame, mark);
    std::array<Candidate, sides.size()> ranked;
    for (std::size_t index = 0; index < sides.size(); ++index) {
        ranked[index].side = sides[index];
        for (const Point head : heads) {
            ranked[index].cost += fixed.overlap(box_beside(head, reach, sides[index], size.width(), size.height()));
        }
        const double plate = size.width() * size.height() * static_cast<double>(heads.size());
        ranked[index].cost += plate * hides_trail(sides[index], mark.direction);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    return ranked;
}

void draw_plate(const Frame& frame, LayerWriter writer, const TextBlock& block, const Box& box,
                campaign::ActorId actor) {
    const campaign::ActorColor color = frame.campaign.actor(actor).color;
    writer.box(box, frame.style.movement.plate, {color.red, color.green, color.blue, 255}, frame.px(2));
    for (const PlacedText& line : placed_block(block, box.grown(-frame.px(padding)), Align::Centre, frame.spec.scale)) {
        writer.text(line.run, line.origin_px, line.style, frame.spec.scale);
    }
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

void add_unit_plates(const Frame& frame, const std::vector<MovementMark>& marks, Occupancy& taken,
                     const LayerWriter& all) {
    const Occupancy fixed = taken;
    Occupancy plates(
        Box{0, 0, static_cast<double>(frame.spec.view.width_px), static_cast<double>(frame.spec.view.height_px)});
    const TextStyle& style = frame.style.movement.label;
    for (const MovementMark& mark : marks) {
        const campaign::Movement& movement = frame.campaign.movement(mark.movement);
        const TextBlock block = text_block({frame.text.line(unit_words(frame, movement), style, frame.spec.scale)},
                                           style, frame.spec.scale);
        const Box size = block_box(block, {0, 0}).grown(frame.px(padding));
        const double reach = head_length(mark.width_px, frame.spec.scale) * 0.45 + frame.px(4);
        for (const Candidate& candidate : ranked_sides(frame, mark, size, reach, fixed)) {
            const Box exact = box_beside(mark.head_px, reach, candidate.side, size.width(), size.height());
            const Box box{std::round(exact.min_x), std::round(exact.min_y), std::round(exact.max_x),
                          std::round(exact.max_y)};
            if (plates.is_free(box)) {
                plates.take(box);
                taken.take(box);
                draw_plate(frame, all.at_opacity(mark.opacity), block, box, movement.actor);
                break;
            }
        }
    }
}

}  // namespace app::scene
