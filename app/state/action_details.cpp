// Records of what happens: battles and movements.
#include "app/state/date_words.hpp"
#include "app/state/details_parts.hpp"
#include "app/state/panel_text.hpp"

#include <fmt/core.h>

#include <array>
#include <string_view>

namespace app::state {

using namespace messages::literals;

namespace {

using campaign::Campaign;
using campaign::Movement;

/// How well a place is known, by UCDP's scale of 1 to 7.
std::string_view precision_words(int precision) {
    constexpr std::array<std::string_view, 7> words{"",
                                                    "within about 25 km",
                                                    "known only to the district",
                                                    "known only to the province",
                                                    "known only to the region",
                                                    "known only to the country",
                                                    "beyond one country"};
    return precision >= 1 && precision <= 7 ? words.at(static_cast<std::size_t>(precision - 1)) : "";
}

std::string battle_place(const Campaign& campaign, const campaign::Battle& battle) {
    std::string words =
        battle.place ? panel_text(campaign.place(*battle.place).names.en) : position_words(battle.position);
    const std::string_view precision = precision_words(battle.location_precision);
    return precision.empty() ? words : fmt::format("{} ({})", words, precision);
}

/// The named points of a way, with the day of passage where a source gives it.
std::string way_words(const Campaign& campaign, const Movement& movement) {
    std::string words;
    for (const campaign::Waypoint& point : movement.waypoints) {
        if (!point.place) {
            continue;
        }
        words += words.empty() ? "" : " - ";
        words += panel_text(campaign.place(*point.place).names.en);
        if (point.date && point.date->is_day()) {
            words += fmt::format(" ({})", edtf_words(*point.date));
        }
    }
    return words;
}

std::string route_words(const Movement& movement) {
    if (movement.by_air) {
        return "by air, drawn as the straight way";
    }
    return movement.route_inferred ? "inferred; drawn dashed" : "as reported";
}

}  // namespace

DetailsView battle_details(const Campaign& campaign, campaign::BattleId id) {
    const campaign::Battle& battle = campaign.battle(id);
    DetailsView view;
    view.kind = sentence_case(std::string(campaign::battle_kind_name(battle.kind)));
    view.title = panel_text(battle.names.en);
    view.other_names = other_names_words(battle.names);
    view.jumps = jumps_of(battle.when);
    DetailsSection facts;
    add_names(facts, battle.names);
    add_field(facts, "record.when"_m, sentence_case(when_words(battle.when)));
    add_field(facts, "record.where"_m, battle_place(campaign, battle));
    add_field(facts, "record.one_side"_m, actors_words(campaign, battle.side_a));
    add_field(facts, "record.other_side"_m, actors_words(campaign, battle.side_b));
    add_field(facts, "record.strengths"_m, panel_text(battle.strengths));
    add_field(facts, "record.casualties"_m, panel_text(battle.casualties));
    add_field(facts, "record.killed"_m, range_words(battle.killed_low, battle.killed_high));
    add_field(facts, "record.outcome"_m, panel_text(battle.outcome));
    add_provenance(facts, campaign, battle.provenance);
    view.sections.push_back(std::move(facts));
    return view;
}

DetailsView movement_details(const Campaign& campaign, campaign::MovementId id) {
    const Movement& movement = campaign.movement(id);
    DetailsView view;
    view.kind = sentence_case(std::string(campaign::movement_kind_name(movement.kind)));
    view.title = panel_text(movement.names.en);
    view.other_names = other_names_words(movement.names);
    view.jumps = jumps_of(movement.when);
    DetailsSection facts;
    facts.swatch = campaign.actor(movement.actor).color;
    facts.headline = panel_text(campaign.actor(movement.actor).names.en);
    add_names(facts, movement.names);
    add_field(facts, "record.when"_m, sentence_case(when_words(movement.when)));
    add_field(facts, "record.unit"_m, panel_text(movement.unit));
    add_field(facts, "record.strength"_m, panel_text(movement.strength));
    add_field(facts, "record.men"_m, range_words(movement.men_low, movement.men_high));
    add_field(facts, "record.way"_m, way_words(campaign, movement));
    add_field(facts, "record.route"_m, route_words(movement));
    add_provenance(facts, campaign, movement.provenance);
    view.sections.push_back(std::move(facts));
    return view;
}

}  // namespace app::state
