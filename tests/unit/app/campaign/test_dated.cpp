#include "app/campaign/dated.hpp"

#include <catch2/catch.hpp>

#include <string_view>

using app::campaign::dated_control;
using app::campaign::dated_event;
using app::campaign::ends_before_start;
using app::campaign::lasting_to_end;
using geo::calendar::Day;
using geo::calendar::DayRange;

namespace {

Day day(int year, int month, int day_of_month) {
    return Day::from_civil({year, month, day_of_month});
}

geo::calendar::EdtfDate edtf(std::string_view text) {
    return geo::calendar::parse_edtf(text).value();
}

// A span that the dates below reach beyond on both sides.
const DayRange span{day(1941, 6, 1), day(1944, 6, 1)};

DayRange control_days(std::string_view from, std::string_view to) {
    return dated_control(edtf(from), edtf(to), span).drawn;
}

DayRange event_days(std::string_view start, std::string_view end) {
    return dated_event(edtf(start), edtf(end), span).drawn;
}

}  // namespace

TEST_CASE("the end of control is the first day no longer") {
    CHECK(control_days("1942-01-10", "1942-01-20") == DayRange{day(1942, 1, 10), day(1942, 1, 20)});
}

TEST_CASE("a change known to a span of days is drawn on its middle day, rounded down, for both rows alike") {
    const std::string_view change = "[1942-08-08..1942-08-11]";
    CHECK(control_days("1942-01-01", change).to == day(1942, 8, 9));
    CHECK(control_days(change, "1942-08-15").from == day(1942, 8, 9));
    const std::string_view month = "1942-04~";
    CHECK(control_days("1942-01-01", month).to == day(1942, 4, 15));
    CHECK(control_days(month, "..") == DayRange{day(1942, 4, 15), span.to});
}

TEST_CASE("rows that reach beyond the span are cut, and their texts stay") {
    const auto dated = dated_control(edtf("1930"), edtf("1950-01-01"), span);
    CHECK(dated.drawn == span);
    CHECK(dated.uncut.from < span.from);
    CHECK(dated.uncut.to == day(1950, 1, 1));
    CHECK(dated.from.text == "1930");
    CHECK(dated.to.text == "1950-01-01");
}

TEST_CASE("open and unknown sides reach the edges of the span") {
    CHECK(control_days("..", "1942-01-01") == DayRange{span.from, day(1942, 1, 1)});
    CHECK(control_days("", "1942-01-01") == DayRange{span.from, day(1942, 1, 1)});
    CHECK(control_days("1942-01-01", "..") == DayRange{day(1942, 1, 1), span.to});
    CHECK(control_days("1942-01-01", "") == DayRange{day(1942, 1, 1), span.to});
}

TEST_CASE("what lies outside the span is never drawn") {
    CHECK(control_days("1930", "1935").empty());
    CHECK(control_days("1950", "..").empty());
    CHECK(control_days("..", "1935").empty());
    CHECK(event_days("1930", "1931").empty());
    CHECK(event_days("1944-06-01", "1944-06-01").empty());
    CHECK_FALSE(event_days("1944-05-31", "1944-05-31").empty());
}

TEST_CASE("a row that nothing follows lasts to the end of the span") {
    const auto ended = dated_control(edtf("1942-01-01"), edtf("1942-02-01"), span);
    CHECK(lasting_to_end(ended, span).drawn == DayRange{day(1942, 1, 1), span.to});
    CHECK(lasting_to_end(ended, span).to.text == "1942-02-01");
    const auto later = dated_control(edtf("1950-01-01"), edtf("1951-01-01"), span);
    CHECK(lasting_to_end(later, span).drawn.empty());
}

TEST_CASE("the end of a battle is its last day") {
    CHECK(event_days("1942-01-10", "1942-01-10") == DayRange{day(1942, 1, 10), day(1942, 1, 11)});
    CHECK(event_days("1942-01-10", "1942-01-12") == DayRange{day(1942, 1, 10), day(1942, 1, 13)});
}

TEST_CASE("without an end an event is as long as its start") {
    CHECK(event_days("1942-01-10", "") == DayRange{day(1942, 1, 10), day(1942, 1, 11)});
    CHECK_FALSE(dated_event(edtf("1942-01-10"), edtf(""), span).somewhen);
}

TEST_CASE("one imprecise date on both sides means some time in it") {
    for (const std::string_view end : {"1942-06", ""}) {
        const auto dated = dated_event(edtf("1942-06"), edtf(end), span);
        CHECK(dated.somewhen);
        CHECK(dated.drawn == DayRange{day(1942, 6, 1), day(1942, 7, 1)});
    }
    // About a day is still that day.
    CHECK_FALSE(dated_event(edtf("1942-06-10~"), edtf("1942-06-10~"), span).somewhen);
    CHECK(event_days("1942-06-10~", "1942-06-10~").length_days() == 1);
}

TEST_CASE("two imprecise dates are each drawn on their middle day") {
    CHECK(event_days("1942-06", "1942-08") == DayRange{day(1942, 6, 15), day(1942, 8, 17)});
}

TEST_CASE("where middle days stand the wrong way round, the vaguer date gives way") {
    const DayRange late_start = event_days("1942-05-28", "1942-05");
    CHECK(late_start.from == day(1942, 5, 28));
    CHECK(late_start.to == day(1942, 5, 30));
    const DayRange early_end = event_days("1942-08~", "1942-08-15");
    CHECK(early_end.from == day(1942, 8, 8));
    CHECK(early_end.to == day(1942, 8, 16));
    CHECK_FALSE(ends_before_start(dated_event(edtf("1942-05-28"), edtf("1942-05"), span), false));
}

TEST_CASE("an event that need not end before it starts is never drawn the wrong way round") {
    for (int start = 1; start < 20; ++start) {
        for (int start_length = 0; start_length < 8; ++start_length) {
            for (int end = 1; end < 20; ++end) {
                for (int end_length = 0; end_length < 8; ++end_length) {
                    geo::calendar::EdtfDate from;
                    from.earliest = day(1942, 5, start);
                    from.latest = from.earliest + start_length;
                    geo::calendar::EdtfDate to;
                    to.earliest = day(1942, 5, end);
                    to.latest = to.earliest + end_length;
                    const auto dated = dated_event(from, to, span);
                    if (!ends_before_start(dated, false)) {
                        REQUIRE(dated.drawn.length_days() >= 1);
                        REQUIRE(dated.drawn.from >= from.earliest);
                        REQUIRE(dated.drawn.from <= from.latest);
                        REQUIRE(dated.drawn.to - 1 >= to.earliest);
                        REQUIRE(dated.drawn.to - 1 <= to.latest);
                    }
                }
            }
        }
    }
}

TEST_CASE("ends before starts are recognised, and only when they are certain") {
    CHECK(ends_before_start(dated_control(edtf("1942-02-01"), edtf("1942-02-01"), span), true));
    CHECK(ends_before_start(dated_control(edtf("1942-02-01"), edtf("1942-01"), span), true));
    CHECK_FALSE(ends_before_start(dated_control(edtf("1942-02"), edtf("1942-02"), span), true));
    CHECK_FALSE(ends_before_start(dated_control(edtf("1942-02"), edtf(".."), span), true));
    CHECK(ends_before_start(dated_event(edtf("1942-02-01"), edtf("1942-01-31"), span), false));
    CHECK_FALSE(ends_before_start(dated_event(edtf("1942-02-01"), edtf("1942-02-01"), span), false));
}
