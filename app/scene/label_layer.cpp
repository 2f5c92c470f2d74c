#include "app/scene/layers.hpp"
#include "app/scene/notes.hpp"

namespace app::scene {

void add_names(const Frame& frame, const FixedLabels& labels, const geo::core::Box& covered, Layer& layer) {
    const LayerWriter names(frame.spec.view, layer, frame.opacity(LayerKind::Names));
    for (const FixedLabel& label : labels.labels) {
        if (label.box.intersects(covered)) {
            continue;
        }
        LayerWriter writer = label.of_town ? names.at_opacity(frame.opacity(LayerKind::Towns)) : names;
        for (const PlacedText& line : label.lines) {
            writer.text(line.run, line.origin_px, line.style, frame.spec.scale);
        }
    }
}

void add_notes(const Frame& frame, const FixedLabels& labels, const std::vector<MovementMark>& movements,
               const std::vector<BattleMark>& battles, const geo::core::Box& covered, Layer& layer) {
    Occupancy taken = labels.occupied;
    if (!covered.empty()) {
        taken.take(covered);
    }
    add_battle_names(frame, battles, taken, LayerWriter(frame.spec.view, layer, frame.opacity(LayerKind::Battles)));
    add_unit_plates(frame, movements, taken, LayerWriter(frame.spec.view, layer, frame.opacity(LayerKind::Movements)));
}

}  // namespace app::scene
