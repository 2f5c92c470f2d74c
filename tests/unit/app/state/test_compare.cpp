// Comparing in the window: what is compared, where a pointer lies while several maps share the page, the numbers.
#include "app/scene/compare_layout.hpp"
#include "app/state/command_words.hpp"
#include "app/state/compare_page.hpp"
#include "app/state/compare_scene.hpp"
#include "app/state/compare_view.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/pick_at.hpp"
#include "app/state/reduce.hpp"
#include "app/state/shortcuts.hpp"
#include "geo/crs/projection.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <random>

using namespace app::state;
using app::scene::CompareMode;
using app::scene::Selection;
using geo::calendar::Day;
using geo::calendar::Instant;
using geo::core::Point;

namespace {

Day day(int month, int day_of_month) {
    return Day::from_civil({2000, month, day_of_month});
}

/// The small war on a projection, so that what is seen can be written as a command.
AppState loaded() {
    AppState state = reduce({}, Resize{{1400, 900, 1.0, 1.0}});
    auto shapes = std::make_shared<app::scene::StaticGeometry>(*test_support::small_war_geometry());
    auto projection = geo::crs::Projection::open("+proj=merc +ellps=WGS84", {5, 5, 15, 15});
    REQUIRE(projection.has_value());
    shapes->projection = std::make_shared<const geo::crs::Projection>(std::move(*projection));
    state = reduce(state, CampaignLoaded{test_support::small_war(), shapes, nullptr, nullptr, std::nullopt});
    state.requests.clear();
    return state;
}

template <typename Wanted>
std::size_t asked(const AppState& state) {
    return static_cast<std::size_t>(std::count_if(state.requests.begin(), state.requests.end(), [](const Request& one) {
        return std::holds_alternative<Wanted>(one);
    }));
}

/// 25 January, with the panel open, against the first day.
AppState comparing(CompareLook look) {
    AppState state = reduce(loaded(), SetDate{day(1, 25)});
    state = reduce(std::move(state), TogglePanel{Panel::Compare});
    state = reduce(std::move(state), SetOtherDate{0, day(1, 1)});
    return reduce(std::move(state), SetCompareLook{look});
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The panel compares with the end of the span that is not shown", "[compare]") {
    const AppState first = reduce(loaded(), TogglePanel{Panel::Compare});
    CHECK(is_comparing(first));
    REQUIRE(first.compare.choice.others.size() == 1);
    CHECK(first.compare.choice.others[0] == day(2, 29));
    AppState later = reduce(loaded(), SetDate{day(2, 20)});
    later = reduce(later, TogglePanel{Panel::Compare});
    CHECK(later.compare.choice.others[0] == day(1, 1));
    // Closed, the map goes on comparing; what nobody looks at is not reckoned.
    const AppState closed = reduce(later, TogglePanel{Panel::Compare});
    CHECK(is_comparing(closed));
    CHECK(closed.compare.figures == nullptr);
    CHECK_FALSE(is_comparing(reduce(closed, ToggleComparing{})));
}

TEST_CASE("Each way of comparing asks the map for its own", "[compare]") {
    const auto mode = [](CompareLook look) { return frame_spec(comparing(look)).comparison.mode; };
    CHECK(mode(CompareLook::Side) == CompareMode::Side);
    CHECK(mode(CompareLook::Curtain) == CompareMode::Swipe);
    CHECK(mode(CompareLook::Difference) == CompareMode::Difference);
    CHECK(mode(CompareLook::Ghost) == CompareMode::Ghost);
    CHECK(mode(CompareLook::Multiples) == CompareMode::Multiples);
    const auto spec = frame_spec(comparing(CompareLook::Curtain));
    CHECK(spec.comparison.curtain > 0.5);
    CHECK(spec.comparison.others[0].instant == Instant::noon(day(1, 1)));
    // Blinking, the map is the one and the other in turns.
    AppState blinks = comparing(CompareLook::Blink);
    CHECK(frame_spec(blinks).comparison.mode == CompareMode::None);
    CHECK(frame_spec(blinks).instant == Instant::noon(day(1, 25)));
    blinks = reduce(blinks, FlipBlink{});
    CHECK(frame_spec(blinks).instant == Instant::noon(day(1, 1)));
    CHECK(frame_spec(reduce(blinks, FlipBlink{})).instant == Instant::noon(day(1, 25)));
    CHECK(reduce(comparing(CompareLook::Side), FlipBlink{}).compare.blink_shows_other == false);
}

TEST_CASE("A blink is slower than three flashes a second", "[compare]") {
    CHECK(1.0 / (2.0 * blink_period_s) < 3.0);
}

TEST_CASE("Maps beside each other show the campaign whole, and one map again after them", "[compare]") {
    const AppState alone = comparing(CompareLook::Difference);
    const AppState beside = reduce(alone, SetCompareLook{CompareLook::Side});
    CHECK(beside.view == app::scene::campaign_view_of_maps(*beside.geometry, frame_spec(beside)));
    CHECK(beside.view.metres_per_px > alone.view.metres_per_px);
    CHECK(reduce(beside, SetCompareLook{CompareLook::Difference}).view == alone.view);
    // A map that was moved shows as much ground as before.
    const AppState moved = reduce(reduce(alone, ZoomBy{2.0}), SetCompareLook{CompareLook::Side});
    CHECK(moved.view.metres_per_px * map_box(moved).width() ==
          Approx(reduce(alone, ZoomBy{2.0}).view.metres_per_px * alone.view.width_px));
}

TEST_CASE("A point means the same ground on each of the maps", "[compare]") {
    const AppState state = comparing(CompareLook::Side);
    const auto maps = app::scene::compare_layout(frame_spec(state)).maps;
    REQUIRE(maps.size() == 2);
    const Point off{17, -23};
    const PointOnMap left = point_on_map(state, maps[0].centre() + off);
    const PointOnMap right = point_on_map(state, maps[1].centre() + off);
    CHECK(left.px.x == Approx(right.px.x));
    CHECK(left.px.y == Approx(right.px.y));
    CHECK(left.instant == Instant::noon(day(1, 25)));
    CHECK(right.instant == Instant::noon(day(1, 1)));
    CHECK_FALSE(point_on_map(state, {2, 2}).on_map);
    // What is zoomed at stays where it is, on the other map as well.
    const Point corner = maps[1].centre() + Point{60, 40};
    const Point world = state.view.world_from_px(point_on_map(state, corner).px);
    const AppState nearer = reduce(state, ZoomAt{1.5, corner});
    const Point now = nearer.view.world_from_px(point_on_map(nearer, corner).px);
    CHECK(now.x == Approx(world.x).margin(nearer.view.metres_per_px));
    CHECK(now.y == Approx(world.y).margin(nearer.view.metres_per_px));
}

TEST_CASE("Right of the curtain lies the other date", "[compare]") {
    AppState state = reduce(comparing(CompareLook::Curtain), SetCurtain{0.7});
    const auto x = curtain_px(state);
    REQUIRE(x);
    CHECK(*x == Approx(0.7 * state.view.width_px).margin(1));
    CHECK(point_on_map(state, {*x - 1, 300}).instant == Instant::noon(day(1, 25)));
    CHECK(point_on_map(state, {*x + 1, 300}).instant == Instant::noon(day(1, 1)));
    state = reduce(state, MoveCurtain{5.0});
    CHECK(state.compare.choice.curtain < 1.0);
    CHECK_FALSE(curtain_px(comparing(CompareLook::Side)));
}

TEST_CASE("Dates can be typed, swapped, added and taken away", "[compare]") {
    AppState state = comparing(CompareLook::Side);
    state = reduce(state, WriteOtherDate{0, "10 Feb 2000"});
    CHECK(state.compare.choice.others[0] == day(2, 10));
    state = reduce(state, WriteOtherDate{0, "yesterday"});
    CHECK_FALSE(state.compare.date_problem.empty());
    state = reduce(state, WriteOtherDate{0, "1950"});
    CHECK(has(state.compare.date_problem, "outside"));
    state = reduce(state, SwapDates{});
    CHECK(state.playhead.now == Instant::noon(day(2, 10)));
    CHECK(state.compare.choice.others[0] == day(1, 25));
    state = reduce(state, AddOtherDate{});
    CHECK(state.compare.choice.look == CompareLook::Multiples);
    CHECK(state.compare.choice.others.size() == 2);
    for (int more = 0; more < 20; ++more) {
        state = reduce(state, AddOtherDate{});
    }
    CHECK(state.compare.choice.others.size() == app::scene::most_compared);
    CHECK(frame_spec(state).comparison.others.size() == app::scene::most_compared);
    for (int fewer = 0; fewer < 20; ++fewer) {
        state = reduce(state, RemoveOtherDate{0});
    }
    CHECK(state.compare.choice.others.size() == 1);
}

TEST_CASE("The numbers are those of the two days, by both readings", "[compare]") {
    const AppState state = comparing(CompareLook::Side);
    const CompareView view = compare_view(state);
    CHECK(view.comparing);
    CHECK(view.days[0] == "1 January 2000");
    CHECK(view.days[1] == "25 January 2000");
    REQUIRE_FALSE(view.by_centre.empty());
    const auto& reds = view.by_centre.front();
    CHECK(has(reds.holder, "Reds"));
    CHECK(reds.provinces == std::array<std::string, 2>{"0", "1"});
    CHECK_FALSE(view.by_countryside.empty());
    REQUIRE(view.changes.size() == 1);
    CHECK(view.changes[0].area == "Northland (centre)");
    CHECK(has(view.changes[0].holders, "Blues to Reds"));
    CHECK(has(view.summary, "1 centre"));
    // A click on it goes to the area and to the first day of the change.
    const AppState there = reduce(state, view.changes[0].show);
    CHECK(there.selection == Selection{Selection::Kind::Area, 0});
    CHECK(there.playhead.now == Instant::noon(day(1, 10)));
}

TEST_CASE("The chart's shares add up to one on every day", "[compare]") {
    AppState state = comparing(CompareLook::Side);
    for (const bool other_reading : {false, true}) {
        if (other_reading) {
            state = reduce(state, ToggleReading{});
        }
        const auto columns = compare_chart(state);
        REQUIRE_FALSE(columns.empty());
        CHECK(columns.front().from == day(1, 1));
        CHECK(columns.back().to == state.campaign->info.span.to);
        for (const ChartColumn& column : columns) {
            CHECK(column.bands.front().from == 0.0);
            CHECK(column.bands.back().to == Approx(1.0));
        }
    }
    CHECK(chart_day_words(state, day(1, 25)).size() > 1);
}

TEST_CASE("One day by other facts: the disagreement", "[compare]") {
    AppState state = reduce(comparing(CompareLook::Difference), CompareSameDay{true});
    auto spec = frame_spec(state);
    REQUIRE(spec.comparison.others.size() == 1);
    CHECK(spec.comparison.others[0].instant == spec.instant);
    CHECK(spec.comparison.others[0].filter.least == app::campaign::Confidence::High);
    // It goes along with the map's date.
    state = reduce(state, SetDate{day(2, 10)});
    spec = frame_spec(state);
    CHECK(spec.comparison.others[0].instant == Instant::noon(day(2, 10)));
    // Every row is of medium confidence: by high ones alone nothing is known.
    const CompareView view = compare_view(state);
    CHECK(view.changes.size() == 3);
    CHECK(has(view.changes[0].holders, "by other facts not known"));
    CHECK(view.days[1] == "Other facts");
}

TEST_CASE("A comparison is undone and comes back with the session", "[compare]") {
    const AppState before = comparing(CompareLook::Side);
    const AppState after = reduce(before, SetCompareLook{CompareLook::Ghost});
    CHECK(reduce(after, Undo{}).compare.choice == before.compare.choice);
    CHECK(reduce(reduce(after, Undo{}), Redo{}).compare.choice == after.compare.choice);
    // A drag of the other date is one step.
    AppState dragged = after;
    for (int step = 2; step < 9; ++step) {
        dragged = reduce(dragged, SetOtherDate{0, day(1, step)});
    }
    CHECK(reduce(dragged, Undo{}).compare.choice.others[0] == day(1, 1));

    AppState kept = reduce(after, SetCurtain{0.3});
    app::compare::FactFilter facts;
    facts.least = app::campaign::Confidence::Medium;
    facts.only_sources = {app::campaign::SourceId(1)};
    kept = reduce(kept, SetComparedFilter{facts});
    const AppState back = reduce(loaded(), RestoreSession{session_of(kept)});
    CHECK(back.compare.choice == kept.compare.choice);
    CHECK(frame_spec(back).comparison == frame_spec(kept).comparison);
}

TEST_CASE("The copied commands carry the comparison", "[compare]") {
    AppState state = comparing(CompareLook::Curtain);
    const std::string render = render_command(state);
    CHECK(has(render, "--date 2000-01-25"));
    CHECK(has(render, "--compare 2000-01-01 --mode swipe"));
    CHECK(has(compare_command(state), "salang compare small-war 2000-01-01 2000-01-25 --format pdf"));
    state = reduce(state, CopyCompareCommand{});
    CHECK(asked<request::CopyToClipboard>(state) == 1);
    state = reduce(reduce(comparing(CompareLook::Difference), CompareSameDay{true}), SetDate{day(2, 10)});
    CHECK(has(render_command(state), "--compare 2000-02-10 --mode difference --min-confidence high"));
}

TEST_CASE("A scene that is taken from the window compares as the window does", "[compare]") {
    CHECK_FALSE(compared_of_view(loaded()));
    const auto swipe = compared_of_view(reduce(comparing(CompareLook::Curtain), SetCurtain{0.4}));
    REQUIRE(swipe);
    CHECK(swipe->mode == "swipe");
    CHECK(swipe->dates == std::vector<std::string>{"2000-01-01"});
    CHECK(swipe->curtain == std::array{0.4, 0.4});
    CHECK_FALSE(swipe->filter);
    const auto other_facts = compared_of_view(reduce(comparing(CompareLook::Difference), CompareSameDay{true}));
    REQUIRE(other_facts);
    CHECK(other_facts->dates == std::vector<std::string>{"same"});
    REQUIRE(other_facts->filter);
    CHECK(other_facts->filter->min_confidence == "high");
    CHECK(compared_of_view(comparing(CompareLook::Blink))->mode == "side");
}

TEST_CASE("An export is asked of the shell", "[compare]") {
    const AppState state = reduce(comparing(CompareLook::Side), ExportComparison{ReportFile::Pdf});
    REQUIRE(asked<request::ExportComparison>(state) == 1);
    CHECK(state.requests.back() == Request{request::ExportComparison{ReportFile::Pdf}});
    CHECK(asked<request::ExportComparison>(reduce(loaded(), ExportComparison{ReportFile::Pdf})) == 0);
}

TEST_CASE("Whatever is done with a comparison, what it needs is there", "[compare]") {
    std::mt19937 random(5);
    const auto up_to = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    AppState state = loaded();
    for (int step = 0; step < 600; ++step) {
        const std::vector<Command> commands{
            TogglePanel{Panel::Compare},
            ToggleComparing{},
            SetCompareLook{static_cast<CompareLook>(up_to(5))},
            NextCompareLook{},
            ToggleBlinking{},
            FlipBlink{},
            SetOtherDate{static_cast<std::size_t>(up_to(12)), day(1, 1) + (up_to(90) - 15)},
            RemoveOtherDate{static_cast<std::size_t>(up_to(12))},
            AddOtherDate{},
            SwapDates{},
            SetCurtain{up_to(30) / 20.0 - 0.2},
            CompareSameDay{up_to(1) == 1},
            SetDate{day(1, 1) + up_to(59)},
            Undo{},
            Redo{},
            ZoomAt{1.3, {up_to(1400) * 1.0, up_to(700) * 1.0}},
            ClickAt{{up_to(1400) * 1.0, up_to(700) * 1.0}},
            ToggleReading{}};
        state =
            reduce(std::move(state), commands[static_cast<std::size_t>(up_to(static_cast<int>(commands.size()) - 1))]);
        state.requests.clear();
        CHECK(state.compare.choice.others.size() <= app::scene::most_compared);
        for (const Day other : state.compare.choice.others) {
            CHECK(state.campaign->info.span.contains(other));
        }
        if (is_comparing(state) && state.panels.has(Panel::Compare)) {
            REQUIRE(state.compare.figures != nullptr);
            CHECK(state.compare.figures->days == *compared_days(state));
        }
        CHECK(state.view.metres_per_px > 0.0);
        (void)frame_spec(state);
        (void)compare_view(state);
    }
}
