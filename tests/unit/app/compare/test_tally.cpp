#include "app/compare/holder.hpp"
#include "app/compare/interpretation.hpp"
#include "app/compare/sample_days.hpp"
#include "app/compare/spells.hpp"
#include "app/compare/tally.hpp"
#include "app/compare/units.hpp"
#include "tests/support/random_war.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace app;
using campaign::Campaign;
using campaign::Reading;
using compare::DayTally;
using compare::Grouping;
using compare::Holder;
using geo::calendar::Day;
using test_support::RandomWar;
using test_support::small_war;

namespace {

std::vector<Day> all_days(const Campaign& war) {
    return compare::sample_days(war.info.span, compare::SeriesStep::Day);
}

compare::Holding holding_of(const Campaign& war, const DayTally& tally, const char* actor,
                            campaign::HoldStatus status) {
    for (const compare::Holding& holding : tally.holdings) {
        if (holding.holder == Holder{war.find_actor(actor), status}) {
            return holding;
        }
    }
    return {};
}

/// Best numbers the slow way: each unit asked by itself.
std::map<Holder, compare::Holding> asked_one_by_one(const Campaign& war, Reading reading, Day day) {
    std::map<Holder, compare::Holding> holdings;
    const auto holder = [&](std::optional<campaign::SubjectId> subject) {
        return subject ? compare::holder_of(war, war.timelines.at(*subject, day)) : Holder{};
    };
    for (const compare::Unit& unit : compare::units_of(war)) {
        if (!war.area(unit.area).valid.contains(day)) {
            continue;
        }
        compare::Holding& fill = holdings[holder(unit.filled_by(reading))];
        fill.area_m2.best += unit.area_m2;
        fill.provinces.best += unit.counts ? 1 : 0;
        if (unit.counts && unit.centre) {
            holdings[holder(unit.centre)].centres.best += 1;
        }
    }
    return holdings;
}

}  // namespace

TEST_CASE("a small war is counted by hand", "[compare]") {
    const auto war = small_war();
    const auto on = [&war](int month, int day, Reading reading) {
        return compare::tally_at(*war, reading, Grouping::ByControllerAndStatus, Day::from_civil({2000, month, day}));
    };
    using enum campaign::HoldStatus;
    const DayTally first = on(1, 1, Reading::Centre);
    CHECK(first.provinces == 2);
    CHECK(first.centres == 2);
    CHECK(first.area_m2 == 2468800000);
    CHECK(holding_of(*war, first, "BLUE", Controlled).provinces == compare::Estimate<int>{2, 2, 2});
    CHECK(holding_of(*war, first, "RED", Controlled).provinces.high == 0);
    // By countryside Northland is Red; Southland has no countryside of its own, so its centre speaks for it.
    const DayTally country = on(1, 1, Reading::Countryside);
    CHECK(holding_of(*war, country, "RED", Controlled).provinces.best == 1);
    CHECK(holding_of(*war, country, "RED", Controlled).centres.best == 0);
    CHECK(holding_of(*war, country, "RED", Controlled).area_m2.best == 1234400000);
    CHECK(holding_of(*war, country, "BLUE", Controlled).centres.best == 2);
    CHECK(country.share(holding_of(*war, country, "RED", Controlled).area_m2.best) == Approx(0.5));
    const DayTally siege = on(1, 12, Reading::Centre);
    CHECK(holding_of(*war, siege, "BLUE", Besieged).provinces.best == 1);
}

TEST_CASE("a date known to the month gives a range for the days of that month", "[compare]") {
    // Southtown becomes contested some day in February 2000, drawn in the middle of the month.
    const auto war = small_war();
    const auto contested = [&war](int month, int day) {
        const DayTally tally = compare::tally_at(*war, Reading::Centre, Grouping::ByControllerAndStatus,
                                                 Day::from_civil({2000, month, day}));
        return holding_of(*war, tally, "BLUE", campaign::HoldStatus::Contested).centres;
    };
    CHECK(contested(1, 31) == compare::Estimate<int>{0, 0, 0});
    CHECK(contested(2, 1) == compare::Estimate<int>{0, 0, 1});
    CHECK(contested(2, 20) == compare::Estimate<int>{0, 1, 1});
    CHECK(contested(2, 29) == compare::Estimate<int>{1, 1, 1});
    // Blue holds it either way.
    const DayTally tally =
        compare::tally_at(*war, Reading::Centre, Grouping::ByController, Day::from_civil({2000, 2, 20}));
    CHECK(holding_of(*war, tally, "BLUE", campaign::HoldStatus::Controlled).centres == compare::Estimate<int>{1, 1, 1});
}

TEST_CASE("on every day shares add up to one, and a range holds what is drawn", "[compare]") {
    for (unsigned seed = 0; seed < 12; ++seed) {
        const auto war = RandomWar::make(seed);
        for (const Reading reading : {Reading::Centre, Reading::Countryside}) {
            for (const DayTally& tally :
                 compare::tallies(*war, reading, Grouping::ByControllerAndStatus, all_days(*war))) {
                compare::Estimate<std::int64_t> area;
                compare::Estimate<int> provinces;
                int centres = 0;
                for (const compare::Holding& holding : tally.holdings) {
                    CHECK(holding.area_m2.low <= holding.area_m2.best);
                    CHECK(holding.area_m2.best <= holding.area_m2.high);
                    CHECK(holding.centres.low <= holding.centres.best);
                    CHECK(holding.centres.best <= holding.centres.high);
                    area.low += holding.area_m2.low;
                    area.best += holding.area_m2.best;
                    area.high += holding.area_m2.high;
                    provinces.best += holding.provinces.best;
                    centres += holding.centres.best;
                }
                INFO(seed << " " << tally.day.iso());
                REQUIRE(area.best == tally.area_m2);
                REQUIRE(area.low <= tally.area_m2);
                REQUIRE(area.high >= tally.area_m2);
                REQUIRE(provinces.best == tally.provinces);
                REQUIRE(centres == tally.centres);
            }
        }
    }
}

TEST_CASE("a series is the same as asking day by day and area by area", "[compare]") {
    for (unsigned seed = 20; seed < 28; ++seed) {
        const auto war = RandomWar::make(seed);
        for (const Reading reading : {Reading::Centre, Reading::Countryside}) {
            const auto series = compare::tallies(*war, reading, Grouping::ByControllerAndStatus, all_days(*war));
            for (const DayTally& tally : series) {
                INFO(seed << " " << tally.day.iso());
                REQUIRE(tally == compare::tally_at(*war, reading, Grouping::ByControllerAndStatus, tally.day));
                auto slow = asked_one_by_one(*war, reading, tally.day);
                for (const compare::Holding& holding : tally.holdings) {
                    const compare::Holding& one = slow[holding.holder];
                    REQUIRE(holding.provinces.best == one.provinces.best);
                    REQUIRE(holding.centres.best == one.centres.best);
                    REQUIRE(holding.area_m2.best == one.area_m2.best);
                    slow.erase(holding.holder);
                }
                REQUIRE(std::all_of(slow.begin(), slow.end(),
                                    [](const auto& left) { return left.second.area_m2.best == 0; }));
            }
        }
    }
}

TEST_CASE("nothing changes between breakpoints", "[compare]") {
    const auto war = RandomWar::make(40);
    const auto series = compare::tallies(*war, Reading::Centre, Grouping::ByController, all_days(*war));
    for (std::size_t index = 1; index < series.size(); ++index) {
        if (std::binary_search(war->breakpoints.begin(), war->breakpoints.end(), series[index].day)) {
            continue;
        }
        std::map<Holder, std::int64_t> before;
        for (const compare::Holding& holding : series[index - 1].holdings) {
            before[holding.holder] = holding.area_m2.best;
        }
        for (const compare::Holding& holding : series[index].holdings) {
            INFO(series[index].day.iso());
            REQUIRE(before[holding.holder] == holding.area_m2.best);
        }
    }
}

TEST_CASE("spells fill the span without gaps, the drawn holder among the possible", "[compare]") {
    for (unsigned seed = 60; seed < 70; ++seed) {
        const auto war = RandomWar::make(seed);
        for (std::size_t subject = 0; subject < war->subjects.size(); ++subject) {
            Day next = war->info.span.from;
            compare::for_each_spell(*war, campaign::SubjectId(subject), [&](const compare::Spell& spell) {
                REQUIRE(spell.days.from == next);
                REQUIRE_FALSE(spell.days.empty());
                for (const Day day : {spell.days.from, spell.days.to - 1}) {
                    CHECK(spell.best == compare::holder_of(*war, war->timelines.at(campaign::SubjectId(subject), day)));
                }
                CHECK(std::count(spell.possible.begin(), spell.possible.end(), spell.best) == 1);
                next = spell.days.to;
            });
            CHECK(next == war->info.span.to);
        }
    }
}

TEST_CASE("exact dates leave nothing open", "[compare]") {
    test_support::RandomWarSize size;
    size.vague_dates = false;
    const auto war = RandomWar::make(80, size);
    for (const DayTally& tally : compare::tallies(*war, Reading::Centre, Grouping::ByController, all_days(*war))) {
        for (const compare::Holding& holding : tally.holdings) {
            REQUIRE(holding.area_m2.low == holding.area_m2.high);
        }
    }
}

TEST_CASE("an interpretation leaves out what the filter holds back", "[compare]") {
    const auto war = RandomWar::make(90);
    CHECK(compare::restricted_to(war, {}) == war);
    compare::FactFilter filter;
    filter.least = campaign::Confidence::High;
    filter.only_sources = {campaign::SourceId(1)};
    const auto restricted = compare::restricted_to(war, filter);
    std::size_t kept = 0;
    for (std::size_t subject = 0; subject < war->subjects.size(); ++subject) {
        for (const std::uint32_t row : restricted->timelines.rows_of(campaign::SubjectId(subject))) {
            const campaign::Provenance& provenance = war->controls[row].provenance;
            CHECK(provenance.confidence == campaign::Confidence::High);
            CHECK(provenance.sources.front() == campaign::SourceId(1));
            ++kept;
        }
    }
    CHECK(kept > 0);
    CHECK(kept < war->controls.size());
}

TEST_CASE("a tally over some days begins as the first and holds each of them", "[compare]") {
    for (const unsigned seed : {11U, 12U}) {
        const auto war = RandomWar::make(seed);
        const geo::calendar::DayRange days{war->info.span.from + 20, war->info.span.from + 60};
        for (const Reading reading : {Reading::Centre, Reading::Countryside}) {
            const DayTally whole = compare::tally_over(*war, reading, Grouping::ByControllerAndStatus, days);
            const DayTally first = compare::tally_at(*war, reading, Grouping::ByControllerAndStatus, days.from);
            CHECK(whole.day == days.from);
            CHECK(whole.area_m2 == first.area_m2);
            for (const compare::Holding& holding : first.holdings) {
                const auto same = std::find_if(whole.holdings.begin(), whole.holdings.end(),
                                               [&](const auto& other) { return other.holder == holding.holder; });
                REQUIRE(same != whole.holdings.end());
                CHECK(same->area_m2.best == holding.area_m2.best);
            }
            for (Day day = days.from; day < days.to; day = day + 1) {
                const DayTally one = compare::tally_at(*war, reading, Grouping::ByControllerAndStatus, day);
                for (const compare::Holding& range : whole.holdings) {
                    const auto held = std::find_if(one.holdings.begin(), one.holdings.end(),
                                                   [&](const auto& other) { return other.holder == range.holder; });
                    const compare::Holding on_day = held == one.holdings.end() ? compare::Holding{} : *held;
                    CHECK(range.area_m2.low <= on_day.area_m2.low);
                    CHECK(range.area_m2.high >= on_day.area_m2.high);
                    CHECK(range.provinces.low <= on_day.provinces.best);
                    CHECK(range.provinces.high >= on_day.provinces.best);
                }
            }
        }
        // One day alone is what it is.
        const geo::calendar::DayRange one{days.from, days.from + 1};
        CHECK(compare::tally_over(*war, Reading::Centre, Grouping::ByController, one) ==
              compare::tally_at(*war, Reading::Centre, Grouping::ByController, days.from));
    }
}

TEST_CASE("samples have both ends", "[compare]") {
    const geo::calendar::DayRange days{Day::from_civil({1950, 1, 15}), Day::from_civil({1950, 3, 21})};
    const auto iso = [](const std::vector<Day>& samples) {
        std::vector<std::string> out;
        for (const Day day : samples) {
            out.push_back(day.iso());
        }
        return out;
    };
    CHECK(iso(compare::sample_days(days, compare::SeriesStep::Month)) ==
          std::vector<std::string>{"1950-01-15", "1950-02-01", "1950-03-01", "1950-03-20"});
    CHECK(compare::sample_days(days, compare::SeriesStep::Day).size() == 65);
    CHECK(compare::sample_days(days, compare::SeriesStep::Week).back() == days.to - 1);
    CHECK(compare::sample_days({days.from, days.from}, compare::SeriesStep::Day).empty());
}
