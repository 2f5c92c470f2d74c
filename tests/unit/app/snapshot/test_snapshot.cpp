#include "app/campaign/breakpoints.hpp"
#include "app/snapshot/snapshot.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace app::campaign;
using app::snapshot::Fades;
using app::snapshot::Snapshot;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

namespace {

constexpr DayRange span{Day(100), Day(200)};

Dated on(int from, int to) {
    Dated dated;
    dated.uncut = DayRange{Day(from), Day(to)};
    dated.drawn = DayRange{std::max(Day(from), span.from), std::min(Day(to), span.to)};
    dated.drawn.to = std::max(dated.drawn.to, dated.drawn.from);
    return dated;
}

Control held(std::size_t subject, int from, int to, std::size_t actor, HoldStatus status = HoldStatus::Controlled) {
    Control control;
    control.subject = SubjectId(subject);
    control.when = on(from, to);
    control.controller = ActorId(actor);
    control.status = status;
    return control;
}

/// Three waypoints along the equator, one degree apart, passed on days `from`, `from + 2` and `from + 8`.
Movement march(int from) {
    Movement movement;
    movement.when = on(from, from + 8);
    for (int index = 0; index < 3; ++index) {
        Waypoint waypoint;
        waypoint.position = {10.0 + index, 0.0};
        movement.waypoints.push_back(waypoint);
    }
    movement.distance_m = {0.0, 1000.0, 2000.0};
    movement.passage = {Instant(from), Instant(from + 2), Instant(from + 8)};
    return movement;
}

Campaign finished(Campaign campaign) {
    campaign.info.span = span;
    std::vector<ControlEntry> entries;
    for (std::size_t index = 0; index < campaign.controls.size(); ++index) {
        entries.push_back({campaign.controls[index].subject, campaign.controls[index].when.drawn, ControlId(index)});
    }
    campaign.timelines = ControlTimelines(campaign.subjects.size(), std::move(entries));
    campaign.breakpoints = breakpoints_of(campaign);
    return campaign;
}

Campaign small_campaign() {
    Campaign campaign;
    campaign.actors.resize(3);
    campaign.areas.resize(2);
    campaign.areas[0].valid = {Day(0), Day(1000)};
    campaign.areas[1].valid = {Day(150), Day(1000)};
    campaign.subjects = {{SubjectKind::Countryside, AreaId(0), {}}, {SubjectKind::Centre, AreaId(0), {}}};
    campaign.controls = {held(0, 90, 120, 0),  held(0, 120, 122, 1), held(0, 122, 300, 2),
                         held(1, 100, 130, 0), held(1, 130, 140, 0), held(1, 145, 200, 1)};
    campaign.battles.resize(2);
    campaign.battles[0].when = on(110, 112);
    campaign.battles[1].when = on(90, 103);
    campaign.movements = {march(105), march(96)};
    return finished(std::move(campaign));
}

Campaign random_campaign(std::mt19937& random) {
    std::uniform_int_distribution<int> day(80, 220);
    std::uniform_int_distribution<int> length(1, 30);
    Campaign campaign;
    campaign.actors.resize(3);
    campaign.areas.resize(6);
    for (Area& area : campaign.areas) {
        const int from = day(random);
        area.valid = {Day(from), Day(from + 3 * length(random))};
    }
    for (std::size_t subject = 0; subject < 8; ++subject) {
        campaign.subjects.push_back({SubjectKind::Countryside, AreaId(subject % 6), {}});
        for (int from = day(random); from < 220;) {
            const int to = from + length(random);
            campaign.controls.push_back(held(subject, from, to, campaign.controls.size() % 3));
            from = to + (length(random) > 20 ? 5 : 0);
        }
    }
    campaign.battles.resize(10);
    for (Battle& battle : campaign.battles) {
        const int from = day(random);
        battle.when = on(from, from + length(random));
    }
    for (int index = 0; index < 10; ++index) {
        campaign.movements.push_back(march(day(random)));
    }
    return finished(std::move(campaign));
}

/// The part of a snapshot that only changes on whole days.
auto discrete(const Snapshot& snapshot) {
    std::vector<std::size_t> movements;
    for (const auto& unit : snapshot.movements) {
        movements.push_back(unit.movement.index());
    }
    return std::tuple(snapshot.areas, snapshot.holdings, snapshot.battles, movements);
}

Snapshot still(const Campaign& campaign, double instant) {
    return app::snapshot::at(campaign, Instant(instant), Fades{});
}

}  // namespace

TEST_CASE("without fades the discrete part is constant between breakpoints") {
    std::mt19937 random(99);
    for (int round = 0; round < 25; ++round) {
        const Campaign campaign = random_campaign(random);
        std::vector<Day> edges{span.from};
        for (const Day day : campaign.breakpoints) {
            edges.push_back(day);
        }
        edges.push_back(span.to);
        for (std::size_t index = 0; index + 1 < edges.size(); ++index) {
            const double from = edges[index].days_since_epoch();
            const double to = edges[index + 1].days_since_epoch();
            const auto expected = discrete(still(campaign, from));
            for (const double part : {0.001, 0.3, 0.5, 0.77, 0.999}) {
                REQUIRE(discrete(still(campaign, from + (to - from) * part)) == expected);
            }
            if (edges[index + 1] < span.to) {
                REQUIRE(discrete(still(campaign, to)) != expected);
            }
        }
    }
}

TEST_CASE("the same question gets the same answer whatever was asked before") {
    const Campaign campaign = small_campaign();
    const Fades fades{3, 1, 5};
    const Snapshot first = app::snapshot::at(campaign, Instant(121.25), fades);
    for (double instant = 199; instant > 100; instant -= 7.3) {
        static_cast<void>(app::snapshot::at(campaign, Instant(instant), fades));
    }
    CHECK(app::snapshot::at(campaign, Instant(121.25), fades) == first);
}

TEST_CASE("outside the span the nearest day's holders stand and nothing moves") {
    const Campaign campaign = small_campaign();
    const Snapshot before = still(campaign, 20.0);
    CHECK(before.holdings == still(campaign, 100.0).holdings);
    CHECK(before.movements.empty());
    CHECK(before.battles.empty());
    const Snapshot after = still(campaign, 900.0);
    CHECK(after.holdings == still(campaign, 199.5).holdings);
    CHECK(after.areas.size() == 2);
    CHECK(after.movements.empty());
}

TEST_CASE("areas are there only on their days") {
    const Campaign campaign = small_campaign();
    CHECK(still(campaign, 149.9).areas == std::vector{AreaId(0)});
    CHECK(still(campaign, 150.0).areas == std::vector{AreaId(0), AreaId(1)});
}

TEST_CASE("a change of control fades from the midnight of its day") {
    const Campaign campaign = small_campaign();
    const Fades fades{4, 0, 0};
    const auto holding = [&](double instant, std::size_t subject) {
        return app::snapshot::at(campaign, Instant(instant), fades).holdings[subject];
    };
    CHECK(holding(122.0, 0).mix == 0.0);
    CHECK(holding(122.0, 0).now == ControlId(2));
    CHECK(holding(122.0, 0).before == ControlId(1));
    CHECK(holding(123.0, 0).mix == Approx(0.25));
    CHECK(holding(126.0, 0) == app::snapshot::Holding{ControlId(2), std::nullopt, 1.0});
    CHECK(holding(121.999, 0).now == ControlId(1));

    SECTION("one that is shorter than the fade is complete before the next") {
        CHECK(holding(120.0, 0).mix == 0.0);
        CHECK(holding(121.0, 0).mix == Approx(0.5));
    }
    SECTION("what looks the same does not fade") {
        CHECK(holding(130.5, 1).mix == 1.0);
    }
    SECTION("a holder fades into the unknown and out of it") {
        CHECK_FALSE(holding(141.0, 1).now);
        CHECK(holding(141.0, 1).before == ControlId(4));
        CHECK(holding(141.0, 1).mix == Approx(0.25));
        CHECK(holding(146.0, 1).now == ControlId(5));
        CHECK_FALSE(holding(146.0, 1).before);
        CHECK(holding(146.0, 1).mix == Approx(0.25));
    }
    SECTION("the first day of the span shows no change") {
        CHECK(holding(100.0, 0).mix == 1.0);
    }
}

TEST_CASE("battles appear, last and glow after") {
    const Campaign campaign = small_campaign();
    const Fades fades{0, 1, 4};
    const auto opacity = [&](double instant) -> double {
        for (const auto& battle : app::snapshot::at(campaign, Instant(instant), fades).battles) {
            if (battle.battle == BattleId(0)) {
                return battle.opacity;
            }
        }
        return -1.0;
    };
    CHECK(opacity(109.9) == -1.0);
    CHECK(opacity(110.0) == 0.0);
    CHECK(opacity(110.5) == Approx(0.5));
    CHECK(opacity(111.5) == 1.0);
    CHECK(opacity(113.0) == Approx(0.75));
    CHECK(opacity(116.0) == -1.0);
    CHECK(still(campaign, 111.5).battles.size() == 1);
    CHECK(still(campaign, 112.0).battles.empty());
    // What began before the span does not appear in it.
    const auto first = app::snapshot::at(campaign, Instant(100.0), fades).battles;
    REQUIRE(first.size() == 1);
    CHECK(first.front().opacity == 1.0);
}

TEST_CASE("a movement goes its way by its passages") {
    const Campaign campaign = small_campaign();
    const auto head = [&](double instant) {
        return app::snapshot::position_at(campaign, MovementId(0), Instant(instant));
    };
    CHECK(head(50.0).head == geo::core::LonLat{10.0, 0.0});
    CHECK(head(50.0).travelled_m == 0.0);
    CHECK_FALSE(head(50.0).arrived);
    CHECK(head(106.0).head.lon_deg == Approx(10.5));
    CHECK(head(106.0).segment == 0);
    CHECK(head(106.0).heading_deg == Approx(90.0));
    CHECK(head(110.0).head.lon_deg == Approx(11.5));
    CHECK(head(110.0).segment == 1);
    CHECK(head(110.0).travelled_m == Approx(1500.0));
    CHECK(head(113.0).arrived);
    CHECK(head(500.0).head == geo::core::LonLat{12.0, 0.0});
    CHECK(head(500.0).travelled_m == 2000.0);

    double before = -1.0;
    for (double instant = 100; instant < 120; instant += 0.13) {
        const double now = head(instant).travelled_m;
        REQUIRE(now >= before);
        before = now;
    }
}

TEST_CASE("a movement that began before the span is on its way when the span begins") {
    const Campaign campaign = small_campaign();
    const auto moving = still(campaign, 101.0).movements;
    REQUIRE(moving.size() == 1);
    CHECK(moving.front().movement == MovementId(1));
    CHECK(moving.front().head.lon_deg == Approx(11.5));
    CHECK(moving.front().opacity == 1.0);
}

TEST_CASE("headings count clockwise from north, and a halt keeps the last one") {
    Campaign campaign = small_campaign();
    Movement& movement = campaign.movements[0];
    movement.waypoints[0].position = {10.0, 50.0};
    movement.waypoints[1].position = {10.0, 49.0};
    movement.waypoints[2].position = {10.0, 49.0};
    CHECK(app::snapshot::position_at(campaign, MovementId(0), Instant(106.0)).heading_deg == Approx(180.0));
    CHECK(app::snapshot::position_at(campaign, MovementId(0), Instant(110.0)).heading_deg == Approx(180.0));
    movement.waypoints[1].position = {9.0, 51.0};
    const double northwest = app::snapshot::position_at(campaign, MovementId(0), Instant(106.0)).heading_deg;
    CHECK(northwest > 315.0);
    CHECK(northwest < 360.0);
}

TEST_CASE("summary rows are not drawn") {
    Campaign campaign = small_campaign();
    campaign.movements[0].drawn = false;
    CHECK(still(campaign, 106.0).movements.empty());
}

namespace {

Campaign vague_campaign() {
    Campaign campaign;
    campaign.actors.resize(2);
    campaign.areas.resize(1);
    campaign.areas[0].valid = {Day(0), Day(1000)};
    campaign.subjects = {{SubjectKind::Countryside, AreaId(0), {}}};
    const auto date = [](const char* text) { return geo::calendar::parse_edtf(text).value(); };
    const auto row = [&](const char* from, const char* to, std::size_t actor) {
        Control control = held(0, 0, 1, actor);
        control.when = dated_control(date(from), date(to), span);
        return control;
    };
    // Days 120 to 150 are May 1970.
    campaign.controls = {row("..", "1970-05", 0), row("1970-05", "1970-06-10", 1), row("1970-06-10", "..", 1)};
    campaign.battles.resize(2);
    campaign.battles[0].when = dated_event(date("1970-05"), date("1970-06-20"), span);
    campaign.battles[1].when = dated_event(date("1970-05"), date("1970-05"), span);
    campaign.movements = {march(130)};
    campaign.movements[0].when = dated_event(date("1970-05"), date("1970-06-05"), span);
    return finished(std::move(campaign));
}

}  // namespace

TEST_CASE("holders are less certain the nearer the middle of the days on which it may have changed") {
    const Campaign campaign = vague_campaign();
    const auto holding = [&campaign](double instant) { return still(campaign, instant).holdings[0]; };
    CHECK(holding(119.5).certainty == 1.0);
    CHECK(holding(122.5).certainty < 1.0);
    CHECK(holding(122.5).certainty > holding(133.5).certainty);
    CHECK(holding(122.5).now == ControlId(0));
    CHECK(holding(148.5).now == ControlId(1));
    CHECK(holding(148.5).certainty > 0.9);
    CHECK(holding(151.5).certainty == 1.0);
    // A row that goes on from one that looks the same is no change that anybody sees.
    CHECK(holding(161.5).now == ControlId(2));
    CHECK(holding(161.5).certainty == 1.0);
    // The same where changes fade.
    CHECK(app::snapshot::at(campaign, Instant(122.5), Fades{3, 1, 1}).holdings[0].certainty ==
          holding(122.5).certainty);
}

TEST_CASE("battles and movements are there through all days on which they may have been, as surely as that is") {
    const Campaign campaign = vague_campaign();
    CHECK(still(campaign, 119.5).battles.empty());
    const Snapshot early = still(campaign, 121.5);
    REQUIRE(early.battles.size() == 2);
    CHECK(early.battles[0].certainty < 0.2);
    CHECK(early.battles[0].opacity == 1.0);
    CHECK(early.battles[1].certainty == 0.5);
    REQUIRE(early.movements.size() == 1);
    CHECK(early.movements[0].certainty < 0.2);
    const Snapshot late = still(campaign, 152.5);
    REQUIRE(late.battles.size() == 1);
    CHECK(late.battles[0].certainty == 1.0);
    CHECK(late.movements[0].certainty == 1.0);
    CHECK(still(campaign, 171.5).battles.empty());
}

TEST_CASE("a front stands on its own days and is held back like any fact") {
    Campaign campaign = vague_campaign();
    campaign.fronts.resize(1);
    campaign.fronts[0].when = on(130, 140);
    CHECK(still(campaign, 129.5).fronts.empty());
    REQUIRE(still(campaign, 130.0).fronts.size() == 1);
    CHECK(still(campaign, 139.5).fronts[0].certainty == 1.0);
    CHECK(still(campaign, 140.5).fronts.empty());
    CHECK(app::snapshot::at(campaign, Instant(141.0), Fades{0, 0, 4}).fronts[0].opacity == Approx(0.75));
    CHECK(breakpoints_of(campaign) != campaign.breakpoints);
}
