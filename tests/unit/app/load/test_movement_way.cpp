#include "app/load/movement_way.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string_view>

using app::campaign::Waypoint;
using app::load::distances_along;
using app::load::passages;
using geo::calendar::Day;
using geo::calendar::Instant;

namespace {

const geo::calendar::DayRange span{Day::from_civil({1900, 1, 1}), Day::from_civil({1901, 1, 1})};

Day day(int month, int day_of_month) {
    return Day::from_civil({1900, month, day_of_month});
}

geo::calendar::EdtfDate edtf(std::string_view text) {
    return geo::calendar::parse_edtf(text).value();
}

app::campaign::Dated dated(std::string_view start, std::string_view end) {
    return app::campaign::dated_event(edtf(start), edtf(end), span);
}

/// Waypoints one degree apart on the equator, each with its date ("" for none).
std::vector<Waypoint> way(std::initializer_list<std::string_view> dates) {
    std::vector<Waypoint> waypoints;
    for (const std::string_view date : dates) {
        Waypoint waypoint;
        waypoint.position = {static_cast<double>(waypoints.size()), 0.0};
        if (!date.empty()) {
            waypoint.date = edtf(date);
        }
        waypoints.push_back(waypoint);
    }
    return waypoints;
}

std::vector<Instant> passed(std::initializer_list<std::string_view> dates, const app::campaign::Dated& when) {
    const auto waypoints = way(dates);
    return passages(waypoints, distances_along(waypoints), when);
}

}  // namespace

TEST_CASE("distances are geodesic") {
    const auto distance_m = distances_along(way({"", "", ""}));
    CHECK(distance_m[0] == 0.0);
    CHECK(distance_m[1] == Approx(111319.49).epsilon(1e-6));
    CHECK(distance_m[2] == Approx(2 * 111319.49).epsilon(1e-6));
    CHECK(distances_along({}).empty());
}

TEST_CASE("a way without dates is gone at an even speed from the first day to the end of the last") {
    const auto passage = passed({"", "", "", ""}, dated("1900-05-01", "1900-05-03"));
    CHECK(passage[0] == Instant::start_of(day(5, 1)));
    CHECK(passage[1].days_since_epoch() == Approx(Instant::start_of(day(5, 2)).days_since_epoch()));
    CHECK(passage[3] == Instant::start_of(day(5, 4)));
}

TEST_CASE("dated waypoints are passed at noon of their day") {
    const auto passage = passed({"1900-05-01", "", "1900-05-02", "1900-05-09"}, dated("1900-05-01", "1900-05-09"));
    CHECK(passage[2] == Instant::noon(day(5, 2)));
    CHECK(passage[1].days_since_epoch() == Approx(Instant::start_of(day(5, 1)).days_since_epoch() + 0.75));
    CHECK(passage[3] == Instant::start_of(day(5, 10)));
}

TEST_CASE("several waypoints on one day take its daylight") {
    const auto passage = passed({"", "1900-05-05", "", "1900-05-05", ""}, dated("1900-05-01", "1900-05-09"));
    CHECK(passage[1] == Instant::noon(day(5, 5)) - 0.25);
    CHECK(passage[2] == Instant::noon(day(5, 5)));
    CHECK(passage[3] == Instant::noon(day(5, 5)) + 0.25);
}

TEST_CASE("the ends keep their own dates where these are narrower than the movement's") {
    const auto passage = passed({"1900-05-03", "", "1900-05-06"}, dated("1900-05-01", "1900-05-09"));
    CHECK(passage[0] == Instant::noon(day(5, 3)));
    CHECK(passage[2] == Instant::noon(day(5, 6)));
}

TEST_CASE("a movement known to a month takes the whole month") {
    const auto passage = passed({"1900-06", "1900-06"}, dated("1900-06", "1900-06"));
    CHECK(passage[0] == Instant::start_of(day(6, 1)));
    CHECK(passage[1] == Instant::start_of(day(7, 1)));
}

TEST_CASE("a way that began before the campaign keeps its pace") {
    const auto passage = passed({"", "", ""}, dated("1899-12-28", "1900-01-05"));
    CHECK(passage[0] < Instant::start_of(span.from));
    CHECK(passage[2] == Instant::start_of(day(1, 6)));
}

TEST_CASE("time never runs backwards") {
    std::mt19937 random(5);
    std::uniform_int_distribution<int> any_day(1, 30);
    for (int round = 0; round < 300; ++round) {
        auto waypoints = way({"", "", "", "", "", ""});
        for (Waypoint& waypoint : waypoints) {
            if (random() % 2 == 0) {
                waypoint.date = edtf(day(5, any_day(random)).iso());
            }
            if (random() % 4 == 0) {
                waypoint.position = waypoints.front().position;
            }
        }
        const auto passage = passages(waypoints, distances_along(waypoints), dated("1900-05-05", "1900-05-20"));
        REQUIRE(passage.size() == waypoints.size());
        for (std::size_t index = 1; index < passage.size(); ++index) {
            REQUIRE(passage[index - 1] <= passage[index]);
        }
    }
}
