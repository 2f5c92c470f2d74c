// Search, chronicle, related records, bookmarks, going back and forth, and what can be copied.
#include "app/state/command_words.hpp"
#include "app/state/details_view.hpp"
#include "app/state/find_view.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/hover_view.hpp"
#include "app/state/layers_view.hpp"
#include "app/state/reduce.hpp"
#include "app/state/related_records.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::state;
using app::scene::Selection;
using geo::calendar::Day;
using geo::calendar::DayRange;

namespace {

Day day(int month, int day_of_month) {
    return Day::from_civil({2000, month, day_of_month});
}

AppState at(Day when) {
    const AppState state = reduce({}, Resize{{1200, 800, 1.0}});
    return reduce(
        state, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr, nullptr, when});
}

AppState after(AppState state, const Command& command) {
    return reduce(std::move(state), command);
}

/// Names of the answers to a query.
std::vector<std::string> answers(const AppState& state, const char* query) {
    Find find;
    find.query = query;
    const AppState asked = after(state, FindRecords{find});
    std::vector<std::string> names;
    for (const FindSection& section : find_view(asked).sections) {
        for (const FindRow& row : section.rows) {
            names.push_back(row.record->name);
        }
    }
    return names;
}

bool has(const std::vector<std::string>& names, const std::string& wanted) {
    return std::find(names.begin(), names.end(), wanted) != names.end();
}

}  // namespace

TEST_CASE("Everything with a name is found, however it is written", "[find]") {
    const AppState state = at(day(1, 15));
    CHECK(answers(state, "northtown").front() == "Northtown");
    CHECK(answers(state, "NORTH").front().substr(0, 5) == "North");
    CHECK(answers(state, "Nortown").front() == "Northtown");  // a letter missing
    CHECK(has(answers(state, "siege"), "Siege of Northtown"));
    CHECK(has(answers(state, "red column"), "Red column to the north"));
    CHECK(has(answers(state, "talks"), "Talks begin"));
    CHECK(has(answers(state, "gazette"), "The Gazette"));
    CHECK(has(answers(state, "blues"), "Blue League"));
    CHECK(answers(state, "xyzzy").empty());
    CHECK(find_view(after(state, FindRecords{Find{"xyzzy", std::nullopt, Period::All}})).heading.find("xyzzy") !=
          std::string::npos);
}

TEST_CASE("One kind alone can be asked for", "[find]") {
    Find find;
    find.query = "northtown";
    find.only = RecordKind::Battle;
    const FindView view = find_view(after(at(day(1, 15)), FindRecords{find}));
    REQUIRE(view.sections.front().rows.size() == 1);
    CHECK(view.sections.front().rows[0].record->name == "Siege of Northtown");
}

TEST_CASE("The chronicle tells what happened in a period and which sources say so", "[find]") {
    Find find;
    find.period = Period::WeekBefore;
    const FindView view = find_view(after(at(day(1, 20)), FindRecords{find}));
    CHECK(view.heading == "13 January 2000 to 20 January 2000 (8 days)");
    CHECK(view.summary[0] == "Centres that changed hands (1): Northland.");
    CHECK(view.summary[1] == "Countryside that changed hands: none.");
    REQUIRE(view.sections.size() == 2);
    REQUIRE(view.sections[0].rows.size() == 1);
    CHECK(view.sections[0].rows[0].record->name == "Northtown, centre of Northland: Reds");
    CHECK(view.sections[0].rows[0].under == "Control. Before: Blues, under siege");
    CHECK(view.sections[0].rows[0].sources == "Sources: The Gazette (A. Writer)");
    CHECK(view.sections[1].heading == "Going on since before");
    CHECK(view.sections[1].rows.size() == 2);  // the siege and the column
}

TEST_CASE("Periods are reckoned from the date and cut to the campaign", "[find]") {
    AppState state = at(day(2, 10));
    CHECK(period_days(state, Period::WeekBefore) == DayRange{day(2, 3), day(2, 11)});
    CHECK(period_days(state, Period::MonthBefore) == DayRange{day(1, 10), day(2, 11)});
    CHECK(period_days(state, Period::Year) == DayRange{day(1, 1), day(3, 1)});
    state = after(state, MarkDays{{day(1, 2), day(1, 5)}});
    CHECK(period_days(state, Period::Marked) == DayRange{day(1, 2), day(1, 5)});
    CHECK(after(state, ToggleChronicle{}).find.period == Period::Marked);
}

TEST_CASE("The chronicle opens, gives way to a record and comes back", "[find]") {
    AppState state = after(at(day(1, 15)), ToggleChronicle{});
    CHECK(lists_period(state));
    state = after(state, Show{{Selection::Kind::Event, 0}, day(2, 14)});
    CHECK(state.selection == Selection{Selection::Kind::Event, 0});
    CHECK(state.playhead.now.day() == day(2, 14));
    state = after(state, Dismiss{});
    CHECK(state.selection.kind == Selection::Kind::None);
    CHECK(lists_period(state));
    CHECK_FALSE(after(state, Dismiss{}).panels.has(Panel::Find));
    CHECK_FALSE(after(state, ToggleChronicle{}).panels.has(Panel::Find));
}

TEST_CASE("A record that is shown comes into sight", "[find]") {
    AppState state = after(at(day(1, 15)), ZoomBy{20.0});
    state = after(state, Show{{Selection::Kind::Battle, 0}, std::nullopt});
    const auto px = state.view.px_from_world({50e3, 150e3});
    CHECK(px.x > 0);
    CHECK(px.x < state.view.width_px);
    CHECK(px.y > 0);
    CHECK(px.y < state.view.height_px);
    // A party lies nowhere.
    const AppState party = after(state, Show{{Selection::Kind::Actor, 0}, std::nullopt});
    CHECK(party.view == state.view);
    CHECK(details_view(party)->title == "Red Army of the North");
}

TEST_CASE("Records lead to each other", "[find]") {
    const auto war = test_support::small_war();
    const auto of_place = related_records({}, *war, {Selection::Kind::Place, 0});
    REQUIRE(of_place.size() == 3);
    CHECK(of_place[0].words == "Northland");
    CHECK_FALSE(of_place[0].day);
    CHECK(of_place[1].words == "Red column to the north");
    CHECK(of_place[2].words == "Siege of Northtown");
    const auto of_source = related_records({}, *war, {Selection::Kind::Source, 1});
    REQUIRE(of_source.size() == 1);
    CHECK(of_source[0].what == Selection{Selection::Kind::Battle, 0});
    CHECK(related_records({}, *war, {Selection::Kind::Source, 0}).size() > 5);  // every row of control too
    const auto of_battle = related_records({}, *war, {Selection::Kind::Battle, 0});
    CHECK(of_battle.size() == 4);  // the place and three parties
}

TEST_CASE("One can go back and forth", "[history]") {
    const AppState start = at(day(1, 15));
    AppState state = after(start, GoToWrittenDate{"5 Feb 2000"});
    state = after(state, ZoomBy{2.0});
    state = after(state, PanBy{{10, 0}});  // one move with the zoom
    state = after(state, GoToWrittenDate{"7 Feb 2000"});
    state = after(state, Undo{});
    CHECK(state.playhead.now.day() == day(2, 5));
    state = after(state, Undo{});
    CHECK(state.view == start.view);
    state = after(state, Undo{});
    CHECK(state.playhead.now == start.playhead.now);
    CHECK(after(state, Undo{}).playhead.now == start.playhead.now);
    state = after(after(after(state, Redo{}), Redo{}), Redo{});
    CHECK(state.playhead.now.day() == day(2, 7));
    CHECK_FALSE(state.view == start.view);
    CHECK(after(state, SetDate{day(1, 1)}).history.forth.empty());
}

TEST_CASE("Bookmarks keep date, view and layers", "[bookmarks]") {
    AppState state = after(at(day(1, 15)), AddBookmark{});
    REQUIRE(state.bookmarks.size() == 1);
    CHECK(state.bookmarks[0].name == "15 January 2000");
    state = after(after(state, SetDate{day(1, 2)}), ZoomBy{3.0});
    state = after(state, SetLayer{app::scene::LayerKind::Roads, 0.0F});
    state = after(state, AddBookmark{"Earlier"});
    REQUIRE(state.bookmarks.size() == 2);
    CHECK(state.bookmarks[0].name == "Earlier");  // in order of time
    const AppState there = state;
    state = after(state, NextBookmark{});
    CHECK(state.playhead.now.day() == day(1, 15));
    CHECK(state.layers.of(app::scene::LayerKind::Roads) == 1.0F);
    CHECK(after(state, NextBookmark{}).playhead.now.day() == day(1, 15));
    state = after(state, PreviousBookmark{});
    CHECK(state.playhead.now.day() == day(1, 2));
    CHECK(state.layers == there.layers);
    CHECK(state.view.metres_per_px == Approx(there.view.metres_per_px));
    state = after(state, RenameBookmark{0, "First"});
    CHECK(state.bookmarks[0].name == "First");
    state = after(after(state, RemoveBookmark{0}), RemoveBookmark{7});
    CHECK(state.bookmarks.size() == 1);
    CHECK(after(state, GoToBookmark{9}).playhead.now == state.playhead.now);
}

TEST_CASE("Presenting shows the map alone", "[presenting]") {
    AppState state = after(at(day(1, 15)), TogglePresenting{});
    CHECK(state.full_screen);
    CHECK(state.view.height_px == 800);
    state = after(state, ToggleBlank{});
    CHECK(state.blank);
    state = after(state, Dismiss{});
    CHECK_FALSE(state.blank);
    state = after(state, Dismiss{});
    CHECK_FALSE(state.presenting);
    CHECK(state.view.height_px < 800);
    CHECK_FALSE(after(state, ToggleBlank{}).blank);
}

TEST_CASE("A rectangle of the page is zoomed to", "[view]") {
    const AppState start = at(day(1, 15));
    const geo::core::Point middle = start.view.px_from_world({50e3, 100e3});
    const auto wanted = start.view.world_from_px(middle);
    const AppState state =
        after(start, ZoomToBox{middle + geo::core::Point{60, 30}, middle - geo::core::Point{60, 30}});
    CHECK(state.view.metres_per_px < start.view.metres_per_px / 4);
    CHECK(state.view.centre.x == Approx(wanted.x));
    CHECK(state.view.centre.y == Approx(wanted.y));
    CHECK(after(start, ZoomToBox{{600, 350}, {603, 353}}).view == start.view);
}

TEST_CASE("A card tells what lies under the pointer", "[hover]") {
    const AppState state = at(day(1, 12));
    const auto siege = hover_lines(state, state.view.px_from_world({50e3, 150e3}));
    REQUIRE_FALSE(siege.empty());
    const auto ground = hover_lines(state, state.view.px_from_world({20e3, 30e3}));
    REQUIRE(ground.size() >= 3);
    CHECK(ground[0] == "Southland");
    CHECK(ground[1].find("Blues, since") != std::string::npos);
    CHECK(ground[2] == "Source: The Gazette");
    CHECK(hover_lines(state, {-5000, -5000}).empty());
    CHECK(hover_lines({}, {1, 1}).empty());
}

TEST_CASE("A second language and military symbols are on the map and in the panel", "[view]") {
    AppState state = after(at(day(1, 12)), SetMapOptions{{app::campaign::Language::Dari, app::scene::SymbolSet::Nato}});
    CHECK(frame_spec(state).second_language == app::campaign::Language::Dari);
    CHECK(frame_spec(state).symbols == app::scene::SymbolSet::Nato);
    const LayersView view = layers_view(state);
    REQUIRE(view.second_languages.size() == 3);
    CHECK(view.second_languages[1].chosen);
    CHECK(view.symbols[1].chosen);
    // The same language twice is one.
    state = after(state, SetLanguage{app::campaign::Language::Dari});
    CHECK_FALSE(frame_spec(state).second_language);
    CHECK(layers_view(state).second_languages[0].chosen);
}

TEST_CASE("Coordinates are copied latitude first, with their grid reference", "[copy]") {
    CHECK(coordinates_words({69.1723, 34.5281}).substr(0, 18) == "34.52810, 69.17230");
    CHECK(coordinates_words({69.1723, 34.5281}).find("(42SWD") != std::string::npos);
    CHECK(render_command({}).empty());
    AppState state = after(at(day(1, 12)), CopyText{"words"});
    CHECK(state.requests == std::vector<Request>{request::CopyToClipboard{"words"}});
}
