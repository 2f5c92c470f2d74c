#include "app/scene/layers.hpp"
#include "app/scene/line_cache.hpp"

#include <algorithm>

namespace app::scene {
namespace {

void ring(const Frame& frame, LayerWriter& writer, geo::core::Point centre, double radius_px) {
    const LineStyle& style = frame.style.border.selected;
    const auto radius = static_cast<float>(radius_px + frame.px(5));
    writer.disc({centre,
                 radius + frame.pxf(style.casing_width / 4),
                 {0, 0, 0, 0},
                 style.casing,
                 frame.pxf(style.casing_width),
                 0});
    writer.disc({centre, radius, {0, 0, 0, 0}, style.color, frame.pxf(style.width), 0});
}

void ring_place(const Frame& frame, LayerWriter& writer, campaign::PlaceId place) {
    for (const PlaceSpot& spot : frame.facts.spots.places) {
        if (spot.place == place) {
            ring(frame, writer, spot.px, spot.size_px * 0.6);
        }
    }
}

}  // namespace

void add_selection(const Frame& frame, const std::vector<MovementMark>& movements,
                   const std::vector<BattleMark>& battles, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer);
    const Selection& selection = frame.spec.selection;
    switch (selection.kind) {
        case Selection::Kind::None: break;
        case Selection::Kind::Area:
            if (selection.index < frame.geometry.areas.size()) {
                writer.line(frame.lines.simplified(frame.geometry.areas[selection.index].outline,
                                                   frame.spec.view.metres_per_px),
                            frame.style.border.selected, frame.spec.scale);
            }
            break;
        case Selection::Kind::Actor:
        case Selection::Kind::Source: break;
        case Selection::Kind::Event:
            if (selection.index < frame.campaign.events.size() && frame.campaign.events[selection.index].place) {
                ring_place(frame, writer, *frame.campaign.events[selection.index].place);
            }
            break;
        case Selection::Kind::Place: ring_place(frame, writer, campaign::PlaceId(selection.index)); break;
        case Selection::Kind::Movement:
            for (const MovementMark& mark : movements) {
                if (mark.movement.index() == selection.index) {
                    ring(frame, writer, mark.head_px, head_length(mark.width_px, frame.spec.scale) * 0.6);
                }
            }
            break;
        case Selection::Kind::Battle:
            for (const BattleMark& mark : battles) {
                if (mark.battle.index() == selection.index) {
                    ring(frame, writer, mark.centre_px, mark.radius_px);
                }
            }
            break;
    }
}

}  // namespace app::scene
