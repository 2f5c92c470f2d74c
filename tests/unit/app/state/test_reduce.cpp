// The reducer: each command does what its comment says, and no sequence of them leads out of what is sound.
#include "app/scene/build_scene.hpp"
#include "app/state/page_layout.hpp"
#include "app/state/reduce.hpp"
#include "app/state/time_commands.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <random>

using namespace app::state;
using app::scene::Selection;
using geo::calendar::Day;
using geo::calendar::Instant;

namespace {

AppState loaded() {
    AppState state = reduce({}, Resize{{1000, 700, 1.0}});
    return reduce(state, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr, nullptr,
                                        std::nullopt});
}

Day day(int month, int day_of_month) {
    return Day::from_civil({2000, month, day_of_month});
}

AppState at(Day when) {
    return reduce(loaded(), SetDate{when});
}

bool is_sound(const AppState& state) {
    const auto& playhead = state.playhead;
    const bool time = playhead.range.contains(playhead.now.day()) && playhead.days_per_second >= 0.1 &&
                      playhead.days_per_second <= 365.0;
    const auto layout = page_layout(state);
    const bool view = state.view.centre.is_finite() && std::isfinite(state.view.metres_per_px) &&
                      state.view.metres_per_px > 0.0 && state.view.width_px == layout.map.width_px &&
                      state.view.height_px == layout.map.height_px && state.view.width_px > 0 &&
                      state.view.height_px > 0;
    const bool layers = std::all_of(state.layers.value.begin(), state.layers.value.end(),
                                    [](float value) { return value >= 0 && value <= 1; });
    return time && view && layers;
}

}  // namespace

TEST_CASE("Loading puts the playhead on the first day and fits the map", "[reduce]") {
    const AppState state = loaded();
    CHECK(state.playhead.now == Instant::noon(day(1, 1)));
    CHECK(state.playhead.range == state.campaign->info.span);
    CHECK_FALSE(state.playhead.playing);
    CHECK(state.view_is_fitted);
    CHECK(state.changes != nullptr);
    CHECK(is_sound(state));
}

TEST_CASE("Loading can start on a day of the caller's", "[reduce]") {
    const AppState state = reduce({}, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(),
                                                     nullptr, nullptr, day(1, 20)});
    CHECK(state.playhead.now == Instant::noon(day(1, 20)));
}

TEST_CASE("Without a campaign, time and map stand still", "[reduce]") {
    const AppState empty = reduce({}, Resize{{900, 600, 1.0}});
    const std::vector<Command> commands{
        SetDate{day(1, 5)}, StepDays{3},   NextChange{},    PreviousChange{},      GoToFirstDay{},
        GoToLastDay{},      TogglePlay{},  Tick{1.0},       PanBy{{5, 5}},         ZoomAt{2, {1, 1}},
        ZoomBy{2},          FitCampaign{}, ClickAt{{5, 5}}, DoubleClickAt{{5, 5}}, Select{{Selection::Kind::Area, 0}},
        ClearSelection{}};
    for (const Command& command : commands) {
        INFO("command " << command.index());
        CHECK(reduce(empty, command) == empty);
    }
}

TEST_CASE("Stepping moves by days and stops playing", "[reduce]") {
    AppState state = reduce(at(day(1, 10)), TogglePlay{});
    state = reduce(state, StepDays{1});
    CHECK(state.playhead.now == Instant::noon(day(1, 11)));
    CHECK_FALSE(state.playhead.playing);
    CHECK(reduce(state, StepDays{-2}).playhead.now == Instant::noon(day(1, 9)));
}

TEST_CASE("Stepping stays in the span", "[reduce]") {
    CHECK(reduce(at(day(1, 1)), StepDays{-1}).playhead.now == Instant::noon(day(1, 1)));
    CHECK(reduce(at(day(2, 29)), StepDays{1}).playhead.now == Instant::noon(day(2, 29)));
    CHECK(reduce(at(day(1, 10)), StepDays{std::numeric_limits<int>::max()}).playhead.now == Instant::noon(day(2, 29)));
    CHECK(reduce(at(day(1, 10)), StepDays{std::numeric_limits<int>::min()}).playhead.now == Instant::noon(day(1, 1)));
}

TEST_CASE("Next and previous change are days on which the map changes", "[reduce]") {
    // 5 column sets out, 10 siege begins, 16 column has arrived, 20 town taken; a change of source on 10 February shows
    // nothing.
    std::vector<Day> forward;
    AppState state = loaded();
    for (AppState next = reduce(state, NextChange{}); next.playhead.now != state.playhead.now;
         next = reduce(state, NextChange{})) {
        forward.push_back(next.playhead.now.day());
        state = next;
    }
    // "2000-02" is drawn on the middle day of February.
    CHECK(forward == std::vector<Day>{day(1, 5), day(1, 10), day(1, 16), day(1, 20), day(2, 15)});
    std::vector<Day> back;
    for (AppState next = reduce(state, PreviousChange{}); next.playhead.now != state.playhead.now;
         next = reduce(state, PreviousChange{})) {
        back.push_back(next.playhead.now.day());
        state = next;
    }
    CHECK(back == std::vector<Day>{day(1, 20), day(1, 16), day(1, 10), day(1, 5)});
}

TEST_CASE("First and last day", "[reduce]") {
    CHECK(reduce(at(day(1, 10)), GoToLastDay{}).playhead.now == Instant::noon(day(2, 29)));
    CHECK(reduce(at(day(1, 10)), GoToFirstDay{}).playhead.now == Instant::noon(day(1, 1)));
}

TEST_CASE("Playing advances with the clock and ends with the span", "[reduce]") {
    AppState state = reduce(at(day(1, 10)), SetSpeed{7.0});
    CHECK(reduce(state, Tick{1.0}) == state);  // it does not play yet
    state = reduce(state, TogglePlay{});
    CHECK(reduce(state, Tick{1.0}).playhead.now == Instant::noon(day(1, 17)));
    state = reduce(state, Tick{1000.0});
    CHECK(state.playhead.now.day() == day(2, 29));
    CHECK_FALSE(state.playhead.playing);
}

TEST_CASE("Playing from the last day starts again", "[reduce]") {
    const AppState state = reduce(reduce(loaded(), GoToLastDay{}), TogglePlay{});
    CHECK(state.playhead.playing);
    CHECK(state.playhead.now.day() == day(1, 1));
}

TEST_CASE("Setting the date does not stop the player", "[reduce]") {
    const AppState state = reduce(reduce(loaded(), TogglePlay{}), SetDate{day(1, 20)});
    CHECK(state.playhead.playing);
    CHECK(state.playhead.now == Instant::noon(day(1, 20)));
}

TEST_CASE("Speed keeps to its limits and its ladder", "[reduce]") {
    CHECK(reduce(loaded(), SetSpeed{1e9}).playhead.days_per_second == 365.0);
    CHECK(reduce(loaded(), SetSpeed{0.0}).playhead.days_per_second == 0.1);
    CHECK(reduce(loaded(), SetSpeed{std::nan("")}).playhead.days_per_second == 7.0);
    CHECK(reduce(loaded(), ChangeSpeed{1}).playhead.days_per_second == 14.0);
    CHECK(reduce(loaded(), ChangeSpeed{-1}).playhead.days_per_second == 4.0);
    CHECK(reduce(reduce(loaded(), SetSpeed{10.0}), ChangeSpeed{1}).playhead.days_per_second == 14.0);
    CHECK(reduce(reduce(loaded(), SetSpeed{10.0}), ChangeSpeed{-1}).playhead.days_per_second == 7.0);
    CHECK(reduce(loaded(), ChangeSpeed{100}).playhead.days_per_second == speed_ladder().back());
    CHECK(reduce(loaded(), ChangeSpeed{-100}).playhead.days_per_second == speed_ladder().front());
}

TEST_CASE("Dragging moves what lies under the pointer", "[reduce]") {
    const AppState before = reduce(loaded(), ZoomBy{3.0});
    const geo::core::Point world = before.view.world_from_px({300, 200});
    const AppState after = reduce(before, PanBy{{40, -25}});
    CHECK(after.view.px_from_world(world).x == Approx(340));
    CHECK(after.view.px_from_world(world).y == Approx(175));
    CHECK_FALSE(after.view_is_fitted);
}

TEST_CASE("Zooming keeps what lies under the pointer", "[reduce]") {
    const AppState before = loaded();
    const geo::core::Point middle{before.view.width_px / 2.0, before.view.height_px / 2.0};
    const geo::core::Point pointer = middle + geo::core::Point{20, 30};
    const geo::core::Point world = before.view.world_from_px(pointer);
    const AppState after = reduce(before, ZoomAt{3.0, pointer});
    CHECK(after.view.metres_per_px == Approx(before.view.metres_per_px / 3.0));
    CHECK(after.view.px_from_world(world).x == Approx(pointer.x));
    CHECK(after.view.px_from_world(world).y == Approx(pointer.y));
}

TEST_CASE("Zooming ends before nothing is seen", "[reduce]") {
    AppState state = loaded();
    const double fit = state.view.metres_per_px;
    for (int i = 0; i < 50; ++i) {
        state = reduce(state, ZoomBy{0.5});
    }
    CHECK(state.view.metres_per_px == Approx(4.0 * fit));
    for (int i = 0; i < 100; ++i) {
        state = reduce(state, ZoomBy{2.0});
    }
    CHECK(state.view.metres_per_px == Approx(10.0));
    CHECK(reduce(state, ZoomBy{std::nan("")}) == state);
    CHECK(reduce(state, ZoomBy{-1.0}) == state);
}

TEST_CASE("The campaign cannot be lost by dragging", "[reduce]") {
    const AppState state = reduce(loaded(), PanBy{{1e7, 1e7}});
    CHECK(state.geometry->extent_world.intersects(state.view.world_box()));
    CHECK_FALSE(state.view == loaded().view);
}

TEST_CASE("A fitted map fits a new size, a moved one keeps what it shows", "[reduce]") {
    const AppState fitted = reduce(loaded(), Resize{{1600, 1000, 1.0}});
    const auto page = page_layout(fitted).map;
    CHECK(fitted.view ==
          app::scene::campaign_view(*fitted.geometry, page.width_px, page.height_px, map_scale(fitted.window), {}));

    const AppState moved = reduce(loaded(), ZoomBy{4.0});
    const AppState resized = reduce(moved, Resize{{1600, 1000, 1.0}});
    CHECK(resized.view.centre.x == Approx(moved.view.centre.x));
    CHECK(resized.view.centre.y == Approx(moved.view.centre.y));
    CHECK(reduce(resized, FitCampaign{}).view == fitted.view);
}

TEST_CASE("A window without a size changes nothing", "[reduce]") {
    const AppState state = loaded();
    CHECK(reduce(state, Resize{{0, 0, 1.0}}) == state);
    CHECK(reduce(state, Resize{{500, 400, std::nan("")}}).window.content_scale == 1.0);
}

TEST_CASE("A record opens without moving the map, and a fit keeps clear of it", "[reduce]") {
    const AppState before = loaded();
    const AppState after = reduce(before, Select{{Selection::Kind::Area, 1}});
    CHECK(after.selection == Selection{Selection::Kind::Area, 1});
    CHECK(after.view == before.view);
    CHECK(reduce(after, Dismiss{}).view == before.view);
    const AppState fitted = reduce(after, FitCampaign{});
    CHECK(fitted.view.px_from_world({100e3, 100e3}).x < page_layout(fitted).details.x_px);
}

TEST_CASE("Selecting what does not exist does nothing", "[reduce]") {
    const AppState state = loaded();
    using Kind = Selection::Kind;
    for (const Kind kind : {Kind::Area, Kind::Place, Kind::Movement, Kind::Battle}) {
        CHECK(reduce(state, Select{{kind, 99}}) == state);
    }
}

TEST_CASE("A click picks out what lies there, one beside everything clears it", "[reduce]") {
    AppState state = loaded();
    const geo::core::Point ground = state.view.px_from_world({20e3, 30e3});
    state = reduce(state, ClickAt{ground});
    CHECK(state.selection == Selection{Selection::Kind::Area, 1});
    const geo::core::Point outside = state.view.px_from_world({-30e3, 30e3});
    CHECK(reduce(state, ClickAt{outside}).selection == Selection{});
}

TEST_CASE("What was clicked does not end under its own record", "[reduce]") {
    AppState state = reduce(loaded(), ZoomBy{8.0});
    const geo::core::Point right_edge{state.view.width_px - 20.0, state.view.height_px / 2.0};
    const geo::core::Point world = state.view.world_from_px(right_edge);
    state = reduce(state, ClickAt{right_edge});
    REQUIRE(state.selection.kind == Selection::Kind::Area);
    CHECK(state.view.px_from_world(world).x < page_layout(state).details.x_px);
}

TEST_CASE("The map moves back with the record, unless it has been moved", "[reduce]") {
    const AppState before = reduce(reduce(loaded(), ZoomBy{8.0}), SetDate{day(1, 5)});
    const AppState clicked = reduce(before, ClickAt{{before.view.width_px - 20.0, before.view.height_px / 2.0}});
    REQUIRE(clicked.selection.kind != Selection::Kind::None);
    const AppState closed = reduce(clicked, Dismiss{});
    CHECK(closed.view.px_from_world(before.view.centre).x == Approx(before.view.width_px / 2.0));
    const AppState dragged = reduce(reduce(clicked, PanBy{{7, 0}}), Dismiss{});
    CHECK(dragged.view.px_from_world(before.view.centre).x < before.view.width_px / 2.0 - 100);
    // A fitted map stays fitted: the next size of the window fits it again.
    AppState fitted = loaded();
    fitted = reduce(fitted, ClickAt{{fitted.view.px_from_world({90e3, 30e3})}});
    CHECK(fitted.view_is_fitted);
}

TEST_CASE("A double click on the ground zooms in", "[reduce]") {
    const AppState state = loaded();
    const geo::core::Point ground = state.view.px_from_world({20e3, 30e3});
    CHECK(reduce(state, DoubleClickAt{ground}).view.metres_per_px == Approx(state.view.metres_per_px / 2.0));
}

TEST_CASE("Escape closes panels first, then the record", "[reduce]") {
    AppState state = reduce(loaded(), Select{{Selection::Kind::Battle, 0}});
    state = reduce(reduce(state, TogglePanel{Panel::Help}), TogglePanel{Panel::Layers});
    state = reduce(state, Dismiss{});
    CHECK_FALSE(state.panels.any());
    CHECK(state.selection.kind == Selection::Kind::Battle);
    CHECK(reduce(state, Dismiss{}).selection.kind == Selection::Kind::None);
}

TEST_CASE("Layers, reading, language, full screen, leaving", "[reduce]") {
    AppState state = loaded();
    state = reduce(state, SetLayer{app::scene::LayerKind::Roads, 0.25F});
    CHECK(state.layers.of(app::scene::LayerKind::Roads) == 0.25F);
    CHECK(reduce(state, SetLayer{app::scene::LayerKind::Roads, 7.0F}).layers.of(app::scene::LayerKind::Roads) == 1.0F);
    CHECK(reduce(state, SetLayer{static_cast<app::scene::LayerKind>(99), 0.0F}) == state);
    CHECK(reduce(state, ToggleReading{}).reading == app::scene::Reading::Countryside);
    CHECK(reduce(reduce(state, ToggleReading{}), ToggleReading{}).reading == app::scene::Reading::Centre);
    CHECK(reduce(state, SetReading{app::scene::Reading::Countryside}).reading == app::scene::Reading::Countryside);
    CHECK(reduce(state, SetLanguage{app::campaign::Language::Pashto}).language == app::campaign::Language::Pashto);
    CHECK(reduce(state, ToggleFullScreen{}).full_screen);
    CHECK(reduce(state, Quit{}).closing);
}

TEST_CASE("No sequence of commands leads out of what is sound", "[reduce][property]") {
    std::mt19937 random(19880515);
    const auto number = [&random](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    const auto whole = [&random](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    const auto any_command = [&]() -> Command {
        switch (whole(0, 19)) {
            case 0: return PanBy{{number(-3000, 3000), number(-3000, 3000)}};
            case 1: return ZoomAt{number(0.01, 20), {number(-100, 2000), number(-100, 2000)}};
            case 2: return ZoomBy{number(0.01, 20)};
            case 3: return FitCampaign{};
            case 4: return SetDate{Day(whole(-1000000, 1000000))};
            case 5: return StepDays{whole(-100, 100)};
            case 6: return NextChange{};
            case 7: return PreviousChange{};
            case 8: return TogglePlay{};
            case 9: return SetSpeed{number(-1, 1000)};
            case 10: return ChangeSpeed{whole(-30, 30)};
            case 11:
                return SetLayer{static_cast<app::scene::LayerKind>(whole(0, 20)), static_cast<float>(number(-1, 2))};
            case 12: return ToggleReading{};
            case 13: return Select{{static_cast<Selection::Kind>(whole(0, 4)), static_cast<std::size_t>(whole(0, 4))}};
            case 14: return ClickAt{{number(-50, 1500), number(-50, 1500)}};
            case 15: return Dismiss{};
            case 16: return Resize{{whole(-10, 3000), whole(-10, 2000), number(0.5, 3)}};
            case 17: return Tick{number(-1, 5)};
            case 18: return DoubleClickAt{{number(-50, 1500), number(-50, 1500)}};
            default: return TogglePanel{static_cast<Panel>(whole(0, 2))};
        }
    };
    AppState state = loaded();
    for (int step = 0; step < 5000; ++step) {
        const Command command = any_command();
        state = reduce(state, command);
        if (!is_sound(state)) {
            FAIL("step " << step << ", command " << command.index());
        }
    }
}
