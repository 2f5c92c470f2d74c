// Sessions: what is kept comes back; what is broken is set aside.
#include "app/state/reduce.hpp"
#include "app/store/session_file.hpp"
#include "app/store/session_json.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace app;
using geo::calendar::Day;

namespace {

state::AppState loaded() {
    state::AppState state = state::reduce({}, state::Resize{{1200, 800, 1.0, 1.0}});
    return state::reduce(state, state::CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(),
                                                      nullptr, nullptr, Day::from_civil({2000, 1, 15})});
}

compare::FactFilter some_facts() {
    compare::FactFilter filter;
    filter.least = campaign::Confidence::Medium;
    filter.min_sources = 2;
    filter.only_sources = {campaign::SourceId(0)};
    filter.only_actors = {campaign::ActorId(0)};
    filter.only_kinds = {compare::FactKind::Battle, compare::FactKind::Control};
    return filter;
}

compare::FactFilter high_by_the_second_source() {
    compare::FactFilter filter;
    filter.least = campaign::Confidence::High;
    filter.only_sources = {campaign::SourceId(1)};
    return filter;
}

/// A state in which nothing is as it was at the start.
state::AppState visited() {
    state::AppState state = loaded();
    for (const state::Command& command :
         std::vector<state::Command>{state::GoToWrittenDate{"5 Feb 2000"},
                                     state::ZoomBy{3.0},
                                     state::PanBy{{40, -20}},
                                     state::AddBookmark{"Here"},
                                     state::SetLayer{scene::LayerKind::Roads, 0.5F},
                                     state::ToggleReading{},
                                     state::SetLanguage{campaign::Language::Pashto},
                                     state::SetTheme{scene::Theme::Dark},
                                     state::SetCalendar{scene::Calendar::Both},
                                     state::SetSpeed{30.0},
                                     state::ToggleLoop{},
                                     state::MoveLayer{scene::LayerKind::Names, false},
                                     state::SetMapOptions{{campaign::Language::Dari, scene::SymbolSet::Nato}},
                                     state::ToggleLegend{{scene::LegendKey::Kind::Actor, 1}},
                                     state::SetFilter{some_facts()},
                                     state::ToggleHurry{},
                                     state::MarkDays{{Day::from_civil({2000, 2, 1}), Day::from_civil({2000, 2, 9})}},
                                     state::Select{{scene::Selection::Kind::Battle, 0}},
                                     state::ChangeTextSize{1},
                                     state::SetOtherDate{0, Day::from_civil({2000, 1, 9})},
                                     state::SetCurtain{0.25},
                                     state::SetComparedFilter{high_by_the_second_source()},
                                     state::SetCompareLook{state::CompareLook::Curtain}}) {
        state = state::reduce(state, command);
    }
    return state;
}

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

}  // namespace

TEST_CASE("A session comes back as it was", "[session]") {
    const state::AppState before = visited();
    const auto file = store::session_file(test_support::scratch_dir("session"), "small war/1");
    CHECK(file.filename() == "small_war_1.json");
    const state::SessionData kept = state::session_of(before);
    REQUIRE(store::save_session(kept, file).has_value());
    const auto read = store::load_session(file);
    REQUIRE(read.has_value());
    REQUIRE(read->has_value());
    CHECK(**read == kept);

    const state::AppState after = state::reduce(loaded(), state::RestoreSession{**read});
    CHECK(state::session_of(after) == kept);
    CHECK(after.playhead.now == before.playhead.now);
    CHECK(after.filter == some_facts());
    CHECK(after.order == before.order);
    CHECK(after.hidden == before.hidden);
    CHECK(after.view.centre.x == Approx(before.view.centre.x));
    CHECK(after.view.metres_per_px == Approx(before.view.metres_per_px));
    CHECK(after.selection == before.selection);
    CHECK(after.bookmarks == before.bookmarks);
    CHECK(after.marked == before.marked);
}

TEST_CASE("A map that was fitted before a record lay over it comes back as it was seen", "[session]") {
    state::AppState before = loaded();
    const auto area = before.view.px_from_world({90e3, 30e3});
    before = state::reduce(std::move(before), state::ClickAt{area});
    REQUIRE(before.selection.kind != scene::Selection::Kind::None);
    REQUIRE(before.view_is_fitted);
    const state::AppState after = state::reduce(loaded(), state::RestoreSession{state::session_of(before)});
    CHECK(after.view.centre.x == Approx(before.view.centre.x));
    CHECK(after.view.metres_per_px == Approx(before.view.metres_per_px));
}

TEST_CASE("A session of another campaign or projection is left alone", "[session]") {
    state::SessionData kept = state::session_of(visited());
    kept.campaign = "another-war";
    const state::AppState start = loaded();
    CHECK(state::reduce(start, state::RestoreSession{kept}) == start);
    kept.campaign = "small-war";
    kept.projection = "+proj=merc";
    const state::AppState after = state::reduce(start, state::RestoreSession{kept});
    CHECK(after.view_is_fitted);
    CHECK(after.bookmarks.empty());
    CHECK(after.playhead.now == kept.now);
}

TEST_CASE("What fits no longer is passed over", "[session]") {
    state::SessionData kept = state::session_of(visited());
    kept.selected_key = "a battle that the data no longer have";
    kept.now = geo::calendar::Instant(1e9);
    kept.days_per_second = -3;
    const state::AppState after = state::reduce(loaded(), state::RestoreSession{kept});
    CHECK(after.selection.kind == scene::Selection::Kind::None);
    CHECK(after.playhead.now.day() == Day::from_civil({2000, 2, 29}));
    CHECK(after.playhead.days_per_second > 0);
}

TEST_CASE("A broken session is set aside with a sentence", "[session]") {
    const auto folder = test_support::scratch_dir("broken-session");
    const auto file = store::session_file(folder, "war");
    for (const std::string text : {"{", "[]", "{\"file\": \"salang-session\", \"version\": 99}",
                                   "{\"file\": \"salang-session\", \"version\": 1, \"campaign\": 7, \"day\": 1}", ""}) {
        INFO(text);
        write(file, text);
        const auto read = store::load_session(file);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().message.find(".broken") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(file));
        CHECK(std::filesystem::exists(file.string() + ".broken"));
    }
    const auto none = store::load_session(file);
    REQUIRE(none.has_value());
    CHECK_FALSE(none->has_value());
}
