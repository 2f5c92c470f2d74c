#include "app/scene/color.hpp"
#include "app/scene/marks.hpp"
#include "app/scene/pictograms.hpp"
#include "app/scene/shapes.hpp"
#include "app/scene/symbols.hpp"

#include <algorithm>

namespace app::scene {
namespace {

using campaign::MovementKind;
using geo::core::Point;

/// An outline in three steps: light around it, dark edge, and what is inside.
void draw_cased(LayerWriter& writer, std::span<const Point> outline, Point tip, double size, Point direction,
                Color inside, const MovementStyle& style, double scale) {
    const auto points = placed(outline, tip, size, direction);
    writer.polygon(points, style.casing, style.casing, (style.casing_width + style.ink_width) * 2 * scale);
    writer.polygon(points, inside, style.ink, 2 * style.ink_width * scale);
}

}  // namespace

void draw_movement_head(LayerWriter& writer, MovementKind kind, Point tip, Point direction, double width_px,
                        Color color, const MovementStyle& style, double scale) {
    const double size = head_length(width_px, scale);
    const Color paper = with_alpha(style.plate, 255);
    const auto cased = [&](std::span<const Point> outline, Color inside) {
        draw_cased(writer, outline, tip, size, direction, inside, style, scale);
    };
    switch (kind) {
        case MovementKind::Advance: cased(pictogram::arrow, color); break;
        case MovementKind::Withdrawal: {
            // Hollow: the same arrow with light inside.
            cased(pictogram::arrow, color);
            const Point back = tip - direction * (size * 0.24);
            writer.polygon(placed(pictogram::arrow, back, size * 0.56, direction), paper);
            break;
        }
        case MovementKind::Retreat: {
            cased(pictogram::chevron, color);
            const Point back = tip - direction * (size * 0.2);
            writer.polygon(placed(pictogram::chevron, back, size * 0.62, direction), paper);
            break;
        }
        case MovementKind::Convoy: {
            const Point second = tip - direction * (size * 0.62);
            draw_cased(writer, pictogram::chevron, second, size * 0.9, direction, color, style, scale);
            draw_cased(writer, pictogram::chevron, tip, size * 0.9, direction, color, style, scale);
            break;
        }
        case MovementKind::Airlift:
            draw_cased(writer, pictogram::plane, tip, size, direction, color, style, scale);
            break;
        case MovementKind::Missile:
            draw_cased(writer, pictogram::rocket, tip, size * 0.8, direction, color, style, scale);
            break;
        case MovementKind::Defection: {
            cased(pictogram::rhombus, color);
            const Point back = tip - direction * (size * 0.275);
            writer.polygon(placed(pictogram::rhombus, back, size * 0.5, direction), paper);
            break;
        }
        case MovementKind::Other: {
            const auto radius = static_cast<float>(size * 0.34);
            writer.disc(
                {tip, radius + static_cast<float>(style.casing_width * scale), style.casing, {0, 0, 0, 0}, 0, 0});
            writer.disc({tip, radius, color, style.ink, static_cast<float>(style.ink_width * scale), 0});
            break;
        }
    }
}

void draw_movement_line(LayerWriter& writer, MovementKind kind, bool by_air, bool inferred,
                        const geo::core::Line& points_px, double start_width_px, double end_width_px, Color color,
                        const MovementStyle& style, double scale) {
    const auto pen = [&](Color ink, double wider, double dash, double gap) {
        return Pen{ink,
                   static_cast<float>(start_width_px + wider),
                   static_cast<float>(dash),
                   static_cast<float>(gap),
                   dash > 0 ? Cap::Butt : Cap::Round,
                   static_cast<float>(end_width_px + wider)};
    };
    const double ink_width = 2 * style.ink_width * scale;
    const double casing_width = ink_width + 2 * style.casing_width * scale;
    if (by_air || kind == MovementKind::Airlift || kind == MovementKind::Missile) {
        const double dot = std::max(5.0 * scale, end_width_px * 1.6);
        const auto dots = [&](Color ink, double wider) {
            return Pen{ink,
                       static_cast<float>(end_width_px + wider),
                       static_cast<float>(dot),
                       static_cast<float>(dot * 1.3),
                       Cap::Butt,
                       -1};
        };
        writer.stroke_px(points_px, pen(faded(style.casing, 0.55), 2 * scale, 0, 0));
        writer.stroke_px(points_px, dots(mixed(color, style.ink, 0.35), 0));
        return;
    }
    if (inferred) {
        // The gaps stay light, so that the line is seen as one on any ground.
        writer.stroke_px(points_px, pen(faded(style.casing, 0.75), casing_width, 0, 0));
        const double dash = style.dash * scale;
        const double gap = style.gap * scale;
        writer.stroke_px(points_px, pen(style.ink, ink_width, dash, gap));
        writer.stroke_px(points_px, pen(color, 0, dash, gap));
        return;
    }
    writer.stroke_px(points_px, pen(style.casing, casing_width, 0, 0));
    writer.stroke_px(points_px, pen(style.ink, ink_width, 0, 0));
    writer.stroke_px(points_px, pen(color, 0, 0, 0));
}

}  // namespace app::scene
