#include "app/scene/color.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/symbols.hpp"

namespace app::scene {
namespace {

Color actor_color(const Frame& frame, campaign::ActorId actor) {
    const Color color = party_color(frame.campaign, frame.style.control, actor);
    // A pale grey that carries its party's pattern on the ground is nothing on a thin line.
    constexpr double least_contrast = 3.0;
    return frame.style.control.greys ? apart_from(color, frame.style.movement.casing, least_contrast) : color;
}

}  // namespace

void add_movement_lines(const Frame& frame, const std::vector<MovementMark>& marks, Layer& layer) {
    const LayerWriter all(frame.spec.view, layer, frame.opacity(LayerKind::Movements));
    for (const MovementMark& mark : marks) {
        const campaign::Movement& movement = frame.campaign.movement(mark.movement);
        LayerWriter writer = all.at_opacity(mark.opacity * frame.style.movement.trail_opacity);
        for (const MovementMark::Piece& piece : mark.pieces) {
            draw_movement_line(writer, movement.kind, movement.by_air, piece.inferred, piece.points_px,
                               piece.start_width_px, piece.end_width_px, actor_color(frame, movement.actor),
                               frame.style.movement, frame.spec.scale);
        }
    }
}

void add_movement_heads(const Frame& frame, const std::vector<MovementMark>& marks, Layer& layer) {
    const LayerWriter all(frame.spec.view, layer, frame.opacity(LayerKind::Movements));
    for (const MovementMark& mark : marks) {
        const campaign::Movement& movement = frame.campaign.movement(mark.movement);
        LayerWriter writer = all.at_opacity(mark.opacity);
        draw_movement_head(writer, movement.kind, mark.head_px, mark.direction, mark.width_px,
                           actor_color(frame, movement.actor), frame.style.movement, frame.spec.scale);
    }
}

}  // namespace app::scene
