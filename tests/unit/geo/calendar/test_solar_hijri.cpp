#include "geo/calendar/solar_hijri.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace geo::calendar;

namespace {

Day gregorian(int year, int month, int day) {
    return Day::from_civil({year, month, day});
}

}  // namespace

TEST_CASE("Known Solar Hijri dates") {
    const std::pair<SolarHijriDate, Day> known[] = {
        {{1367, 1, 1}, gregorian(1988, 3, 21)},    {{1367, 11, 26}, gregorian(1989, 2, 15)},
        {{1371, 2, 8}, gregorian(1992, 4, 28)},    {{1366, 10, 11}, gregorian(1988, 1, 1)},
        {{1371, 10, 10}, gregorian(1992, 12, 31)},
    };
    for (const auto& [hijri, day] : known) {
        CAPTURE(day.iso());
        const auto there = day_from_solar_hijri(hijri);
        REQUIRE(there);
        CHECK(*there == day);
        const auto back = solar_hijri_from_day(day);
        REQUIRE(back);
        CHECK(*back == hijri);
    }
}

TEST_CASE("Leap years have 30 Hut, others do not") {
    CHECK(day_from_solar_hijri({1366, 12, 30}) == gregorian(1988, 3, 20));
    CHECK(day_from_solar_hijri({1370, 12, 30}) == gregorian(1992, 3, 20));
    for (const int year : {1367, 1368, 1369, 1371}) {
        CAPTURE(year);
        CHECK(day_from_solar_hijri({year, 12, 29}));
        const auto none = day_from_solar_hijri({year, 12, 30});
        REQUIRE_FALSE(none);
        CHECK(none.error().message.find(std::to_string(year)) != std::string::npos);
    }
}

TEST_CASE("Dates that cannot be are refused") {
    for (const SolarHijriDate date :
         {SolarHijriDate{1367, 0, 1}, SolarHijriDate{1367, 13, 1}, SolarHijriDate{1367, 1, 0},
          SolarHijriDate{1367, 1, 32}, SolarHijriDate{1367, 7, 31}, SolarHijriDate{0, 1, 1},
          SolarHijriDate{10'000, 1, 1}, SolarHijriDate{-5, 1, 1}}) {
        CAPTURE(date.year, date.month, date.day);
        CHECK_FALSE(day_from_solar_hijri(date));
    }
    CHECK_FALSE(solar_hijri_from_day(gregorian(622, 3, 1)));
    CHECK_FALSE(solar_hijri_from_day(Day::distant_past()));
    CHECK_FALSE(solar_hijri_from_day(Day::distant_future()));
    CHECK(solar_hijri_from_day(gregorian(622, 4, 1)));
}

TEST_CASE("Every day of twelve years goes there and back, one after the other") {
    SolarHijriDate before{1363, 10, 10};
    for (Day day = gregorian(1985, 1, 1); day < gregorian(1997, 1, 1); day = day + 1) {
        const auto date = solar_hijri_from_day(day);
        REQUIRE(date);
        REQUIRE(day_from_solar_hijri(*date) == day);
        const bool next_day = date->year == before.year && date->month == before.month && date->day == before.day + 1;
        const bool next_month =
            date->day == 1 && before.day >= 29 &&
            (date->month == before.month + 1 || (date->month == 1 && date->year == before.year + 1));
        REQUIRE((next_day || next_month || day == gregorian(1985, 1, 1)));
        before = *date;
    }
}

TEST_CASE("Month names differ by language and dates are written in its digits") {
    std::set<std::string_view> names;
    for (int month = 1; month <= 12; ++month) {
        for (const HijriScript script : {HijriScript::Latin, HijriScript::Dari, HijriScript::Pashto}) {
            names.insert(hijri_month_name(month, script));
        }
    }
    CHECK(names.size() == 36);
    CHECK(hijri_month_name(0, HijriScript::Latin).empty());
    CHECK(hijri_month_name(13, HijriScript::Dari).empty());
    CHECK(format_solar_hijri({1367, 11, 26}, HijriScript::Latin) == "26 Dalw 1367");
    CHECK(format_solar_hijri({1367, 11, 26}, HijriScript::Dari) == "۲۶ دلو ۱۳۶۷");
    CHECK(format_solar_hijri({1367, 11, 26}, HijriScript::Pashto) == "۲۶ سلواغه ۱۳۶۷");
}
