// The timeline: what it shows of time, its lanes, typed dates, marks, steps and quiet days.
#include "app/state/reduce.hpp"
#include "app/state/time_commands.hpp"
#include "app/state/timeline_view.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

using namespace app::state;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

namespace {

const app::messages::Texts english;

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

}  // namespace

TEST_CASE("The timeline zooms at a moment and stays inside the span", "[timeline]") {
    const DayRange span{day(1, 1), day(3, 1)};
    const TimeScale all = whole(span);
    const Instant fixed = Instant::start_of(day(1, 16));
    const TimeScale nearer = zoomed(all, 2.0, fixed, span);
    CHECK(nearer.days() == Approx(30));
    CHECK(nearer.position_of(fixed) == Approx(all.position_of(fixed)));
    CHECK(zoomed(nearer, 0.01, fixed, span) == all);
    CHECK(zoomed(all, 1000.0, fixed, span).days() == Approx(7));
    CHECK(panned(nearer, 1000, span).to == Instant::start_of(span.to));
    CHECK(panned(nearer, -1000, span).from == Instant::start_of(span.from));
    CHECK(zoomed(all, -1.0, fixed, span) == all);
    const TimeScale moved = brought_into_sight(nearer, Instant::noon(day(2, 20)), span);
    CHECK(moved.days() == Approx(30));
    CHECK(moved.position_of(Instant::noon(day(2, 20))) <= 1.0);
    CHECK(brought_into_sight(nearer, fixed, span) == nearer);
}

TEST_CASE("The shown time follows the date", "[timeline]") {
    AppState state = after(at(day(1, 1)), ZoomTimeline{8.0, Instant::start_of(day(1, 1))});
    CHECK(state.shown_time.days() < 10);
    state = after(state, SetDate{day(2, 20)});
    CHECK(state.shown_time.position_of(state.playhead.now) >= 0.0);
    CHECK(state.shown_time.position_of(state.playhead.now) <= 1.0);
    state = after(state, FitTimeline{});
    CHECK(state.shown_time == whole(state.playhead.range));
}

TEST_CASE("Lanes hold every fact with its days", "[timeline]") {
    const TimelineLanes lanes = timeline_lanes(*test_support::small_war());
    const auto& control = lanes.of(Lane::Control);
    REQUIRE(control.size() == 3);  // the siege, the fall, and Southtown contested: not the row that shows nothing
    CHECK(control[0].days == DayRange{day(1, 10), day(1, 11)});
    CHECK(control[1].color.red == 200);
    CHECK(control[2].soft == DayRange{day(2, 1), day(3, 1)});  // some day in February
    const auto& battles = lanes.of(Lane::Battles);
    REQUIRE(battles.size() == 1);
    CHECK(battles[0].days == DayRange{day(1, 10), day(1, 20)});
    CHECK(battles[0].height_known);
    CHECK(battles[0].height == Approx(1.0));  // the bloodiest there is
    CHECK(lanes.of(Lane::Movements).size() == 1);
    CHECK(lanes.of(Lane::Events).size() == 1);
    // From the end of the siege to the end of the campaign nothing is recorded: 41 days.
    REQUIRE(lanes.silent_in(Lane::Battles).size() == 1);
    CHECK(lanes.silent_in(Lane::Battles)[0] == DayRange{day(1, 20), day(3, 1)});
    CHECK(lanes.silent_in(Lane::Control).empty());
    CHECK(silence_words(english, Lane::Battles, lanes.silent_in(Lane::Battles)[0]).find("no report of calm") !=
          std::string::npos);
}

TEST_CASE("Movements at the same time stand below each other", "[timeline]") {
    auto war = std::make_shared<app::campaign::Campaign>(*test_support::small_war());
    war->movements.push_back(war->movements[0]);
    war->movements.push_back(war->movements[0]);
    war->movements[2].when.drawn = {day(2, 1), day(2, 3)};
    const TimelineLanes lanes = timeline_lanes(*war);
    CHECK(lanes.movement_rows == 2);
    CHECK(lanes.of(Lane::Movements)[0].row == 0);
    CHECK(lanes.of(Lane::Movements)[1].row == 1);
    CHECK(lanes.of(Lane::Movements)[2].row == 0);
}

TEST_CASE("Labels go down to single days", "[timeline]") {
    const TimeScale week{Instant::start_of(day(1, 3)), Instant::start_of(day(1, 10))};
    const auto labels = timeline_labels(english, week, 10);
    REQUIRE(labels.size() == 7);
    CHECK(labels[0].text == "3 Jan 2000");
    CHECK(labels[0].position == Approx(0.0));
    CHECK(timeline_labels(english, week, 3).size() <= 3);
    const auto months =
        timeline_labels(english, TimeScale{Instant::start_of(day(1, 1)), Instant::start_of(day(3, 1))}, 3);
    REQUIRE_FALSE(months.empty());
    CHECK(months[0].text == "Jan 2000");
}

TEST_CASE("A typed date is gone to, a wrong one explained", "[timeline]") {
    AppState state = at(day(1, 1));
    state = after(state, GoToWrittenDate{"5 Feb 2000"});
    CHECK(state.playhead.now == Instant::noon(day(2, 5)));
    CHECK_FALSE(state.marked);
    state = after(state, GoToWrittenDate{"31 Feb 2000"});
    CHECK(state.date_problem.find("29 days") != std::string::npos);
    CHECK(state.playhead.now == Instant::noon(day(2, 5)));
    state = after(state, Dismiss{});
    CHECK(state.date_problem.empty());
    state = after(state, GoToWrittenDate{"1950"});
    CHECK(state.date_problem.find("lasts from 1 January 2000 to 29 February 2000") != std::string::npos);
    state = after(state, GoToWrittenDate{"2000-02"});
    CHECK(state.date_problem.empty());
    CHECK(state.playhead.now.day() == day(2, 1));
    CHECK(state.marked == DayRange{day(2, 1), day(3, 1)});
    state = after(state, GoToWrittenDate{"3 Jan 2000"});
    CHECK_FALSE(state.marked);  // it lies elsewhere
}

TEST_CASE("Steps by week, month and event", "[timeline]") {
    AppState state = at(day(1, 31));
    CHECK(after(state, StepMonths{1}).playhead.now.day() == day(2, 29));
    CHECK(after(state, StepMonths{-1}).playhead.now.day() == day(1, 1));  // the campaign's first day
    CHECK(months_on(Day::from_civil({2000, 3, 31}), -1) == Day::from_civil({2000, 2, 29}));
    CHECK(months_on(Day::from_civil({2000, 1, 15}), -1) == Day::from_civil({1999, 12, 15}));
    CHECK(after(state, NextEvent{}).playhead.now.day() == day(2, 14));
    state = after(state, PreviousEvent{});
    CHECK(state.playhead.now.day() == day(1, 10));
    state = after(state, PreviousEvent{});
    CHECK(state.playhead.now.day() == day(1, 5));
    CHECK(after(state, PreviousEvent{}).playhead.now.day() == day(1, 5));
}

TEST_CASE("A loop inside marked days stays there; without a loop they are passed", "[timeline]") {
    AppState state = after(at(day(1, 5)), MarkDays{{day(1, 4), day(1, 8)}});
    state = after(state, SetSpeed{1.0});
    state = after(state, TogglePlay{});
    CHECK(after(state, Tick{10.0}).playhead.now.day() == day(1, 15));
    state = after(state, ToggleLoop{});
    const AppState round = after(state, Tick{3.0});
    CHECK(round.playhead.now.day() == day(1, 4));
    CHECK(round.playhead.range == DayRange{day(1, 1), day(3, 1)});
    CHECK(round.playhead.playing);
    CHECK_FALSE(after(state, MarkDays{{}}).marked);
}

TEST_CASE("Time runs backwards, and starts again at the end from the beginning", "[timeline]") {
    AppState state = after(at(day(1, 5)), ToggleReverse{});
    state = after(after(state, SetSpeed{1.0}), TogglePlay{});
    state = after(state, Tick{2.0});
    CHECK(state.playhead.now.day() == day(1, 3));
    state = after(state, Tick{100.0});
    CHECK(state.playhead.now == Instant::start_of(day(1, 1)));
    CHECK_FALSE(state.playhead.playing);
    CHECK(after(state, TogglePlay{}).playhead.now.day() == day(2, 29));
}

TEST_CASE("Quiet days pass faster, never past a change", "[timeline]") {
    AppState state = after(at(day(2, 18)), SetSpeed{1.0});
    state = after(state, TogglePlay{});
    const double usual = after(state, Tick{0.2}).playhead.now - state.playhead.now;
    CHECK(usual == Approx(0.2));
    state = after(state, ToggleHurry{});
    CHECK(is_hurrying(state));
    CHECK(timeline_view(state).hurrying);
    CHECK(after(state, Tick{0.2}).playhead.now - state.playhead.now == Approx(1.2));
    AppState before_change = after(at(day(1, 3)), SetSpeed{1.0});
    before_change = after(after(before_change, ToggleHurry{}), TogglePlay{});
    CHECK(after(before_change, Tick{0.4}).playhead.now < Instant::start_of(day(1, 5)));
}

TEST_CASE("Trails keep what is over on the map", "[timeline]") {
    const AppState state = at(day(2, 1));
    CHECK(after(state, SetTrail{{Trail::Kind::Days, -5}}).trail.days == 1.0);
    const AppState all = after(state, SetTrail{{Trail::Kind::All, 30}});
    CHECK(all.trail.kind == Trail::Kind::All);
}
