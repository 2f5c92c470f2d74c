#include "app/compare/changes.hpp"
#include "app/compare/holder.hpp"
#include "tests/support/random_war.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace app;
using compare::Change;
using geo::calendar::Day;
using test_support::RandomWar;
using test_support::small_war;

TEST_CASE("a change tells its way, its first day and its sources", "[compare]") {
    const auto war = small_war();
    const auto changes = compare::changes_between(*war, Day::from_civil({2000, 1, 1}), Day::from_civil({2000, 2, 29}));
    // Northland's countryside stays Red; its centre goes from Blue by a siege to Red; Southtown becomes contested.
    REQUIRE(changes.size() == 2);
    const Change& north = changes[0];
    CHECK(war->area(north.area).key == "northland");
    CHECK(north.kind == campaign::SubjectKind::Centre);
    CHECK(north.changed_hands(*war));
    CHECK(north.first_change.iso() == "2000-01-10");
    REQUIRE(north.path.size() == 3);
    CHECK(north.path[0].from.iso() == "2000-01-01");
    CHECK(north.path[1].from.iso() == "2000-01-10");
    CHECK(north.path[2].from.iso() == "2000-01-20");
    // The row of 10 February says the same under another source: no step of its own.
    CHECK(north.sources.size() == 1);
    const Change& south = changes[1];
    CHECK(war->area(south.area).key == "southland");
    CHECK_FALSE(south.changed_hands(*war));
}

TEST_CASE("the same day has no changes, and neither has a day within one state", "[compare]") {
    const auto war = small_war();
    const Day day = Day::from_civil({2000, 1, 5});
    CHECK(compare::changes_between(*war, day, day).empty());
    CHECK(compare::changes_between(*war, day, day + 4).empty());
    CHECK(compare::changes_between(*war, day, day + 5).size() == 1);
}

TEST_CASE("comparing the other way round gives the same changes the other way round", "[compare]") {
    std::mt19937 random(5);
    std::uniform_int_distribution<int> any(0, 299);
    for (unsigned seed = 0; seed < 20; ++seed) {
        const auto war = RandomWar::make(seed);
        const Day a = war->info.span.from + any(random);
        const Day b = war->info.span.from + any(random);
        const auto there = compare::changes_between(*war, a, b);
        const auto back = compare::changes_between(*war, b, a);
        REQUIRE(there.size() == back.size());
        for (std::size_t index = 0; index < there.size(); ++index) {
            CHECK(there[index].area == back[index].area);
            CHECK(there[index].kind == back[index].kind);
            CHECK(there[index].from == back[index].to);
            CHECK(there[index].to == back[index].from);
            CHECK(there[index].first_change == back[index].first_change);
            CHECK(there[index].path == back[index].path);
            CHECK(there[index].sources == back[index].sources);
        }
    }
}

TEST_CASE("a change is what the timelines say on both days, and begins where they first differ", "[compare]") {
    for (unsigned seed = 30; seed < 40; ++seed) {
        const auto war = RandomWar::make(seed);
        const Day from = war->info.span.from + 20;
        const Day to = war->info.span.to - 20;
        for (const Change& change : compare::changes_between(*war, from, to)) {
            const auto subject = *war->subject_of(change.area, change.kind);
            CHECK(change.from == war->timelines.at(subject, from));
            CHECK(change.to == war->timelines.at(subject, to));
            CHECK_FALSE(looks_the_same(*war, change.from, change.to));
            CHECK(looks_the_same(*war, change.from, war->timelines.at(subject, change.first_change - 1)));
            CHECK_FALSE(looks_the_same(*war, change.from, war->timelines.at(subject, change.first_change)));
            CHECK(looks_the_same(*war, change.path.back().row, change.to));
        }
    }
}

TEST_CASE("between neighbouring breakpoints there is no change", "[compare]") {
    const auto war = RandomWar::make(50);
    for (std::size_t index = 1; index < war->breakpoints.size(); ++index) {
        CHECK(compare::changes_between(*war, war->breakpoints[index - 1], war->breakpoints[index] - 1).empty());
    }
}

TEST_CASE("what is lost and taken again shows on neither day", "[compare]") {
    for (const unsigned seed : {3U, 4U, 5U}) {
        const auto war = RandomWar::make(seed);
        const Day from = war->info.span.from + 5;
        const Day to = war->info.span.to - 6;
        const auto returned = compare::returned_between(*war, from, to);
        for (const compare::Change& change : returned) {
            CHECK(campaign::looks_the_same(*war, change.from, change.to));
            const auto kept = compare::holder_of(*war, change.from).controller;
            REQUIRE(kept);
            CHECK(std::any_of(change.path.begin(), change.path.end(), [&](const compare::Step& step) {
                const auto holder = compare::holder_of(*war, step.row).controller;
                return holder && holder != kept;
            }));
        }
        // The other way round it is the same.
        CHECK(compare::returned_between(*war, to, from).size() == returned.size());
    }
}
