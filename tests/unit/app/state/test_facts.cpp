// What is believed and drawn: map, timeline and chronicle under one filter; legend, layers, undo.
#include "app/scene/legend_key_words.hpp"
#include "app/state/command_words.hpp"
#include "app/state/details_view.hpp"
#include "app/state/filter_words.hpp"
#include "app/state/find_view.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/layers_view.hpp"
#include "app/state/reduce.hpp"
#include "tests/support/small_war_on_earth.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app;
using namespace app::state;
using compare::FactFilter;
using compare::FactKind;
using geo::calendar::Day;
using scene::LayerKind;
using scene::LegendKey;

namespace {

AppState loaded() {
    AppState state = reduce({}, Resize{{1200, 800, 1.0, 1.0}});
    return reduce(state, CampaignLoaded{test_support::small_war(), test_support::small_war_on_earth(), nullptr, nullptr,
                                        Day::from_civil({2000, 1, 15})});
}

AppState filtered(const AppState& state, const FactFilter& filter) {
    return reduce(state, SetFilter{filter});
}

/// How many signs the lanes of the timeline hold.
std::size_t signs(const AppState& state, Lane lane) {
    return state.changes->lanes.of(lane).size();
}

/// How many records of a kind the chronicle of the whole campaign lists.
std::size_t listed(AppState state, RecordKind kind) {
    state.find = {{}, kind, Period::All};
    std::size_t count = 0;
    for (const FindSection& section : find_view(state).sections) {
        count += section.rows.size();
    }
    return count;
}

}  // namespace

TEST_CASE("Map, timeline and chronicle follow one filter", "[filter]") {
    const AppState start = loaded();
    REQUIRE(signs(start, Lane::Battles) == 1);
    REQUIRE(listed(start, RecordKind::Battle) == 1);
    FactFilter battles;
    battles.only_kinds = {FactKind::Battle};
    const AppState only_battles = filtered(start, battles);
    CHECK(signs(only_battles, Lane::Battles) == 1);
    CHECK(signs(only_battles, Lane::Control) == 0);
    CHECK(signs(only_battles, Lane::Movements) == 0);
    CHECK(signs(only_battles, Lane::Events) == 0);
    CHECK(listed(only_battles, RecordKind::Movement) == 0);
    CHECK(listed(only_battles, RecordKind::Event) == 0);
    CHECK(frame_spec(only_battles).filter == battles);
    CHECK_FALSE(only_battles.believed == start.campaign);
    CHECK(filter_words(only_battles) == "Only facts of these kinds: battles");

    const AppState again = filtered(only_battles, {});
    CHECK(again.believed == start.campaign);
    CHECK(again.changes == start.changes);
    CHECK(again.find_index == start.find_index);
    CHECK(filter_words(again).empty());
}

TEST_CASE("Only what rests on two sources", "[filter]") {
    FactFilter two;
    two.min_sources = 2;
    const AppState state = filtered(loaded(), two);
    CHECK(signs(state, Lane::Battles) == 1);  // the siege, by both
    CHECK(signs(state, Lane::Control) == 0);
    CHECK(filter_words(state) == "Only facts that rest on 2 sources or more");
    CHECK(render_command(state).find("--min-sources 2") != std::string::npos);
    two.min_sources = 3;
    CHECK(signs(filtered(loaded(), two), Lane::Battles) == 0);
}

TEST_CASE("Only what one party took part in", "[filter]") {
    FactFilter reds;
    reds.only_actors = {campaign::ActorId(0)};
    const AppState state = filtered(loaded(), reds);
    const auto north = state.campaign->subject_of(campaign::AreaId(0), campaign::SubjectKind::Centre).value();
    CHECK_FALSE(state.believed->timelines.at(north, Day::from_civil({2000, 1, 5})).has_value());  // Blue then
    CHECK(state.believed->timelines.at(north, Day::from_civil({2000, 1, 25})).has_value());
    CHECK(signs(state, Lane::Battles) == 1);
    CHECK(filter_words(state) == "Only facts about Reds");
    CHECK(render_command(state).find("--only-actor RED") != std::string::npos);
    reds.only_actors = {campaign::ActorId(99)};
    CHECK(filtered(loaded(), reds).filter == FactFilter{});  // no such party
}

TEST_CASE("A part of a party counts as the party", "[filter]") {
    auto war = std::make_shared<campaign::Campaign>(*test_support::small_war());
    war->actors[1].parent = campaign::ActorId(0);
    FactFilter reds;
    reds.only_actors = {campaign::ActorId(0)};
    for (const campaign::Control& control : war->controls) {
        CHECK(lets_through(reds, *war, control) == (control.controller != campaign::ActorId(2)));
    }
    war->actors[0].parent = campaign::ActorId(1);  // each a part of the other: wrong data, no endless search
    reds.only_actors = {campaign::ActorId(2)};
    CHECK_FALSE(lets_through(reds, *war, war->controls.front()));
}

TEST_CASE("The same source twice is one source", "[filter]") {
    campaign::Provenance provenance;
    provenance.confidence = campaign::Confidence::High;
    provenance.sources = {campaign::SourceId(1), campaign::SourceId(1)};
    FactFilter two;
    two.min_sources = 2;
    CHECK_FALSE(two.lets_through(provenance));
    provenance.sources.push_back(campaign::SourceId(0));
    CHECK(two.lets_through(provenance));
}

TEST_CASE("Entries of the legend are switched off and on", "[legend]") {
    AppState state = loaded();
    const LegendKey blue{LegendKey::Kind::Actor, 1};
    const LegendKey siege{LegendKey::Kind::Battle, static_cast<std::size_t>(campaign::BattleKind::Siege)};
    state = reduce(reduce(state, ToggleLegend{blue}), ToggleLegend{siege});
    CHECK(frame_spec(state).hidden.has(campaign::ActorId(1)));
    CHECK(frame_spec(state).lists_hidden);
    CHECK(render_command(state).find("--hide party:BLUE --hide battle:siege") != std::string::npos);
    CHECK(reduce(state, ToggleLegend{siege}).hidden.keys == std::vector<LegendKey>{blue});
    CHECK(reduce(state, ShowAllOfLegend{}).hidden.keys.empty());
    state = reduce(state, Undo{});
    CHECK(state.hidden.keys == std::vector<LegendKey>{blue});
    state = reduce(state, Redo{});
    CHECK(state.hidden.keys.size() == 2);

    state = reduce(state, LegendDrawn{{{blue, {10, 10, 60, 20}, true}}});
    REQUIRE(legend_spot_at(state, {12, 22}).has_value());
    CHECK(legend_spot_at(state, {12, 22})->key == blue);
    CHECK_FALSE(legend_spot_at(state, {200, 22}).has_value());
}

TEST_CASE("Keys of the legend are words and back", "[legend]") {
    const auto war = test_support::small_war();
    for (const char* words : {"party:RED", "status:contested", "movement:convoy", "battle:siege"}) {
        const auto key = scene::legend_key_of(*war, words);
        REQUIRE(key.has_value());
        CHECK(scene::legend_key_words(*war, *key) == words);
    }
    for (const char* words : {"party:GREEN", "party", "", "battle:none", "people:RED"}) {
        CHECK_FALSE(scene::legend_key_of(*war, words).has_value());
    }
}

TEST_CASE("Layers change places within their stack", "[layers]") {
    AppState state = loaded();
    state = reduce(state, MoveLayer{LayerKind::Names, false});
    CHECK(state.order.marks.back() == LayerKind::Battles);
    CHECK(reduce(state, MoveLayer{LayerKind::Battles, true}).order == state.order);
    CHECK(reduce(state, MoveLayer{LayerKind::Furniture, false}).order == state.order);
    state = reduce(state, PlaceLayer{LayerKind::Borders, LayerKind::Control});
    CHECK(state.order.ground.front() == LayerKind::Borders);
    CHECK(reduce(state, PlaceLayer{LayerKind::Borders, LayerKind::Names}).order == state.order);
    CHECK(scene::is_whole(state.order));
    CHECK(render_command(state).find("--order borders,control,relief,water,roads,movements,towns,names,battles") !=
          std::string::npos);
    const LayersView view = layers_view(state);
    CHECK(view.layers.size() == scene::layer_kind_count);
    CHECK(view.layers[1].kind == LayerKind::Battles);
    CHECK(view.layers[1].is_top);
    CHECK_FALSE(view.usual_order);
    CHECK(reduce(state, Undo{}).order.ground.front() == LayerKind::Control);
    CHECK(layers_view(reduce(state, ResetLayers{})).usual_order);
}

TEST_CASE("Opacities and trails stand in the copied command", "[copy]") {
    AppState state = reduce(loaded(), SetLayer{LayerKind::Relief, 0.4F});
    state = reduce(state, SetTrail{{Trail::Kind::Days, 30.0}});
    const std::string command = render_command(state);
    CHECK(command.find("--opacity relief=0.4") != std::string::npos);
    CHECK(command.find("--trail 30") != std::string::npos);
    CHECK(render_command(reduce(state, SetTrail{{Trail::Kind::All, 30.0}})).find("--trail all") != std::string::npos);
}

TEST_CASE("Under a filter a record says why nothing is known of the day", "[details]") {
    FactFilter reds;
    reds.only_actors = {campaign::ActorId(0)};
    AppState state = filtered(loaded(), reds);
    state.selection = {scene::Selection::Kind::Place, 1};  // Southtown is Blue
    const auto view = details_view(state);
    REQUIRE(view.has_value());
    CHECK(std::any_of(view->sections.begin(), view->sections.end(), [](const DetailsSection& section) {
        return section.headline == "Nothing that the filter lets through on this day";
    }));
}
