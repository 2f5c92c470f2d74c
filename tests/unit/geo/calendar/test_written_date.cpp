// Dates as people type them.
#include "geo/calendar/written_date.hpp"

#include <catch2/catch.hpp>

using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::parse_written_date;

namespace {

DayRange read(const char* text) {
    const auto range = parse_written_date(text);
    INFO(text << (range ? "" : ": " + range.error().message));
    REQUIRE(range.has_value());
    return *range;
}

DayRange day(int year, int month, int day_of_month) {
    const Day first = Day::from_civil({year, month, day_of_month});
    return {first, first + 1};
}

std::string why_not(const char* text) {
    const auto range = parse_written_date(text);
    return range ? "(it was read)" : range.error().message;
}

}  // namespace

TEST_CASE("A day can be typed in many ways", "[written]") {
    for (const char* text : {"15 Feb 1989", "15 february 1989", "February 15, 1989", "1989-02-15", "15.2.1989",
                             "15/02/1989", "15-2-1989", "1989 Feb 15", "the 15th of February 1989", "26 Dalw 1367",
                             "26 dalv 1367", "۲۶ دلو ۱۳۶۷", "26 سلواغه 1367", " 15 Feb 1989 "}) {
        INFO(text);
        CHECK(read(text) == day(1989, 2, 15));
    }
    CHECK(read("1 Sept 1990") == day(1990, 9, 1));
    CHECK(read("29 Feb 1992") == day(1992, 2, 29));
}

TEST_CASE("A month or a year is all of its days", "[written]") {
    const DayRange february{Day::from_civil({1989, 2, 1}), Day::from_civil({1989, 3, 1})};
    for (const char* text : {"1989-02", "Feb 1989", "February 1989", "2/1989", "02.1989"}) {
        INFO(text);
        CHECK(read(text) == february);
    }
    CHECK(read("1991") == DayRange{Day::from_civil({1991, 1, 1}), Day::from_civil({1992, 1, 1})});
    CHECK(read("Dec 1991") == DayRange{Day::from_civil({1991, 12, 1}), Day::from_civil({1992, 1, 1})});
    CHECK(read("1367 SH") == DayRange{Day::from_civil({1988, 3, 21}), Day::from_civil({1989, 3, 21})});
    CHECK(read("Hut 1367") == DayRange{Day::from_civil({1989, 2, 20}), Day::from_civil({1989, 3, 21})});
}

TEST_CASE("A period has two ends, both inside", "[written]") {
    const DayRange spring{Day::from_civil({1991, 3, 1}), Day::from_civil({1991, 6, 1})};
    for (const char* text : {"Mar 1991 to May 1991", "1991-03/1991-05", "1991-03..1991-05", "1 Mar 1991 - 31 May 1991",
                             "1991-03 – 1991-05"}) {
        INFO(text);
        CHECK(read(text) == spring);
    }
}

TEST_CASE("What is no date is explained", "[written]") {
    CHECK(why_not("31 Feb 1989").find("28 days") != std::string::npos);
    CHECK(why_not("15 Feberury 1989").find("'feberury' is no month") != std::string::npos);
    CHECK(why_not("15 Feb").find("year is missing") != std::string::npos);
    CHECK(why_not("15 Feb 89").find("in full") != std::string::npos);
    CHECK(why_not("15.13.1989").find("no month 13") != std::string::npos);
    CHECK(why_not("31 Hut 1367").find("Solar Hijri") != std::string::npos);
    CHECK(why_not("").find("no date") != std::string::npos);
    CHECK(why_not("hello").find("no month") != std::string::npos);
    CHECK(why_not("May 1991 to Mar 1991").find("before it begins") != std::string::npos);
    CHECK(why_not("99999999999 Feb 1989").find("too large") != std::string::npos);
    CHECK(why_not("1989-13").find("1989-13") != std::string::npos);
}
