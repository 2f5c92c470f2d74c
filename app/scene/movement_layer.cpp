#include "app/scene/certainty.hpp"
#include "app/scene/color.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/symbols.hpp"

namespace app::scene {

Color line_color(const Frame& frame, campaign::ActorId actor) {
    const Color color = party_color(frame.campaign, frame.style.control, actor);
    // A pale grey that carries its party's pattern on the ground is nothing on a thin line.
    constexpr double least_contrast = 3.0;
    return frame.style.control.greys ? apart_from(color, frame.style.movement.casing, least_contrast) : color;
}

void add_movement_lines(const Frame& frame, const std::vector<MovementMark>& marks, Layer& layer) {
    const LayerWriter all(frame.spec.view, layer, frame.opacity(LayerKind::Movements));
    for (const MovementMark& mark : marks) {
        const campaign::Movement& movement = frame.campaign.movement(mark.movement);
        const MovementStyle style = paled(frame.style.movement, mark.certainty);
        const Color color = paled(line_color(frame, movement.actor), style.casing, mark.certainty);
        LayerWriter writer = all.at_opacity(mark.opacity * style.trail_opacity);
        for (const MovementMark::Piece& piece : mark.pieces) {
            draw_movement_line(writer, movement.kind, movement.by_air, piece.inferred, piece.points_px,
                               piece.start_width_px, piece.end_width_px, color, style, frame.spec.scale);
        }
    }
}

void add_movement_heads(const Frame& frame, const std::vector<MovementMark>& marks, Layer& layer) {
    const LayerWriter all(frame.spec.view, layer, frame.opacity(LayerKind::Movements));
    for (const MovementMark& mark : marks) {
        const campaign::Movement& movement = frame.campaign.movement(mark.movement);
        const MovementStyle style = paled(frame.style.movement, mark.certainty);
        LayerWriter writer = all.at_opacity(mark.opacity);
        draw_movement_head(writer, movement.kind, mark.head_px, mark.direction, mark.width_px,
                           paled(line_color(frame, movement.actor), style.casing, mark.certainty), style,
                           frame.spec.scale);
    }
}

}  // namespace app::scene
