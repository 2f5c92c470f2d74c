#include "app/scene/certainty.hpp"
#include "app/scene/color.hpp"
#include "app/scene/symbols.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::scene {
namespace {

using campaign::HoldStatus;
using geo::core::Box;
using geo::core::Point;

constexpr Color nothing{0, 0, 0, 0};

Box square(Point centre, double size) {
    return {centre.x - size / 2, centre.y - size / 2, centre.x + size / 2, centre.y + size / 2};
}

/// Letters in the middle of a mark, smaller where they are many; left out where they would be too small to read.
void draw_letters(LayerWriter& writer, TextCache& text, Point centre, double room, double height, Color ground,
                  std::string_view letters, const TownStyle& town, double scale) {
    if (letters.empty()) {
        return;
    }
    constexpr double least_px = 6.0;
    TextStyle style = town.letter;
    style.color = readable_on(ground, with_alpha(town.ink, 255), with_alpha(town.casing, 255));
    TextRun run = text.line(letters, style, scale);
    if (run.width() > room) {
        style.size = style.size * room / std::max(1.0, run.width());
        run = text.line(letters, style, scale);
    }
    constexpr double cap_share = 0.71;  // of the em: height of capitals
    if (style.size * scale < least_px || style.size * scale * cap_share > height) {
        return;
    }
    writer.text(run, {centre.x - run.width() / 2, centre.y + style.size * scale * cap_share / 2}, style, scale);
}

void draw_square(LayerWriter& writer, const HolderMark& mark, Color color, const TownStyle& town,
                 const ControlStyle& control, double scale) {
    const Box box = square(mark.centre_px, mark.size_px);
    const double line = town.line * scale;
    if (mark.look.status == HoldStatus::Besieged) {
        const double frame = 5.5 * scale;
        writer.box(square(mark.centre_px, mark.size_px + frame + 2 * town.casing_width * scale), town.casing);
        writer.box(square(mark.centre_px, mark.size_px + frame), nothing, town.ink, line);
    } else {
        writer.box(square(mark.centre_px, mark.size_px + line + 2 * town.casing_width * scale), town.casing);
    }
    writer.box(box, color, town.ink, line);
    if (mark.look.status == HoldStatus::Contested) {
        const double inset = line / 2;
        writer.polygon({{box.max_x - inset, box.min_y + inset},
                        {box.max_x - inset, box.max_y - inset},
                        {box.min_x + inset, box.max_y - inset}},
                       control.light);
    }
}

/// An outline, lightly cased.
void draw_outline(LayerWriter& writer, MarkShape shape, Point centre, double size, Color fill, const TownStyle& town,
                  double scale) {
    const auto outline = mark_outline(shape, centre, size);
    const double line = town.line * scale;
    writer.polygon(outline, town.casing, town.casing, 2 * town.casing_width * scale + line);
    writer.polygon(outline, fill, town.ink, line);
}

/// The two slopes beside a pass, each an arc that opens outwards.
void draw_slopes(LayerWriter& writer, Point centre, double size, const TownStyle& town, double scale) {
    constexpr int points = 9;
    constexpr double reach_deg = 52;
    for (const double side : {-1.0, 1.0}) {
        geo::core::Line arc;
        for (int point = 0; point < points; ++point) {
            const double angle = (-reach_deg + 2 * reach_deg * point / (points - 1)) * std::numbers::pi / 180;
            // The arc's own middle lies outside, so that it bends towards the disc.
            arc.push_back(centre + Point{side * (1.42 - 0.78 * std::cos(angle)), 0.8 * std::sin(angle)} * size);
        }
        writer.stroke_px(arc, {town.casing, static_cast<float>((town.line + 3.4) * scale), 0, 0, Cap::Round, -1});
        writer.stroke_px(arc, {town.ink, static_cast<float>((town.line + 0.6) * scale), 0, 0, Cap::Round, -1});
    }
}

void draw_shape(LayerWriter& writer, const HolderMark& mark, Color color, const TownStyle& town,
                const ControlStyle& control, double scale) {
    const MarkShape shape = mark.form.shape;
    const double line = town.line * scale;
    if (shape == MarkShape::Pass) {
        draw_slopes(writer, mark.centre_px, mark.size_px, town, scale);
    }
    if (mark.look.status == HoldStatus::Besieged) {
        const double frame = 5.5 * scale;
        draw_outline(writer, shape, mark.centre_px, mark.size_px + frame, town.casing, town, scale);
    }
    draw_outline(writer, shape, mark.centre_px, mark.size_px, color, town, scale);
    if (mark.look.status == HoldStatus::Contested) {
        writer.polygon(lower_half(mark_outline(shape, mark.centre_px, mark.size_px - line), mark.centre_px),
                       control.light);
    }
}

/// The bar on top of an installation's frame.
void draw_bar(LayerWriter& writer, MarkShape shape, Point centre, double size, const TownStyle& town, double scale) {
    const Point reach = mark_reach(shape, size);
    const double half = size * 0.3;
    const double height = std::max(3.5 * scale, size * 0.24);
    const double top = centre.y - reach.y;
    const Box bar{centre.x - half, top - height, centre.x + half, top};
    writer.box({bar.min_x - town.casing_width * scale, bar.min_y - town.casing_width * scale,
                bar.max_x + town.casing_width * scale, bar.max_y},
               town.casing);
    writer.box(bar, town.ink);
}

}  // namespace

void draw_holder_mark(LayerWriter& writer, TextCache& text, const HolderMark& mark, const TownStyle& town,
                      const ControlStyle& control, double scale) {
    const Color color = paled(mark.look.color, control.light, mark.certainty);
    const bool is_square = mark.form.shape == MarkShape::Square;
    if (is_square) {
        draw_square(writer, mark, color, town, control, scale);
    } else {
        draw_shape(writer, mark, color, town, control, scale);
    }
    if (mark.form.installation) {
        draw_bar(writer, mark.form.shape, mark.centre_px, mark.size_px, town, scale);
    }
    const Color ground = mark.look.status == HoldStatus::Contested ? mixed(color, control.light, 0.5) : color;
    const double room = letter_room(mark.form.shape, mark.size_px) - 2 * town.line * scale;
    draw_letters(writer, text, mark.centre_px, room, mark.size_px - 2 * town.line * scale, ground, mark.letters, town,
                 scale);
}

void draw_plain_mark(LayerWriter& writer, MarkShape shape, Point centre, double size, const TownStyle& town,
                     double scale) {
    if (shape == MarkShape::Pass) {
        draw_slopes(writer, centre, size * 0.8, town, scale);
    } else {
        draw_outline(writer, shape, centre, size, town.casing, town, scale);
    }
}

void draw_unit_frame(LayerWriter& writer, TextCache& text, MarkShape shape, Point centre, double size, Color color,
                     std::string_view letters, const TownStyle& town, double scale) {
    draw_outline(writer, shape, centre, size, color, town, scale);
    const double inside = letter_room(shape, size) - 2 * town.line * scale;
    draw_letters(writer, text, centre, inside, size - 2 * town.line * scale, color, letters, town, scale);
}

}  // namespace app::scene
