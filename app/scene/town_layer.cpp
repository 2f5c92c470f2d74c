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
    if (!spot.subject && spot.sign == campaign::PlaceSign::Town) {
        add_dot(frame, writer, spot.px, spot.size_px);
        return;
    }
    if (!spot.subject) {
        const MarkForm form = mark_form(spot.sign, SymbolSet::Plain, campaign::Affiliation::Neutral);
        draw_plain_mark(writer, form.shape, spot.px, spot.mark_px, frame.style.town, frame.spec.scale);
        return;
    }
    const snapshot::Holding holding = frame.holding(spot.subject);
    const Look look = look_now(frame, holding);
    if (is_hidden(look, frame.spec.hidden)) {
        add_dot(frame, writer, spot.px, frame.px(frame.style.town.place) / 2);
        return;
    }
    const std::string letters = look.actor ? frame.campaign.actor(*look.actor).letter : std::string("?");
    const campaign::Affiliation affiliation =
        look.actor ? frame.campaign.actor(*look.actor).affiliation : campaign::Affiliation::Unknown;
    draw_holder_mark(writer, frame.text,
                     {spot.px, spot.mark_px, look, letters, mark_form(spot.sign, frame.spec.symbols, affiliation),
                      holding.certainty},
                     frame.style.town, frame.style.control, frame.spec.scale);
}

/// A soft disc, or where it would wash over a whole town plan its rim, in the ink of towns: no fighting is meant.
void add_reach(const Frame& frame, LayerWriter& writer, geo::core::Point px, double reach_px) {
    constexpr double widest_disc = 55;
    const auto reach = static_cast<float>(reach_px);
    if (reach_px <= frame.px(widest_disc)) {
        writer.disc({px, reach * 0.8F, faded(frame.style.town.ink, 0.2), {0, 0, 0, 0}, 0, reach * 0.2F});
    } else {
        writer.disc({px, reach, {0, 0, 0, 0}, faded(frame.style.town.ink, 0.45), frame.pxf(1.4), 0});
    }
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

double place_reach_px(const Frame& frame, const PlaceSpot& spot) {
    constexpr double beyond_sign = 1.3;
    const double reach = rough_reach_m(frame.campaign.place(spot.place)) / frame.spec.view.metres_per_px;
    return reach > spot.size_px / 2 * beyond_sign ? reach : 0.0;
}

void add_place_reaches(const Frame& frame, Layer& layer) {
    LayerWriter writer(frame.spec.view, layer, frame.opacity(LayerKind::Towns));
    for (const PlaceSpot& spot : frame.facts.spots.places) {
        const double reach = place_reach_px(frame, spot);
        if (reach > 0) {
            add_reach(frame, writer, spot.px, reach);
        }
    }
}

}  // namespace app::scene
