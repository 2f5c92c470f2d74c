#include "geo/calendar/day.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <limits>

using geo::calendar::CivilDate;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

TEST_CASE("Days agree with std::chrono over 10^5 days and survive the way back") {
    int wrong = 0;
    for (int days = -50'000; days < 60'000; ++days) {
        const std::chrono::year_month_day expected{std::chrono::sys_days(std::chrono::days(days))};
        const CivilDate date = Day(days).civil();
        const bool same = date.year == static_cast<int>(expected.year()) &&
                          date.month == static_cast<int>(static_cast<unsigned>(expected.month())) &&
                          date.day == static_cast<int>(static_cast<unsigned>(expected.day()));
        wrong += !same || !Day::is_valid(date) || Day::from_civil(date) != Day(days) ? 1 : 0;
    }
    CHECK(wrong == 0);
}

TEST_CASE("Days far away survive the way there and back") {
    for (const int year : {-2'500'000, -40'000, -4712, -1, 0, 1, 9999, 32'768, 40'000, 2'500'000}) {
        for (const CivilDate date : {CivilDate{year, 1, 1}, CivilDate{year, 2, 28}, CivilDate{year, 12, 31}}) {
            CAPTURE(year, date.month, date.day);
            REQUIRE(Day::is_valid(date));
            CHECK(Day::from_civil(date).civil() == date);
        }
        CHECK(Day::from_civil({year, 12, 31}) - Day::from_civil({year, 1, 1}) ==
              (Day::days_in_month(year, 2) == 29 ? 365 : 364));
    }
    CHECK(Day::from_civil({-2'500'000, 1, 1}) > Day::distant_past());
    CHECK(Day::from_civil({2'500'000, 12, 31}) < Day::distant_future());
}

TEST_CASE("Known days") {
    CHECK(Day::from_civil({1970, 1, 1}).days_since_epoch() == 0);
    CHECK(Day::from_civil({1989, 2, 15}).days_since_epoch() == 6985);
    CHECK(Day::from_civil({1969, 12, 31}).days_since_epoch() == -1);
    CHECK(Day(6985).iso() == "1989-02-15");
    CHECK(Day::from_civil({-44, 3, 15}).iso() == "-0044-03-15");
    CHECK(Day::from_civil({0, 2, 29}).iso() == "0000-02-29");
    CHECK(Day::from_civil({12345, 6, 7}).iso() == "12345-06-07");
}

TEST_CASE("Dates that do not exist are not valid") {
    CHECK(Day::is_valid({2000, 2, 29}));
    CHECK_FALSE(Day::is_valid({1900, 2, 29}));
    CHECK_FALSE(Day::is_valid({1989, 2, 29}));
    CHECK_FALSE(Day::is_valid({1989, 0, 1}));
    CHECK_FALSE(Day::is_valid({1989, 13, 1}));
    CHECK_FALSE(Day::is_valid({1989, 4, 31}));
    CHECK_FALSE(Day::is_valid({1989, 4, 0}));
    CHECK_FALSE(Day::is_valid({1989, 4, -3}));
    CHECK_FALSE(Day::is_valid({std::numeric_limits<int>::max(), 4, 1}));
    CHECK_FALSE(Day::is_valid({std::numeric_limits<int>::min(), 4, 1}));
}

TEST_CASE("Ranges of days are half-open") {
    const DayRange range{Day(10), Day(13)};
    CHECK(range.length_days() == 3);
    CHECK_FALSE(range.contains(Day(9)));
    CHECK(range.contains(Day(10)));
    CHECK(range.contains(Day(12)));
    CHECK_FALSE(range.contains(Day(13)));
    CHECK(DayRange{Day(5), Day(5)}.empty());
    CHECK(DayRange{Day(6), Day(5)}.length_days() == 0);
}

TEST_CASE("An instant lies in the day that it is part of") {
    CHECK(Instant::noon(Day(-3)).day() == Day(-3));
    CHECK(Instant::start_of(Day(-3)).day() == Day(-3));
    CHECK(Instant(-0.001).day() == Day(-1));
    CHECK(Instant(0.999).day() == Day(0));
    CHECK((Instant::noon(Day(1)) + 0.5).day() == Day(2));
    CHECK(Instant(std::numeric_limits<double>::infinity()).day() == Day::distant_future());
    CHECK(Instant(-std::numeric_limits<double>::infinity()).day() == Day::distant_past());
    CHECK(Instant(std::numeric_limits<double>::quiet_NaN()).day() == Day::distant_past());
}
