#include "app/scene/legend_seen.hpp"

#include "app/scene/layers.hpp"
#include "app/scene/mark_shapes.hpp"

#include <algorithm>

namespace app::scene {
namespace {

using campaign::HoldStatus;
using campaign::SubjectKind;

void see_place(const Frame& frame, const PlaceSpot& spot, Seen& seen) {
    if (frame.opacity(LayerKind::Towns) <= 0) {
        return;
    }
    seen.rough_place = seen.rough_place || place_reach_px(frame, spot) > 0;
    Look look;
    if (spot.subject) {
        const snapshot::Holding holding = frame.holding(spot.subject);
        look = look_of(frame.campaign, frame.style.control, holding.now);
        seen.add(look, frame.spec.hidden);
        if (is_hidden(look, frame.spec.hidden)) {
            return;  // it is drawn as any town is
        }
        seen.uncertain = seen.uncertain || holding.certainty < 1;
    }
    const campaign::Affiliation affiliation =
        look.actor ? frame.campaign.actor(*look.actor).affiliation : campaign::Affiliation::Unknown;
    if (spot.subject && mark_form(spot.sign, frame.spec.symbols, affiliation).installation) {
        seen.installations.insert(affiliation);
    } else if (spot.sign != campaign::PlaceSign::Town) {
        seen.signs.insert(spot.sign);
    } else if (spot.subject) {
        (spot.is_centre ? seen.centre_mark : seen.place_mark) = true;
    }
}

}  // namespace

void Seen::add(const Look& look, const HiddenMarks& hidden) {
    const bool no_actor = look.actor && hidden.has(*look.actor);
    const bool no_status = hidden.has(look.status);
    if (!no_actor) {
        (no_status ? hidden_statuses : statuses).insert(look.status);
    }
    if (look.actor && (no_actor || !no_status)) {
        (no_actor ? hidden_actors : actors).insert(*look.actor);
    }
}

Seen holders_in_sight(const Frame& frame) {
    Seen seen;
    for (const campaign::AreaId area : frame.snapshot.areas) {
        if (!frame.facts.area_in_sight[area.index()]) {
            continue;
        }
        const AreaLooks looks =
            area_looks(frame.campaign, frame.snapshot, area, frame.spec.reading, frame.style.control);
        const HiddenMarks& hidden = frame.spec.hidden;
        seen.add(looks.fill, hidden);
        if (looks.hatch != looks.fill) {
            seen.add(looks.hatch, hidden);
        }
        const bool hatched = looks.hatch != looks.fill && !is_hidden(looks.hatch, hidden);
        seen.hatch = seen.hatch || hatched;
        seen.thin_hatch = seen.thin_hatch || (hatched && looks.hatch.status != HoldStatus::Controlled);
        const campaign::Area& unit = frame.campaign.area(area);
        seen.disputed = seen.disputed || unit.disputed();
        seen.subunit = seen.subunit || (unit.kind == campaign::AreaKind::Subunit && !unit.disputed());
        for (const SubjectKind kind : {SubjectKind::Centre, SubjectKind::Countryside}) {
            seen.uncertain = seen.uncertain || frame.holding(frame.campaign.subject_of(area, kind)).certainty < 1;
        }
    }
    for (const PlaceSpot& spot : frame.facts.spots.places) {
        see_place(frame, spot, seen);
    }
    return seen;
}

void see_days(const Frame& frame, const std::vector<MovementMark>& movements, const std::vector<BattleMark>& battles,
              Seen& seen) {
    const auto doubtful = [](const auto& mark) { return mark.certainty < 1; };
    const auto& fronts = frame.snapshot.fronts;
    const bool moving = std::any_of(movements.begin(), movements.end(), doubtful) ||
                        std::any_of(fronts.begin(), fronts.end(), doubtful);
    const bool fighting = std::any_of(battles.begin(), battles.end(), doubtful);
    seen.uncertain = seen.uncertain || (moving && frame.opacity(LayerKind::Movements) > 0) ||
                     (fighting && frame.opacity(LayerKind::Battles) > 0);
}

}  // namespace app::scene
