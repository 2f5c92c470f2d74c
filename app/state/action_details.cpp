// Records of what happens: battles and movements.
#include "app/state/campaign_words.hpp"
#include "app/state/date_words.hpp"
#include "app/state/details_parts.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <array>
#include <cstddef>
#include <optional>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Campaign;
using campaign::Movement;
using messages::Texts;

/// How well a place is known, by UCDP's scale of 1 to 7.
std::optional<messages::Key> precision_of(int precision) {
    constexpr int exact = 1;
    constexpr std::array words{"record_words.place_near"_m,        "record_words.place_in_district"_m,
                               "record_words.place_in_province"_m, "record_words.place_in_region"_m,
                               "record_words.place_in_country"_m,  "record_words.place_beyond_country"_m};
    const bool is_told = precision > exact && precision <= exact + static_cast<int>(words.size());
    return is_told ? std::optional(words.at(static_cast<std::size_t>(precision - exact - 1))) : std::nullopt;
}

std::string battle_place(const Texts& texts, const Campaign& campaign, const campaign::Battle& battle) {
    std::string place =
        battle.place ? panel_text(campaign.place(*battle.place).names.en) : position_words(texts, battle.position);
    const auto precision = precision_of(battle.location_precision);
    return precision ? texts(*precision, fmt::arg("place", place)) : place;
}

/// The named points of a way, with the day of passage where a source gives it.
std::string way_words(const Texts& texts, const Campaign& campaign, const Movement& movement) {
    std::string words;
    for (const campaign::Waypoint& point : movement.waypoints) {
        if (!point.place) {
            continue;
        }
        words += words.empty() ? "" : " - ";
        words += panel_text(campaign.place(*point.place).names.en);
        if (point.date && point.date->is_day()) {
            words += fmt::format(" ({})", edtf_words(texts, *point.date));
        }
    }
    return words;
}

std::string route_words(const Texts& texts, const Movement& movement) {
    if (movement.by_air) {
        return texts("record_words.route_by_air"_m);
    }
    return texts(movement.route_inferred ? "record_words.route_inferred"_m : "record_words.route_reported"_m);
}

}  // namespace

DetailsView battle_details(const Texts& texts, const Campaign& campaign, campaign::BattleId id) {
    const campaign::Battle& battle = campaign.battle(id);
    DetailsView view;
    view.kind = battle_kind_words(texts, battle.kind);
    view.title = panel_text(battle.names.en);
    view.other_names = other_names_words(battle.names);
    view.jumps = jumps_of(battle.when);
    DetailsSection facts;
    add_names(facts, texts, battle.names);
    add_field(facts, "record.when"_m, sentence_case(when_words(texts, battle.when)));
    add_field(facts, "record.where"_m, battle_place(texts, campaign, battle));
    add_field(facts, "record.one_side"_m, actors_words(campaign, battle.side_a));
    add_field(facts, "record.other_side"_m, actors_words(campaign, battle.side_b));
    add_field(facts, "record.strengths"_m, panel_text(battle.strengths));
    add_field(facts, "record.casualties"_m, panel_text(battle.casualties));
    add_field(facts, "record.killed"_m, range_words(texts, battle.killed_low, battle.killed_high));
    add_field(facts, "record.outcome"_m, panel_text(battle.outcome));
    add_provenance(facts, texts, campaign, battle.provenance);
    view.sections.push_back(std::move(facts));
    return view;
}

DetailsView movement_details(const Texts& texts, const Campaign& campaign, campaign::MovementId id) {
    const Movement& movement = campaign.movement(id);
    DetailsView view;
    view.kind = movement_kind_words(texts, movement.kind);
    view.title = panel_text(movement.names.en);
    view.other_names = other_names_words(movement.names);
    view.jumps = jumps_of(movement.when);
    DetailsSection facts;
    facts.swatch = campaign.actor(movement.actor).color;
    facts.headline = panel_text(campaign.actor(movement.actor).names.en);
    add_names(facts, texts, movement.names);
    add_field(facts, "record.when"_m, sentence_case(when_words(texts, movement.when)));
    add_field(facts, "record.unit"_m, panel_text(movement.unit));
    add_field(facts, "record.strength"_m, panel_text(movement.strength));
    add_field(facts, "record.men"_m, range_words(texts, movement.men_low, movement.men_high));
    add_field(facts, "record.way"_m, way_words(texts, campaign, movement));
    add_field(facts, "record.route"_m, route_words(texts, movement));
    add_provenance(facts, texts, campaign, movement.provenance);
    view.sections.push_back(std::move(facts));
    return view;
}

}  // namespace app::state
