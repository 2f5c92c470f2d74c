#include "app/scene/color.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/symbols.hpp"

#include <algorithm>

namespace app::scene {
namespace {

void write(const Frame& frame, LayerWriter writer, const std::vector<PlacedText>& lines) {
    for (const PlacedText& line : lines) {
        if (line.curved_px.empty()) {
            writer.text(line.run, line.origin_px, line.style, frame.spec.scale);
        } else {
            writer.curved_text(line.run, line.origin_px, line.curved_px, line.style, frame.spec.scale);
        }
    }
}

/// Half a name says less than none.
bool under_plate(const Frame& frame, const Notes& notes, const geo::core::Box& box) {
    return frame.opacity(LayerKind::Movements) > 0 &&
           std::any_of(notes.plates.begin(), notes.plates.end(),
                       [&box](const UnitPlate& plate) { return plate.box.intersects(box); });
}

/// The ground of a head where nothing below it could be read: its middle, not the outermost of its points.
geo::core::Box core_of_head(const Frame& frame, const MovementMark& mark) {
    constexpr double middle_share = 0.4;
    constexpr double half_share = 0.36;
    const double length = head_length(mark.width_px, frame.spec.scale);
    const geo::core::Point middle = mark.head_px - mark.direction * (length * middle_share);
    return geo::core::Box{middle.x, middle.y, middle.x, middle.y}.grown(length * half_share);
}

bool under_head(const std::vector<geo::core::Box>& heads, const geo::core::Box& box) {
    return std::any_of(heads.begin(), heads.end(), [&box](const geo::core::Box& head) { return head.intersects(box); });
}

/// A thin line from a symbol's rim to the nearest point of a box.
void join(const Frame& frame, LayerWriter& writer, geo::core::Point symbol, double radius, const geo::core::Box& box) {
    const geo::core::Point end{std::clamp(symbol.x, box.min_x, box.max_x), std::clamp(symbol.y, box.min_y, box.max_y)};
    const double away = geo::core::distance(symbol, end);
    if (away > radius) {
        const geo::core::Point start = symbol + (end - symbol) * (radius / away);
        writer.stroke_px({start, end}, {frame.style.movement.casing, frame.pxf(4), 0, 0, Cap::Butt, -1});
        writer.stroke_px({start, end}, {frame.style.ink, frame.pxf(1.4), 0, 0, Cap::Butt, -1});
    }
}

}  // namespace

void add_names(const Frame& frame, const FixedLabels& labels, const Notes& notes,
               const std::vector<MovementMark>& movements, const geo::core::Box& covered, Layer& layer) {
    std::vector<geo::core::Box> heads;
    for (const MovementMark& mark : movements) {
        if (frame.opacity(LayerKind::Movements) > 0) {
            heads.push_back(core_of_head(frame, mark));
        }
    }
    const LayerWriter names(frame.spec.view, layer, frame.opacity(LayerKind::Names));
    for (const FixedLabel& label : labels.labels) {
        if (!under_plate(frame, notes, label.box) && !under_head(heads, label.box) && !label.box.intersects(covered)) {
            const bool own = label.with == LayerKind::Names;
            write(frame, own ? names : names.at_opacity(frame.opacity(label.with)), label.lines);
        }
    }
}

void add_notes(const Frame& frame, const Notes& notes, Layer& layer) {
    const LayerWriter battles(frame.spec.view, layer, frame.opacity(LayerKind::Battles));
    for (const BattleNote& note : notes.battles) {
        if (under_plate(frame, notes, note.box)) {
            continue;
        }
        LayerWriter writer = battles.at_opacity(note.opacity);
        if (note.far) {
            join(frame, writer, note.symbol_px, note.symbol_radius_px, note.box);
        }
        write(frame, writer, note.lines);
    }
    const LayerWriter movements(frame.spec.view, layer, frame.opacity(LayerKind::Movements));
    for (const UnitPlate& plate : notes.plates) {
        LayerWriter writer = movements.at_opacity(plate.opacity);
        const campaign::ActorId actor = frame.campaign.movement(plate.movement).actor;
        constexpr double least_contrast = 1.6;
        const Color plate_color = frame.style.movement.plate;
        const Color color =
            apart_from(party_color(frame.campaign, frame.style.control, actor), plate_color, least_contrast);
        if (plate.far) {
            join(frame, writer, plate.head_px, 0, plate.box);
        }
        writer.box(plate.box, plate_color, color, frame.px(2));
        if (plate.frame) {
            draw_unit_frame(writer, frame.text, plate.frame->shape, plate.frame->centre_px, plate.frame->size_px,
                            party_color(frame.campaign, frame.style.control, actor), frame.campaign.actor(actor).letter,
                            frame.style.town, frame.spec.scale);
        }
        write(frame, writer, plate.lines);
    }
}

}  // namespace app::scene
