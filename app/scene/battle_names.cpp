#include "app/scene/notes.hpp"
#include "app/scene/placed_text.hpp"

#include <algorithm>
#include <array>

namespace app::scene {
namespace {

using geo::core::Box;
using geo::core::Point;

constexpr double widest_line = 170;
constexpr std::array<Point, 4> sides{{{1, 0}, {-1, 0}, {0, -1}, {0, 1}}};

Align align_on(Point side) {
    if (side.x == 0) {
        return Align::Centre;
    }
    return side.x > 0 ? Align::Left : Align::Right;
}

std::vector<const BattleMark*> by_start(const Frame& frame, const std::vector<BattleMark>& marks) {
    std::vector<const BattleMark*> order;
    for (const BattleMark& mark : marks) {
        order.push_back(&mark);
    }
    std::stable_sort(order.begin(), order.end(), [&frame](const BattleMark* a, const BattleMark* b) {
        return frame.campaign.battle(a->battle).when.drawn.from < frame.campaign.battle(b->battle).when.drawn.from;
    });
    return order;
}

}  // namespace

Box box_beside(Point middle, double half, Point side, double width, double height) {
    const Point centre{middle.x + side.x * (half + width / 2), middle.y + side.y * (half + height / 2)};
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

void add_battle_names(const Frame& frame, const std::vector<BattleMark>& marks, Occupancy& taken,
                      const LayerWriter& all) {
    const double scale = frame.spec.scale;
    for (const BattleMark& mark : marks) {
        taken.take(Box{mark.centre_px.x, mark.centre_px.y, mark.centre_px.x, mark.centre_px.y}.grown(mark.radius_px));
    }
    const TextStyle& style = frame.style.battle.label;
    for (const BattleMark* mark : by_start(frame, marks)) {
        const std::string& name = frame.campaign.battle(mark->battle).names.in(frame.language());
        const TextBlock block = text_block(frame.text.lines(name, style, scale, frame.px(widest_line)), style, scale);
        for (const Point side : sides) {
            const Box box =
                box_beside(mark->centre_px, mark->radius_px + frame.px(5), side, block.width_px, block.height_px);
            if (!taken.is_free(box)) {
                continue;
            }
            taken.take(box);
            LayerWriter writer = all.at_opacity(mark->opacity);
            for (const PlacedText& line : placed_block(block, box, align_on(side), scale)) {
                writer.text(line.run, line.origin_px, line.style, scale);
            }
            break;
        }
    }
}

}  // namespace app::scene
