#include "app/scene/notes.hpp"
#include "app/scene/way.hpp"
#include "app/scene/wording.hpp"

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
constexpr std::array<double, 4> steps_off{0, 26, 58, 96};
/// What a step off costs, in shares of the plate's own ground.
constexpr std::array<double, 4> step_prices{0, 0.2, 0.45, 0.8};
/// What it costs where the thin line would cross a name or a symbol, by parts of the line.
constexpr double crossing_price = 0.3;
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

/// How many parts of the line from a head to its plate lie on something.
int crossings(Point head, double width_px, const Box& box, const Occupancy& taken) {
    constexpr int parts = 4;
    const Point end{std::clamp(head.x, box.min_x, box.max_x), std::clamp(head.y, box.min_y, box.max_y)};
    const double length = geo::core::distance(head, end);
    int crossed = 0;
    for (int part = 0; part < parts; ++part) {
        const double at = width_px + (length - width_px) * (part + 0.5) / parts;
        const Point point = head + (end - head) * (at / std::max(1.0, length));
        crossed += at < length && !taken.is_free({point.x - 1, point.y - 1, point.x + 1, point.y + 1}) ? 1 : 0;
    }
    return crossed;
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
        if (step > 0) {
            const Box box = box_beside(mark.head_px, reach + seat.off_px, seat.side, size.width(), size.height());
            seat.cost += ground * crossing_price * crossings(mark.head_px, mark.width_px, box, taken);
        }
    }
    std::stable_sort(seats.begin(), seats.end(), [](const Seat& a, const Seat& b) { return a.cost < b.cost; });
    return seats;
}

/// What stands on a plate before it has a place.
struct PlateContent {
    TextBlock words;
    std::optional<MarkShape> shape;  ///< of the frame beside the words, where there is one
    double frame_px = 0;             ///< its size
    double beside_px = 0;            ///< what it takes of the plate's width, the gap included
    Box size;                        ///< of the plate, around the origin
};

constexpr double frame_size = 22;
constexpr double frame_gap = 6;

PlateContent content_of(const Frame& frame, const campaign::Movement& movement) {
    const TextStyle& style = frame.style.movement.label;
    PlateContent content;
    content.words =
        text_block({frame.text.line(unit_words(frame, movement), style, frame.spec.scale)}, style, frame.spec.scale);
    content.size = block_box(content.words, {0, 0});
    if (frame.spec.symbols == SymbolSet::Nato) {
        content.shape = frame_shape(frame.campaign.actor(movement.actor).affiliation);
        content.frame_px = frame.px(frame_size);
        const Point reach = mark_reach(*content.shape, content.frame_px);
        content.beside_px = 2 * reach.x + frame.px(frame_gap);
        content.size.max_x += content.beside_px;
        const double taller = std::max(0.0, 2 * reach.y - content.size.height()) / 2;
        content.size.min_y -= taller;
        content.size.max_y += taller;
    }
    content.size = content.size.grown(frame.px(padding));
    return content;
}

/// The frame stands where a line of the language begins.
UnitPlate placed_plate(const Frame& frame, const MovementMark& mark, const PlateContent& content, const Box& box,
                       bool far) {
    Box words = box.grown(-frame.px(padding));
    UnitPlate plate{mark.movement, box, {}, std::nullopt, mark.head_px, far, mark.opacity};
    if (content.shape) {
        const bool from_right = is_right_to_left(frame.language());
        const double half = (content.beside_px - frame.px(frame_gap)) / 2;
        const double x = from_right ? words.max_x - half : words.min_x + half;
        plate.frame = UnitPlate::UnitFrame{*content.shape, {x, box.centre().y}, content.frame_px};
        (from_right ? words.max_x : words.min_x) += from_right ? -content.beside_px : content.beside_px;
    }
    const double middle = box.centre().y;
    words.min_y = middle - content.words.height_px / 2;
    words.max_y = middle + content.words.height_px / 2;
    plate.lines = placed_block(content.words, words, Align::Centre, frame.spec.scale);
    return plate;
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
                                         const std::vector<Box>& panels, const Occupancy& taken) {
    const View& view = frame.spec.view;
    const Box page{0, 0, static_cast<double>(view.width_px), static_cast<double>(view.height_px)};
    Occupancy occupied(page);
    for (const Box& panel : panels) {
        occupied.take(panel);
    }
    for (const PlaceSpot& spot : frame.facts.spots.places) {
        // Who holds a place stays readable.
        if (spot.subject && frame.opacity(LayerKind::Towns) > 0) {
            occupied.take(Box{spot.px.x, spot.px.y, spot.px.x, spot.px.y}.grown(spot.size_px / 2));
        }
    }
    std::vector<UnitPlate> plates;
    for (const MovementMark& mark : marks) {
        // Heads stay free of the plates of others.
        occupied.take(Box{mark.head_px.x, mark.head_px.y, mark.head_px.x, mark.head_px.y}.grown(mark.width_px));
    }
    for (const MovementMark& mark : marks) {
        const bool hidden = std::any_of(panels.begin(), panels.end(),
                                        [&mark](const Box& panel) { return panel.contains(mark.head_px); });
        if (!page.contains(mark.head_px) || hidden) {
            continue;
        }
        const PlateContent content = content_of(frame, frame.campaign.movement(mark.movement));
        const Box& size = content.size;
        const double reach = head_length(mark.width_px, frame.spec.scale) * 0.45 + frame.px(4);
        for (const Seat& seat : ranked_seats(frame, mark, size, reach, taken)) {
            const Box box =
                whole_pixels(box_beside(mark.head_px, reach + seat.off_px, seat.side, size.width(), size.height()));
            constexpr double beyond_head = 1.5;  // the corners of the head's own ground
            const bool clear =
                seat.off_px <= 0 || crossings(mark.head_px, mark.width_px * beyond_head, box, occupied) == 0;
            if (clear && occupied.is_free(box)) {
                occupied.take(box);
                plates.push_back(placed_plate(frame, mark, content, box, seat.off_px > 0));
                break;
            }
        }
    }
    return plates;
}

}  // namespace app::scene
