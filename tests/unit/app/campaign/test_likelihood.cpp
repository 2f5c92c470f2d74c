// What vague dates leave open.
#include "app/campaign/likelihood.hpp"
#include "app/campaign/place_sign.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace app::campaign;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

namespace {

const DayRange span{Day::from_civil({1900, 1, 1}), Day::from_civil({1901, 1, 1})};

geo::calendar::EdtfDate date(const char* text) {
    return geo::calendar::parse_edtf(text).value();
}
Dated event(const char* start, const char* end) {
    return dated_event(date(start), date(end), span);
}
Dated hold(const char* from, const char* to) {
    return dated_control(date(from), date(to), span);
}
Instant noon(int month, int day) {
    return Instant::noon(Day::from_civil({1900, month, day}));
}

}  // namespace

TEST_CASE("exact days are certain, and nothing is before or after them", "[likelihood]") {
    const Dated when = event("1900-05-03", "1900-05-07");
    CHECK(event_likelihood(when, noon(5, 2)) == 0.0);
    CHECK(event_likelihood(when, Instant::start_of(Day::from_civil({1900, 5, 3}))) == 1.0);
    CHECK(event_likelihood(when, noon(5, 7)) == 1.0);
    CHECK(event_likelihood(when, noon(5, 8)) == 0.0);
    CHECK(possible_days(when) == when.uncut);
}

TEST_CASE("likelihood rises through a vague beginning and falls through a vague end", "[likelihood]") {
    const Dated when = event("1900-05", "1900-07");
    CHECK(event_likelihood(when, noon(4, 30)) == 0.0);
    CHECK(event_likelihood(when, noon(5, 1)) > 0.0);
    CHECK(event_likelihood(when, noon(5, 10)) < event_likelihood(when, noon(5, 25)));
    CHECK(event_likelihood(when, noon(6, 15)) == 1.0);
    CHECK(event_likelihood(when, noon(7, 10)) > event_likelihood(when, noon(7, 25)));
    CHECK(event_likelihood(when, noon(7, 31)) > 0.0);
    CHECK(event_likelihood(when, noon(8, 1)) == 0.0);
    CHECK(possible_days(when) == DayRange{Day::from_civil({1900, 5, 1}), Day::from_civil({1900, 8, 1})});
}

TEST_CASE("it changes in a few steps, not with every moment", "[likelihood]") {
    const Dated when = event("1900", "1900-12-31");
    std::set<double> values;
    for (Day day = span.from; day < span.to; day = day + 1) {
        values.insert(event_likelihood(when, Instant::noon(day)));
    }
    CHECK(values.size() == 9);  // eighths, and certain on the last day
}

TEST_CASE("some time in a span is as likely as not all through it", "[likelihood]") {
    const Dated when = event("1900-05", "1900-05");
    REQUIRE(when.somewhen);
    CHECK(event_likelihood(when, noon(5, 1)) == 0.5);
    CHECK(event_likelihood(when, noon(5, 31)) == 0.5);
    CHECK(event_likelihood(when, noon(6, 1)) == 0.0);
}

TEST_CASE("a vague beginning is over where the end is known to come sooner", "[likelihood]") {
    const Dated when = event("1900-08", "1900-08-10");
    CHECK(event_likelihood(when, noon(8, 10)) > 0.9);
    CHECK(event_likelihood(when, noon(8, 11)) == 0.0);
}

TEST_CASE("a date without a bound is its drawn day", "[likelihood]") {
    const Dated when = event("[..1900-03-05]", "1900-03-09");
    CHECK(event_likelihood(when, noon(3, 4)) == 0.0);
    CHECK(event_likelihood(when, noon(3, 5)) == 1.0);
}

TEST_CASE("of two rows that follow each other one gains what the other loses", "[likelihood]") {
    const Dated before = hold("1900-01-01", "1900-04");
    const Dated after = hold("1900-04", "..");
    CHECK(hold_likelihood(before, noon(3, 31)) == 1.0);
    CHECK(hold_likelihood(after, noon(5, 1)) == 1.0);
    for (int day = 1; day <= 30; ++day) {
        CHECK(hold_likelihood(before, noon(4, day)) + hold_likelihood(after, noon(4, day)) == Approx(1.0));
    }
    // The drawn day is the middle: from it on the later one is likelier.
    CHECK(hold_likelihood(after, noon(4, after.drawn.from.civil().day + 1)) >= 0.5);
    CHECK(hold_likelihood(before, noon(4, after.drawn.from.civil().day - 1)) >= 0.5);
}

TEST_CASE("what is carried on to the end of the span is not in doubt there", "[likelihood]") {
    const Dated carried = lasting_to_end(hold("1900-01-01", "1900-04"), span);
    CHECK(hold_likelihood(carried, noon(4, 15)) == 1.0);
    CHECK(hold_likelihood(carried, noon(10, 1)) == 1.0);
}

TEST_CASE("signs of places by the words of their kind", "[places]") {
    CHECK(place_sign("provincial centre") == PlaceSign::Town);
    CHECK(place_sign("") == PlaceSign::Town);
    CHECK(place_sign("Garrison and depot") == PlaceSign::Garrison);
    CHECK(place_sign("border town and garrison") == PlaceSign::Garrison);
    CHECK(place_sign("pass and tunnel") == PlaceSign::Pass);
    CHECK(place_sign("air base") == PlaceSign::Base);
    CHECK(place_sign("fortress") == PlaceSign::Base);
    CHECK(place_sign("airport") == PlaceSign::Base);
    // Whole words only.
    CHECK(place_sign("passport office") == PlaceSign::Town);
    CHECK(place_sign("database") == PlaceSign::Town);
    CHECK(place_sign("comfort") == PlaceSign::Town);
}
