#include "app/scene/color.hpp"
#include "app/scene/symbols.hpp"

#include <algorithm>

namespace app::scene {
namespace {

using campaign::HoldStatus;
using geo::core::Box;
using geo::core::Point;

Box square(Point centre, double size) {
    return {centre.x - size / 2, centre.y - size / 2, centre.x + size / 2, centre.y + size / 2};
}

/// Letters in the middle of the square, smaller where they are many; left out where they would be too small to read.
void draw_letters(LayerWriter& writer, TextCache& text, Point centre, double size, Color ground,
                  std::string_view letters, const TownStyle& town, double scale) {
    if (letters.empty()) {
        return;
    }
    constexpr double least_px = 6.0;
    TextStyle style = town.letter;
    style.color = readable_on(ground, with_alpha(town.ink, 255), with_alpha(town.casing, 255));
    const double room = size - 2 * town.line * scale;
    TextRun run = text.line(letters, style, scale);
    if (run.width() > room) {
        style.size = style.size * room / std::max(1.0, run.width());
        run = text.line(letters, style, scale);
    }
    constexpr double cap_share = 0.71;  // of the em: height of capitals
    if (style.size * scale < least_px || style.size * scale * cap_share > room) {
        return;
    }
    writer.text(run, {centre.x - run.width() / 2, centre.y + style.size * scale * cap_share / 2}, style, scale);
}

}  // namespace

void draw_holder_mark(LayerWriter& writer, TextCache& text, Point centre, double size, const Look& look,
                      std::string_view letters, const TownStyle& town, const ControlStyle& control, double scale) {
    const Box box = square(centre, size);
    const double line = town.line * scale;
    if (look.status == HoldStatus::Besieged) {
        const double frame = 5.5 * scale;
        writer.box(square(centre, size + frame + 2 * town.casing_width * scale), town.casing);
        writer.box(square(centre, size + frame), {0, 0, 0, 0}, town.ink, line);
    } else {
        writer.box(square(centre, size + line + 2 * town.casing_width * scale), town.casing);
    }
    writer.box(box, look.color, town.ink, line);
    Color ground = look.color;
    if (look.status == HoldStatus::Contested) {
        const double inset = line / 2;
        writer.polygon({{box.max_x - inset, box.min_y + inset},
                        {box.max_x - inset, box.max_y - inset},
                        {box.min_x + inset, box.max_y - inset}},
                       control.light);
        ground = mixed(look.color, control.light, 0.5);
    }
    draw_letters(writer, text, centre, size, ground, letters, town, scale);
}

}  // namespace app::scene
