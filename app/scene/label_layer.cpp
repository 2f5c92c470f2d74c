#include "app/scene/layers.hpp"

#include <algorithm>

namespace app::scene {
namespace {

void write(const Frame& frame, LayerWriter writer, const std::vector<PlacedText>& lines) {
    for (const PlacedText& line : lines) {
        writer.text(line.run, line.origin_px, line.style, frame.spec.scale);
    }
}

/// Half a name says less than none.
bool under_plate(const Frame& frame, const Notes& notes, const geo::core::Box& box) {
    return frame.opacity(LayerKind::Movements) > 0 &&
           std::any_of(notes.plates.begin(), notes.plates.end(),
                       [&box](const UnitPlate& plate) { return plate.box.intersects(box); });
}

}  // namespace

void add_names(const Frame& frame, const FixedLabels& labels, const Notes& notes, const geo::core::Box& covered,
               Layer& layer) {
    const LayerWriter names(frame.spec.view, layer, frame.opacity(LayerKind::Names));
    for (const FixedLabel& label : labels.labels) {
        if (!under_plate(frame, notes, label.box) && !label.box.intersects(covered)) {
            write(frame, label.of_town ? names.at_opacity(frame.opacity(LayerKind::Towns)) : names, label.lines);
        }
    }
}

void add_notes(const Frame& frame, const Notes& notes, Layer& layer) {
    const LayerWriter battles(frame.spec.view, layer, frame.opacity(LayerKind::Battles));
    for (const BattleNote& note : notes.battles) {
        if (under_plate(frame, notes, note.box)) {
            continue;
        }
        write(frame, battles.at_opacity(note.opacity), note.lines);
    }
    const LayerWriter movements(frame.spec.view, layer, frame.opacity(LayerKind::Movements));
    for (const UnitPlate& plate : notes.plates) {
        LayerWriter writer = movements.at_opacity(plate.opacity);
        const campaign::ActorColor actor = frame.campaign.actor(frame.campaign.movement(plate.movement).actor).color;
        const Color color{actor.red, actor.green, actor.blue, 255};
        if (plate.far) {
            const geo::core::Point end{std::clamp(plate.head_px.x, plate.box.min_x, plate.box.max_x),
                                       std::clamp(plate.head_px.y, plate.box.min_y, plate.box.max_y)};
            writer.stroke_px({plate.head_px, end}, {frame.style.movement.casing, frame.pxf(4), 0, 0, Cap::Butt, -1});
            writer.stroke_px({plate.head_px, end}, {frame.style.ink, frame.pxf(1.4), 0, 0, Cap::Butt, -1});
        }
        writer.box(plate.box, frame.style.movement.plate, color, frame.px(2));
        write(frame, writer, plate.lines);
    }
}

}  // namespace app::scene
