#include "app/scene/layers.hpp"
#include "app/scene/legend.hpp"
#include "app/scene/legend_seen.hpp"
#include "app/scene/notes.hpp"
#include "app/scene/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace app::scene {
namespace {

using campaign::HoldStatus;
using Sign = LegendEntry::Sign;

class Entries {
  public:
    explicit Entries(const Frame& frame) : m_frame(frame) {}

    LegendEntry& add(Sign sign, std::string words, int spare) {
        m_entries.push_back({});
        m_entries.back().sign = sign;
        m_entries.back().words = std::move(words);
        m_entries.back().spare = spare;
        return m_entries.back();
    }
    LegendEntry& add(Sign sign, Phrase words, int spare) {
        return add(sign, std::string(phrase(words, m_frame.language())), spare);
    }
    /// As `seen` says, either as it is or as switched off.
    void add_status(HoldStatus status, Phrase words, const Seen& seen) {
        const bool hidden = !seen.statuses.contains(status) && m_frame.spec.lists_hidden &&
                            seen.hidden_statuses.contains(status) &&
                            m_frame.spec.filter.lets_through(compare::FactKind::Control);
        if (!seen.statuses.contains(status) && !hidden) {
            return;
        }
        const Color neutral = m_frame.style.muted;
        const bool unknown = status == HoldStatus::Unknown;
        const Look look{std::nullopt, status, unknown ? m_frame.style.control.unknown : neutral};
        LegendEntry& entry = add(Sign::Fill, words, 0);
        entry.paint = fill_paint(look, m_frame.style.control, m_frame.spec.scale);
        entry.key = LegendKey{LegendKey::Kind::Status, static_cast<std::size_t>(status)};
        entry.hidden = hidden;
    }
    [[nodiscard]] std::vector<LegendEntry> take() { return std::move(m_entries); }

  private:
    const Frame& m_frame;
    std::vector<LegendEntry> m_entries;
};

/// What fill and hatch stand for.
struct HolderPhrases {
    Phrase fill;
    Phrase hatch;
};
HolderPhrases holder_phrases(bool by_centre, bool greys) {
    if (greys) {
        return by_centre ? HolderPhrases{Phrase::GreyShowsCentre, Phrase::LinesShowCountryside}
                         : HolderPhrases{Phrase::GreyShowsCountryside, Phrase::LinesShowCentre};
    }
    return by_centre ? HolderPhrases{Phrase::FillShowsCentre, Phrase::HatchShowsCountryside}
                     : HolderPhrases{Phrase::FillShowsCountryside, Phrase::HatchShowsCentre};
}

void add_holders(const Frame& frame, const Seen& seen, Entries& entries) {
    const bool by_centre = frame.spec.reading == Reading::Centre;
    const HolderPhrases words = holder_phrases(by_centre, frame.style.control.greys);
    if (frame.spec.filter.lets_through(compare::FactKind::Control)) {
        entries.add(Sign::Heading, words.fill, 0);
    }
    std::set<campaign::ActorId> listed = seen.actors;
    if (frame.spec.lists_hidden) {
        listed.insert(seen.hidden_actors.begin(), seen.hidden_actors.end());
    }
    for (const campaign::ActorId id : listed) {
        const campaign::Actor& actor = frame.campaign.actor(id);
        const Look look = party_look(frame.campaign, frame.style.control, id);
        LegendEntry& entry = entries.add(Sign::Fill, holder_words(frame, actor), 0);
        entry.paint = fill_paint(look, frame.style.control, frame.spec.scale);
        entry.letters = actor.letter;
        entry.key = LegendKey{LegendKey::Kind::Actor, id.index()};
        entry.hidden = frame.spec.hidden.has(id);
    }
    entries.add_status(HoldStatus::Unknown, Phrase::Unknown, seen);
    entries.add_status(HoldStatus::Contested, Phrase::Contested, seen);
    entries.add_status(HoldStatus::Besieged, Phrase::Besieged, seen);
    if (frame.opacity(LayerKind::Hatch) <= 0) {
        return;
    }
    if (seen.hatch) {
        const Look light{std::nullopt, HoldStatus::Controlled, frame.style.control.light};
        const Look dark{std::nullopt, HoldStatus::Controlled, frame.style.muted};
        LegendEntry& entry = entries.add(Sign::Fill, words.hatch, 0);
        entry.paint = hatch_paint(light, dark, frame.spec.reading, frame.style.control, frame.spec.scale);
        entry.paint.color = frame.style.control.light;
    }
    if (seen.thin_hatch) {
        const Look light{std::nullopt, HoldStatus::Controlled, frame.style.control.light};
        const Look dark{std::nullopt, HoldStatus::Contested, frame.style.muted};
        LegendEntry& entry = entries.add(Sign::Fill, Phrase::ThinHatch, 3);
        entry.paint = hatch_paint(light, dark, frame.spec.reading, frame.style.control, frame.spec.scale);
        entry.paint.color = frame.style.control.light;
    }
}

geo::core::Box page_of(const Frame& frame) {
    return {0, 0, static_cast<double>(frame.spec.view.width_px), static_cast<double>(frame.spec.view.height_px)};
}

Phrase sign_phrase(campaign::PlaceSign sign) {
    switch (sign) {
        case campaign::PlaceSign::Garrison: return Phrase::Garrison;
        case campaign::PlaceSign::Pass: return Phrase::Pass;
        case campaign::PlaceSign::Base: return Phrase::Base;
        case campaign::PlaceSign::Town: break;
    }
    return Phrase::PlaceMark;
}

bool disputed_country_in_sight(const Frame& frame) {
    const geo::core::Box world = frame.spec.view.world_box();
    return std::any_of(frame.geometry.borders.begin(), frame.geometry.borders.end(), [&](const LineShape& border) {
        return border.marked && border.valid.contains(frame.day) &&
               std::any_of(border.paths.begin(), border.paths.end(),
                           [&world](const PathRef& path) { return path->bounds.intersects(world); });
    });
}

void add_signs(const Frame& frame, const Seen& seen, Entries& entries) {
    Look look{std::nullopt, HoldStatus::Controlled, frame.style.control.unknown};
    if (seen.centre_mark) {
        entries.add(Sign::Mark, Phrase::CentreMark, 2).look = look;
    }
    if (seen.place_mark) {
        LegendEntry& entry = entries.add(Sign::Mark, Phrase::PlaceMark, 4);
        entry.look = look;
        entry.small = true;
    }
    for (const campaign::PlaceSign sign : seen.signs) {
        LegendEntry& entry = entries.add(Sign::Mark, sign_phrase(sign), 4);
        entry.look = look;
        entry.small = true;
        entry.form = mark_form(sign, SymbolSet::Plain, campaign::Affiliation::Neutral);
    }
    if (seen.rough_place) {
        entries.add(Sign::PlaceReach, Phrase::RoughPosition, 5);
    }
    if (seen.uncertain) {
        entries.add(Sign::Uncertain, Phrase::UncertainDay, 3);
    }
    if (frame.opacity(LayerKind::Borders) <= 0) {
        return;
    }
    if (seen.subunit) {
        entries.add(Sign::Dashes, Phrase::Subunit, 5);
    }
    if (seen.disputed) {
        entries.add(Sign::Disputed, Phrase::Disputed, 5);
    }
    if (disputed_country_in_sight(frame)) {
        entries.add(Sign::DisputedCountry, Phrase::DisputedCountry, 6);
    }
}

/// Frames of units at their heads and of posts, by affiliation.
void add_frames(const Frame& frame, const Seen& seen, const std::vector<MovementMark>& marks, Entries& entries) {
    std::set<campaign::Affiliation> shown = seen.installations;
    const geo::core::Box page = page_of(frame);
    for (const MovementMark& mark : marks) {
        if (frame.spec.symbols == SymbolSet::Nato && frame.opacity(LayerKind::Movements) > 0 &&
            page.contains(mark.head_px)) {
            shown.insert(frame.campaign.actor(frame.campaign.movement(mark.movement).actor).affiliation);
        }
    }
    if (shown.empty()) {
        return;
    }
    entries.add(Sign::Heading, Phrase::Frames, 1);
    for (const campaign::Affiliation affiliation : shown) {
        LegendEntry& entry =
            entries.add(Sign::UnitFrame, std::string(affiliation_words(affiliation, frame.language())), 1);
        entry.form.shape = frame_shape(affiliation);
        entry.color = frame.style.control.unknown;
    }
    if (!seen.installations.empty()) {
        LegendEntry& entry = entries.add(Sign::UnitFrame, Phrase::Installation, 4);
        entry.form = {MarkShape::Square, true};
        entry.color = frame.style.control.unknown;
    }
}

/// The user's own layers of which anything is on the page.
void add_own(const Frame& frame, Entries& entries) {
    const geo::core::Box world = frame.spec.view.world_box();
    bool first = true;
    for (const OwnShapesRef& own : frame.spec.own_layers) {
        if (own->opacity <= 0 || !own->bounds.intersects(world)) {
            continue;
        }
        if (first) {
            entries.add(Sign::Heading, Phrase::OwnHeading, 1);
            first = false;
        }
        entries.add(Sign::OwnLayer, own->name, 1).own = own;
    }
}

void add_pins(const Frame& frame, Entries& entries) {
    const std::set<TextMarkState> states = text_marks_in_sight(frame.spec);
    if (states.empty()) {
        return;
    }
    entries.add(Sign::Heading, Phrase::TextHeading, 1);
    constexpr std::array<std::pair<TextMarkState, Phrase>, 3> all{{{TextMarkState::ToDecide, Phrase::TextToDecide},
                                                                   {TextMarkState::Accepted, Phrase::TextAccepted},
                                                                   {TextMarkState::Rejected, Phrase::TextRejected}}};
    for (const auto& [state, words] : all) {
        if (states.contains(state)) {
            entries.add(Sign::Pin, words, 1).pin = state;
        }
    }
}

void add_movements(const Frame& frame, const std::vector<MovementMark>& marks, Entries& entries) {
    const geo::core::Box page = page_of(frame);
    std::set<campaign::MovementKind> kinds;
    bool inferred = false;
    bool sized = false;
    for (const MovementMark& mark : marks) {
        if (page.contains(mark.head_px)) {
            const campaign::Movement& movement = frame.campaign.movement(mark.movement);
            if (frame.spec.hidden.has(movement.kind)) {
                continue;
            }
            kinds.insert(movement.kind);
            inferred = inferred || std::any_of(mark.pieces.begin(), mark.pieces.end(),
                                               [](const auto& piece) { return piece.inferred; });
            sized = sized || (!movement.by_air && (movement.men_low || movement.men_high));
        }
    }
    for (const snapshot::MovingUnit& unit : frame.snapshot.movements) {
        const campaign::MovementKind kind = frame.campaign.movement(unit.movement).kind;
        if (frame.spec.lists_hidden && frame.spec.hidden.has(kind)) {
            kinds.insert(kind);
        }
    }
    const bool front = !fronts_in_sight(frame).empty();
    if ((kinds.empty() && !front) || frame.opacity(LayerKind::Movements) <= 0) {
        return;
    }
    entries.add(Sign::Heading, Phrase::Movements, 1);
    if (front) {
        entries.add(Sign::Front, Phrase::Front, 1).color = frame.style.muted;
    }
    for (const campaign::MovementKind kind : kinds) {
        LegendEntry& entry = entries.add(Sign::Head, std::string(movement_words(kind, frame.language())), 1);
        entry.movement = kind;
        entry.key = LegendKey{LegendKey::Kind::Movement, static_cast<std::size_t>(kind)};
        entry.hidden = frame.spec.hidden.has(kind);
        entry.color = frame.style.muted;
    }
    if (inferred) {
        entries.add(Sign::InferredWay, Phrase::InferredWay, 3).color = frame.style.muted;
    }
    if (sized) {
        entries.add(Sign::Note, Phrase::WidthIsMen, 6);
    }
}

void add_battles(const Frame& frame, const std::vector<BattleMark>& marks, Entries& entries) {
    const std::vector<snapshot::ActiveBattle> coarse = coarse_battles(frame.campaign, frame.snapshot);
    const geo::core::Box page = page_of(frame);
    std::set<campaign::BattleKind> kinds;
    bool ring = false;
    bool counted = false;
    for (const BattleMark& mark : marks) {
        if (page.contains(mark.centre_px)) {
            if (mark.more > 0) {
                counted = true;
            } else {
                kinds.insert(frame.campaign.battle(mark.battle).kind);
            }
            ring = ring || mark.ring_px > 0;
        }
    }
    for (const snapshot::ActiveBattle& active : frame.snapshot.battles) {
        const campaign::BattleKind kind = frame.campaign.battle(active.battle).kind;
        if (frame.spec.lists_hidden && frame.spec.hidden.has(kind)) {
            kinds.insert(kind);
        }
    }
    if ((kinds.empty() && coarse.empty()) || frame.opacity(LayerKind::Battles) <= 0) {
        return;
    }
    entries.add(Sign::Heading, Phrase::Fighting, 1);
    for (const campaign::BattleKind kind : kinds) {
        LegendEntry& entry = entries.add(Sign::Battle, std::string(battle_words(kind, frame.language())), 1);
        entry.battle = kind;
        entry.key = LegendKey{LegendKey::Kind::Battle, static_cast<std::size_t>(kind)};
        entry.hidden = frame.spec.hidden.has(kind);
    }
    if (counted) {
        entries.add(Sign::Count, Phrase::MoreThere, 2);
    }
    if (ring) {
        entries.add(Sign::Ring, Phrase::NearThePlace, 3);
    }
    for (const snapshot::ActiveBattle& active : coarse) {
        const campaign::Battle& battle = frame.campaign.battle(active.battle);
        const bool to_area = area_of_battle(frame.campaign, frame.geometry, frame.snapshot, active.battle).has_value();
        const std::string_view words =
            phrase(to_area ? Phrase::CoarsePlace : Phrase::KnownOnlyToArea, frame.language());
        entries.add(to_area ? Sign::Coarse : Sign::Note, fmt::format("{}: {}", words, battle_name(frame, battle)), 4);
    }
}

}  // namespace

std::string holder_words(const Frame& frame, const campaign::Actor& actor) {
    const auto in = [&actor](campaign::Language language) {
        const bool english = language == campaign::Language::English;
        return english && !actor.short_name.empty() ? actor.short_name : actor.names.in(language);
    };
    const std::string first = in(frame.language());
    const std::string second = frame.spec.second_language ? in(*frame.spec.second_language) : first;
    return first == second ? first : fmt::format("{} · {}", first, second);
}

std::string fill_heading(const Frame& frame) {
    return std::string(phrase(holder_phrases(frame.spec.reading == Reading::Centre, frame.style.control.greys).fill,
                              frame.language()));
}

std::vector<LegendEntry> legend_entries(const Frame& frame, const std::vector<MovementMark>& movements,
                                        const std::vector<BattleMark>& battles) {
    Entries entries(frame);
    Seen seen = holders_in_sight(frame);
    see_days(frame, movements, battles, seen);
    add_holders(frame, seen, entries);
    add_signs(frame, seen, entries);
    add_frames(frame, seen, movements, entries);
    add_movements(frame, movements, entries);
    add_battles(frame, battles, entries);
    add_own(frame, entries);
    add_pins(frame, entries);
    return entries.take();
}

}  // namespace app::scene
