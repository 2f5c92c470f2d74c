#include "geo/calendar/edtf.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

using namespace geo::calendar;

namespace {

struct Good {
    std::string text;
    std::string earliest;
    std::string latest;
    DatePrecision precision;
    bool approximate = false;
    bool uncertain = false;
};

constexpr bool yes = true;
constexpr bool no = false;

const std::vector<Good> good_dates = {
    // Level 0.
    {"1989-02-15", "1989-02-15", "1989-02-15", DatePrecision::Day},
    {"1988-02-29", "1988-02-29", "1988-02-29", DatePrecision::Day},
    {"1989-02", "1989-02-01", "1989-02-28", DatePrecision::Month},
    {"1989", "1989-01-01", "1989-12-31", DatePrecision::Year},
    {"0000", "0000-01-01", "0000-12-31", DatePrecision::Year},
    {"0001-01-01", "0001-01-01", "0001-01-01", DatePrecision::Day},
    {"1985-04-12T23:20:30", "1985-04-12", "1985-04-12", DatePrecision::Day},
    {"1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", DatePrecision::Day},
    {"1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", DatePrecision::Day},
    {"1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", DatePrecision::Day},
    // Level 1: qualifiers, digits not given, negative and long years.
    {"1989?", "1989-01-01", "1989-12-31", DatePrecision::Year, no, yes},
    {"1989-02~", "1989-02-01", "1989-02-28", DatePrecision::Month, yes, no},
    {"1989-02-15%", "1989-02-15", "1989-02-15", DatePrecision::Day, yes, yes},
    {"198X", "1980-01-01", "1989-12-31", DatePrecision::Decade},
    {"19XX", "1900-01-01", "1999-12-31", DatePrecision::Span},
    {"XXXX", "0000-01-01", "9999-12-31", DatePrecision::Span},
    {"1989-XX", "1989-01-01", "1989-12-31", DatePrecision::Year},
    {"1989-XX-XX", "1989-01-01", "1989-12-31", DatePrecision::Year},
    {"1989-02-XX", "1989-02-01", "1989-02-28", DatePrecision::Month},
    {"198X?", "1980-01-01", "1989-12-31", DatePrecision::Decade, no, yes},
    {"-0044-03-15", "-0044-03-15", "-0044-03-15", DatePrecision::Day},
    {"-0044", "-0044-01-01", "-0044-12-31", DatePrecision::Year},
    {"-000X", "-0009-01-01", "-0001-12-31", DatePrecision::Decade},
    {"-198X", "-1989-01-01", "-1980-12-31", DatePrecision::Decade},
    {"Y12345", "12345-01-01", "12345-12-31", DatePrecision::Year},
    {"Y-12345~", "-12345-01-01", "-12345-12-31", DatePrecision::Year, yes, no},
    {"Y2500000", "2500000-01-01", "2500000-12-31", DatePrecision::Year},
    // Parts of a year.
    {"1989-21", "1989-03-01", "1989-05-31", DatePrecision::Season},
    {"1989-22", "1989-06-01", "1989-08-31", DatePrecision::Season},
    {"1989-23", "1989-09-01", "1989-11-30", DatePrecision::Season},
    {"1987-24", "1987-12-01", "1988-02-29", DatePrecision::Season},
    {"1989-25~", "1989-03-01", "1989-05-31", DatePrecision::Season, yes, no},
    {"1989-28", "1989-12-01", "1990-02-28", DatePrecision::Season},
    {"1989-29", "1989-09-01", "1989-11-30", DatePrecision::Season},
    {"1989-30", "1989-12-01", "1990-02-28", DatePrecision::Season},
    {"1989-31", "1989-03-01", "1989-05-31", DatePrecision::Season},
    {"1989-32", "1989-06-01", "1989-08-31", DatePrecision::Season},
    {"1989-33", "1989-01-01", "1989-03-31", DatePrecision::Season},
    {"1989-36", "1989-10-01", "1989-12-31", DatePrecision::Season},
    {"1989-37", "1989-01-01", "1989-04-30", DatePrecision::Season},
    {"2020-39", "2020-09-01", "2020-12-31", DatePrecision::Season},
    {"1989-40", "1989-01-01", "1989-06-30", DatePrecision::Season},
    {"1989-41?", "1989-07-01", "1989-12-31", DatePrecision::Season, no, yes},
    {"198X-21", "1980-03-01", "1989-05-31", DatePrecision::Span},
    // Level 2: qualifiers of parts.
    {"1989-~02-15", "1989-02-15", "1989-02-15", DatePrecision::Day, yes, no},
    {"1989?-02-15", "1989-02-15", "1989-02-15", DatePrecision::Day, no, yes},
    {"?1989-02-~15", "1989-02-15", "1989-02-15", DatePrecision::Day, yes, yes},
    {"?-0044-03~", "-0044-03-01", "-0044-03-31", DatePrecision::Month, yes, yes},
    {"2004-06-%11", "2004-06-11", "2004-06-11", DatePrecision::Day, yes, yes},
    // Level 2: digits not given anywhere.
    {"1989-XX-15", "1989-01-15", "1989-12-15", DatePrecision::Span},
    {"1989-XX-31", "1989-01-31", "1989-12-31", DatePrecision::Span},
    {"1989-1X", "1989-10-01", "1989-12-31", DatePrecision::Span},
    {"1989-02-1X", "1989-02-10", "1989-02-19", DatePrecision::Span},
    {"1989-02-3X", "", "", DatePrecision::Span},
    {"198X-02-29", "1980-02-29", "1988-02-29", DatePrecision::Span},
    {"198X-02", "1980-02-01", "1989-02-28", DatePrecision::Span},
    {"1X89", "1089-01-01", "1989-12-31", DatePrecision::Span},
    {"XXXX-12-XX", "0000-12-01", "9999-12-31", DatePrecision::Span},
    // Level 2: sets.
    {"[1988-08-08..1988-08-14]", "1988-08-08", "1988-08-14", DatePrecision::Span},
    {"[1988-08..1988-09]", "1988-08-01", "1988-09-30", DatePrecision::Span},
    {"[1988-08-08..1988-08-08]", "1988-08-08", "1988-08-08", DatePrecision::Day},
    {"[1989,1990]", "1989-01-01", "1990-12-31", DatePrecision::Span},
    {"{1990,1989-05}", "1989-05-01", "1990-12-31", DatePrecision::Span},
    {"[1667,1668, 1670..1672]", "1667-01-01", "1672-12-31", DatePrecision::Span},
    {"[1989-02]", "1989-02-01", "1989-02-28", DatePrecision::Month},
    {"[1988-05?..1988-06~]", "1988-05-01", "1988-06-30", DatePrecision::Span, yes, yes},
    {"[1989-21..1989-22]", "1989-03-01", "1989-08-31", DatePrecision::Span},
};

const std::vector<std::string> bad_dates = {
    "1989-02-30",
    "1989-02-29",
    "1900-02-29",
    "1989-13",
    "1989-00",
    "1989-02-00",
    "1989-20",
    "1989-42",
    "1989-21-05",
    "89",
    "198",
    "19891",
    "19890215",
    "1989-2",
    "1989-2-15",
    "1989-02-5",
    "1989-02-15-01",
    "1989-",
    "1989-02-",
    "-",
    "--1989",
    "-0000",
    "1989--02",
    " 1989",
    "1989 ",
    "15.02.1989",
    "Feb 1989",
    "spring 1989",
    "1989/02/15",
    "1989/1990",
    "1989??",
    "1989~?",
    "?",
    "~",
    "X",
    "198x",
    "1989-0x",
    "xxxx",
    "1989-2X",
    "Y1989",
    "Y",
    "Y-",
    "Y12345-02",
    "Y12345??",
    "Y9999999999",
    "Y17E7",
    "1950S2",
    "y12345",
    "1989-02-15T",
    "1989-02-15T25:00:00",
    "1989-02-15T09:60:00",
    "1989-02-15T09:30",
    "1989-02T09:30:00",
    "1989-02-15T09:30:00+4",
    "1989-02-15T09:30:00Zulu",
    "1989-02-15 09:30:00",
    "1989-02-XXT09:30:00",
    "[",
    "]",
    "[]",
    "{}",
    "[1989",
    "1989]",
    "[1989}",
    "{1989]",
    "[1989,]",
    "[,1989]",
    "[..]",
    "[1990..1989]",
    "[1989..1990..1991]",
    "[..1989,1990..]",
    "[1988-02-30..1988-03-02]",
    "[..1988-02-30]",
    "[[1989]]",
    "[1989/1990]",
    "...",
    ".",
    "1989..1990",
    "1989..",
    "..1989",
    "unknown",
    "open",
    "١٩٨٩",
    "1989\n",
    "1989–02",
};

}  // namespace

TEST_CASE("EDTF dates mean the span of days that they should") {
    for (const Good& good : good_dates) {
        CAPTURE(good.text);
        const auto date = parse_edtf(good.text);
        if (good.earliest.empty()) {
            CHECK_FALSE(date);
            continue;
        }
        REQUIRE(date);
        CHECK(date->text == good.text);
        CHECK(date->earliest.iso() == good.earliest);
        CHECK(date->latest.iso() == good.latest);
        CHECK(date->precision == good.precision);
        CHECK(date->approximate == good.approximate);
        CHECK(date->uncertain == good.uncertain);
        CHECK(date->is_day());
        CHECK(date->drawn() >= date->earliest);
        CHECK(date->drawn() <= date->latest);
    }
}

TEST_CASE("What is no EDTF date is an error that quotes the text") {
    for (const std::string& text : bad_dates) {
        CAPTURE(text);
        const auto date = parse_edtf(text);
        REQUIRE_FALSE(date);
        CHECK(date.error().code == geo::ErrorCode::BadData);
        CHECK(date.error().message.find(text) != std::string::npos);
        CHECK(date.error().message.back() == '.');
    }
}

TEST_CASE("Error sentences say what is wrong") {
    CHECK(parse_edtf("1989-02-30").error().message ==
          "'1989-02-30' is not a date: February 1989 has no day 30, its days are 01 to 28.");
    CHECK(parse_edtf("1989-13").error().message ==
          "'1989-13' is not a date: there is no month 13; months are 01 to 12, seasons and other parts of a year 21 to "
          "41.");
    CHECK(parse_edtf("1989-2").error().message ==
          "'1989-2' is not a date: month and day have two digits each; write YYYY-MM-DD, YYYY-MM or YYYY.");
    CHECK(parse_edtf("[1989-02-30]").error().message ==
          "In the set '[1989-02-30]', '1989-02-30' is not a date: February 1989 has no day 30, its days are 01 to 28.");
}

TEST_CASE("A very long text is quoted only in part, and not in the middle of a character") {
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += "\xDB\xB1";
    }
    const auto date = parse_edtf("1" + text);
    REQUIRE_FALSE(date);
    CHECK(date.error().message.size() < 300);
    CHECK(date.error().message.find("\xDB\xB1...") != std::string::npos);
}

TEST_CASE("Empty is unknown, two dots are open") {
    const auto unknown = parse_edtf("");
    REQUIRE(unknown);
    CHECK(unknown->unknown);
    CHECK_FALSE(unknown->open);
    CHECK_FALSE(unknown->is_day());
    const auto open = parse_edtf("..");
    REQUIRE(open);
    CHECK(open->open);
    CHECK_FALSE(open->unknown);
    CHECK_FALSE(open->is_day());
    CHECK(open->text == "..");
}

TEST_CASE("The drawn day is the middle, rounded down, on both sides of the epoch") {
    const auto drawn = [](const std::string& text) { return parse_edtf(text)->drawn().iso(); };
    CHECK(drawn("1989-02-15") == "1989-02-15");
    CHECK(drawn("[1988-08-08..1988-08-14]") == "1988-08-11");
    CHECK(drawn("[1988-08-08..1988-08-13]") == "1988-08-10");
    CHECK(drawn("1989-02") == "1989-02-14");
    CHECK(drawn("1989-03") == "1989-03-16");
    CHECK(drawn("1989") == "1989-07-02");
    CHECK(drawn("[1969-12-30..1970-01-01]") == "1969-12-31");
    CHECK(drawn("[1969-12-30..1969-12-31]") == "1969-12-30");
    CHECK(drawn("1903-02") == "1903-02-14");
}

TEST_CASE("A set open on one side is drawn on its bound") {
    const auto before = parse_edtf("[..1988-10-11]");
    REQUIRE(before);
    CHECK(before->earliest == Day::distant_past());
    CHECK(before->latest.iso() == "1988-10-11");
    CHECK(before->drawn().iso() == "1988-10-11");
    CHECK(before->is_imprecise());
    CHECK(before->is_day());
    CHECK(before->precision == DatePrecision::Span);

    const auto after = parse_edtf("[1988-10..]");
    REQUIRE(after);
    CHECK(after->latest == Day::distant_future());
    CHECK(after->drawn().iso() == "1988-10-01");

    const auto either = parse_edtf("{1985,..1980}");
    REQUIRE(either);
    CHECK(either->earliest == Day::distant_past());
    CHECK(either->latest.iso() == "1985-12-31");
}

TEST_CASE("Imprecise is what has a qualifier or more than one day") {
    CHECK_FALSE(parse_edtf("1989-02-15")->is_imprecise());
    CHECK(parse_edtf("1989-02-15~")->is_imprecise());
    CHECK(parse_edtf("1989-02-15?")->is_imprecise());
    CHECK(parse_edtf("1989-02")->is_imprecise());
}

TEST_CASE("Intervals") {
    const auto closed = parse_edtf_interval("1989-02/1992-04-28");
    REQUIRE(closed);
    CHECK(closed->start.earliest.iso() == "1989-02-01");
    CHECK(closed->end.latest.iso() == "1992-04-28");

    const auto single = parse_edtf_interval("1989-02~");
    REQUIRE(single);
    CHECK(single->start == single->end);

    CHECK(parse_edtf_interval("1989-02/..")->end.open);
    CHECK(parse_edtf_interval("../1989-02")->start.open);
    CHECK(parse_edtf_interval("/1992")->start.unknown);
    CHECK(parse_edtf_interval("1992/")->end.unknown);
    CHECK(parse_edtf_interval("1989-02-15/1989-02")->end.text == "1989-02");
    CHECK(parse_edtf_interval("2004-06-~01/2004-06-~20")->end.approximate);

    for (const char* text :
         {"/", "1989//1990", "1989/1990/1991", "1990/1989", "1989-02-30/1990", "1989/1990-13", "1989/ 1990"}) {
        CAPTURE(text);
        const auto interval = parse_edtf_interval(text);
        REQUIRE_FALSE(interval);
        CHECK(interval.error().message.back() == '.');
    }
    CHECK(parse_edtf_interval("1990/1989").error().message ==
          "'1990/1989' is not a date: the interval ends before it starts.");
}

TEST_CASE("Dates of the command line") {
    CHECK(parse_command_date("1989-02-15", false)->iso() == "1989-02-15");
    CHECK(parse_command_date("1989-02-15", true)->iso() == "1989-02-15");
    CHECK(parse_command_date("1988-02", false)->iso() == "1988-02-01");
    CHECK(parse_command_date("1988-02", true)->iso() == "1988-02-29");
    CHECK(parse_command_date("1989", false)->iso() == "1989-01-01");
    CHECK(parse_command_date("1989", true)->iso() == "1989-12-31");
    for (const char* text :
         {"", "..", "1989-21", "198X", "1989~", "1989-02-30", "[1989]", "today", "1989/1990", "1989-02-15T00:00:00"}) {
        CAPTURE(text);
        const auto day = parse_command_date(text, false);
        REQUIRE_FALSE(day);
        CHECK(day.error().code == geo::ErrorCode::BadArgument);
        CHECK(day.error().message.find(text) != std::string::npos);
    }
}

TEST_CASE("Every day written as EDTF comes back as that day") {
    std::mt19937 random(1);
    std::uniform_int_distribution<std::int32_t> any(-700'000, 2'900'000);
    for (int i = 0; i < 5000; ++i) {
        const Day day(any(random));
        const auto date = parse_edtf(day.iso());
        REQUIRE(date);
        REQUIRE(date->earliest == day);
        REQUIRE(date->latest == day);
    }
}

TEST_CASE("Random texts are read or refused, never more, and a span never runs backwards") {
    const std::string letters = "0123456789XY-~?%[]{}.,/T:Z ";
    std::mt19937 random(2);
    std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1);
    std::uniform_int_distribution<std::size_t> place(0, 200);
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = good_dates[place(random) % good_dates.size()].text;
        for (int change = i % 3; change > 0 && !text.empty(); --change) {
            text[place(random) % text.size()] = letters[letter(random)];
        }
        const auto date = parse_edtf(text);
        if (date && date->is_day()) {
            ++read;
            REQUIRE(date->earliest <= date->drawn());
            REQUIRE(date->drawn() <= date->latest);
        }
        static_cast<void>(parse_edtf_interval(text));
    }
    CHECK(read > 5000);
}
