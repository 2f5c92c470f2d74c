#include "app/scene/color.hpp"
#include "app/scene/layers.hpp"
#include "app/scene/looks.hpp"
#include "app/scene/symbols.hpp"

#include <algorithm>

namespace app::scene {
namespace {

void add_dot(const Frame& frame, LayerWriter& writer, geo::core::Point px, double size_px) {
    const TownStyle& style = frame.style.town;
    const double radius = size_px / 2;
    writer.disc({px, static_cast<float>(radius + frame.px(style.casing_width)), style.casing, {0, 0, 0, 0}, 0, 0});
    writer.disc({px, static_cast<float>(radius), style.casing, style.ink, frame.pxf(style.line), 0});
}

/// The look of a holding in the middle of its cross-fade: the state of whichever is nearer, the colour in between.
Look look_now(const Frame& frame, const snapshot::Holding& holding) {
    Look now = look_of(frame.campaign, frame.style.control, holding.now);
    if (holding.mix >= 1.0) {
        return now;
    }
    const Look before = look_of(frame.campaign, frame.style.control, holding.before);
    const Color color = mixed(before.color, now.color, holding.mix);
    Look look = holding.mix < 0.5 ? before : now;
    look.color = color;
    return look;
}

void add_town(const Frame& frame, LayerWriter& writer, const PlaceSpot& spot) {
    if (!spot.subject) {
        add_dot(frame, writer, spot.px, spot.size_px);
        return;
    }
    const Look look = look_now(frame, frame.holding(spot.subject));
    const std::string letters = look.actor ? frame.campaign.actor(*look.actor).letter : std::string("?");
    draw_holder_mark(writer, frame.text, spot.px, spot.size_px, look, letters, frame.style.town, frame.style.control,
                     frame.spec.scale);
}

}  // namespace

void add_towns(const Frame& frame, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer, frame.opacity(LayerKind::Towns));
    for (const TownSpot& spot : frame.facts.spots.towns) {
        add_dot(frame, writer, spot.px, spot.size_px);
    }
    const std::vector<PlaceSpot>& places = frame.facts.spots.places;
    // The most important last, so that they lie on top where symbols touch.
    std::for_each(places.rbegin(), places.rend(),
                  [&frame, &writer](const PlaceSpot& spot) { add_town(frame, writer, spot); });
}

}  // namespace app::scene
