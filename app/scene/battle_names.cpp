#include "app/scene/notes.hpp"
#include "app/scene/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr double widest_line = 170;
/// Between a symbol and its name; where there is no room near it, a thin line joins them.
constexpr double near_step = 4;
constexpr double far_step = 30;
constexpr std::array<Point, 8> name_sides{{{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}}};

Align align_on(Point side) {
    if (side.x == 0) {
        return Align::Centre;
    }
    return side.x > 0 ? Align::Left : Align::Right;
}

std::vector<const BattleMark*> by_start(const Frame& frame, const std::vector<BattleMark>& marks) {
    std::vector<const BattleMark*> order;
    order.reserve(marks.size());
    for (const BattleMark& mark : marks) {
        order.push_back(&mark);
    }
    std::stable_sort(order.begin(), order.end(), [&frame](const BattleMark* a, const BattleMark* b) {
        return frame.campaign.battle(a->battle).when.drawn.from < frame.campaign.battle(b->battle).when.drawn.from;
    });
    return order;
}

/// Whether the line that joins a symbol and a name further off crosses no other name or symbol.
bool has_clear_line(const Occupancy& taken, const BattleMark& mark, const Box& box) {
    constexpr int samples = 4;
    const Point end{std::clamp(mark.centre_px.x, box.min_x, box.max_x),
                    std::clamp(mark.centre_px.y, box.min_y, box.max_y)};
    const Point whole = end - mark.centre_px;
    const double length = geo::core::length(whole);
    for (int sample = 0; sample < samples; ++sample) {
        const double at = mark.radius_px + 2 + (length - mark.radius_px - 4) * (sample + 0.5) / samples;
        const Point point = mark.centre_px + whole * (at / std::max(1.0, length));
        // The symbol's own square reaches beyond its round at the corners.
        const bool within_own = std::abs(point.x - mark.centre_px.x) <= mark.radius_px + 1 &&
                                std::abs(point.y - mark.centre_px.y) <= mark.radius_px + 1;
        if (!within_own && !taken.is_free({point.x - 1, point.y - 1, point.x + 1, point.y + 1})) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::string battle_name(const Frame& frame, const campaign::Battle& battle) {
    const std::string& name = battle.names.in(frame.language());
    if (frame.language() == campaign::Language::English || name != battle.names.en) {
        return name;
    }
    std::string words(battle_words(battle.kind, frame.language()));
    if (battle.place) {
        words += fmt::format(" · {}", without_brackets(frame.campaign.place(*battle.place).names.in(frame.language())));
    }
    return words;
}

Box box_beside(Point middle, double half, Point side, double width, double height) {
    // At a corner the box comes nearer, to where the symbol's round leaves room.
    const double out = side.x != 0 && side.y != 0 ? half * 0.75 : half;
    const Point centre{middle.x + side.x * (out + width / 2), middle.y + side.y * (out + height / 2)};
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

std::vector<BattleNote> place_battle_notes(const Frame& frame, const std::vector<BattleMark>& marks, Occupancy& taken) {
    const double scale = frame.spec.scale;
    const TextStyle& style = frame.style.battle.label;
    std::vector<BattleNote> notes;
    for (const BattleMark* mark : by_start(frame, marks)) {
        if (mark->more > 0) {
            continue;
        }
        const std::string name = battle_name(frame, frame.campaign.battle(mark->battle));
        const TextBlock block = text_block(frame.text.lines(name, style, scale, frame.px(widest_line)), style, scale);
        // Round the symbol, then further off where the line to it crosses nothing.
        for (std::size_t seat = 0; seat < 2 * name_sides.size(); ++seat) {
            const Point side = name_sides[seat % name_sides.size()];
            const bool far = seat >= name_sides.size();
            const double reach = mark->radius_px + frame.px(far ? far_step : near_step);
            const Box box = box_beside(mark->centre_px, reach, side, block.width_px, block.height_px);
            if (taken.is_free(box) && (!far || has_clear_line(taken, *mark, box))) {
                taken.take(box);
                notes.push_back({placed_block(block, box, align_on(side), scale), box, mark->centre_px, mark->radius_px,
                                 far, mark->opacity});
                break;
            }
        }
    }
    return notes;
}

Notes place_notes(const Frame& frame, const std::vector<MovementMark>& movements,
                  const std::vector<BattleMark>& battles, const std::vector<Box>& panels, Occupancy taken) {
    constexpr double symbol_weight = 4;
    for (const BattleMark& mark : battles) {
        const Point centre = mark.centre_px;
        taken.take(Box{centre.x, centre.y, centre.x, centre.y}.grown(mark.radius_px), symbol_weight);
    }
    Notes notes;
    notes.battles = place_battle_notes(frame, battles, taken);
    notes.plates = place_unit_plates(frame, movements, panels, taken);
    return notes;
}

}  // namespace app::scene
