// Relative phrases to points and lines, and how far off they may be.
#include "geo/crs/geodesic.hpp"
#include "geo/geocode/relative_place.hpp"

#include <catch2/catch.hpp>

using namespace geo::geocode;
using geo::core::LonLat;
using geo::core::LonLatLine;

namespace {

Candidate at(const char* id, LonLat position, double precision_km = 1.0) {
    Candidate candidate;
    candidate.id = id;
    candidate.name = id;
    candidate.source = "test";
    candidate.position = position;
    candidate.precision_km = precision_km;
    candidate.score = 0.8;
    return candidate;
}

Candidate located(const char* text, const std::vector<Candidate>& anchors, const RoadNetwork& roads = RoadNetwork({})) {
    const auto phrase = read_relative_phrase(text);
    REQUIRE(phrase);
    const auto place = locate(*phrase, anchors, roads);
    REQUIRE(place);
    return *place;
}

double away_km(LonLat a, LonLat b) {
    return geo::crs::geodesic_between(a, b).distance_m / 1000;
}

const LonLat here{69.0, 34.0};

}  // namespace

TEST_CASE("a distance and a direction move the point and widen its precision") {
    const Candidate place = located("70 km north of A", {at("a", here)});
    CHECK(place.position.lon_deg == Approx(69.0));
    CHECK(away_km(place.position, here) == Approx(70));
    CHECK(place.precision_km > 10);
    CHECK(place.precision_km < 30);
    CHECK(place.score < 0.8);
    CHECK(place.id == "a");
    CHECK(located("about 70 km north of A", {at("a", here)}).precision_km > place.precision_km);
}

TEST_CASE("without a distance the precision says so") {
    const Candidate just = located("just north of A", {at("a", here)});
    const Candidate plain = located("north of A", {at("a", here)});
    CHECK(away_km(just.position, here) < away_km(plain.position, here));
    CHECK(just.precision_km < plain.precision_km);
    CHECK(plain.precision_km >= 20);
    // North of an area is beyond its edge.
    CHECK(away_km(located("just north of A", {at("a", here, 50)}).position, here) > 50);
    CHECK(away_km(located("northern A", {at("a", here, 50)}).position, here) == Approx(25));
    const Candidate outskirts = located("southern outskirts of A", {at("a", here, 5)});
    CHECK(outskirts.position.lat_deg < here.lat_deg);
    CHECK(away_km(outskirts.position, here) == Approx(5));
    CHECK(located("near A", {at("a", here)}).position == here);
}

TEST_CASE("between two places lies the middle, anywhere on the line") {
    const Candidate b = at("b", {70.0, 34.0});
    const Candidate between = located("between A and B", {at("a", here), b});
    CHECK(between.position.lon_deg == Approx(69.5));
    CHECK(between.line.size() == 2);
    CHECK(between.precision_km == Approx(away_km(here, b.position) / 2).epsilon(0.01));
    CHECK(located("halfway between A and B", {at("a", here), b}).precision_km < between.precision_km / 2);
    CHECK_FALSE(
        locate(*read_relative_phrase("between A and B"), std::vector<Candidate>{at("a", here)}, RoadNetwork({})));
}

TEST_CASE("a road follows the network where it joins the two, and is a straight line where it does not") {
    const std::vector<LonLatLine> lines = {{{69.0, 34.0}, {69.2, 34.2}, {69.5, 34.2}}, {{69.5, 34.2}, {70.0, 34.0}}};
    const RoadNetwork roads(lines);
    const Candidate road = located("the A-B road", {at("a", here), at("b", {70.0, 34.0})}, roads);
    CHECK(road.kind == FeatureKind::Road);
    CHECK(road.line.size() == 4);
    CHECK(road.position.lat_deg > 34.1);
    const Candidate off = located("the A-B road", {at("a", here), at("b", {70.0, 36.0})}, roads);
    CHECK(off.line.size() == 2);
    CHECK(off.how.find("straight") != std::string::npos);
    CHECK_FALSE(roads.way({69.0, 34.0}, {69.0, 34.0}));
    CHECK_FALSE(RoadNetwork({}).way({69.0, 34.0}, {70.0, 34.0}));
}

TEST_CASE("a border is its line") {
    Candidate border = at("A-B", here);
    border.kind = FeatureKind::Border;
    border.line = {{69.0, 34.0}, {69.0, 36.0}};
    const Candidate place = located("on the A-B border", {border});
    CHECK(place.kind == FeatureKind::Border);
    CHECK(place.position.lat_deg == Approx(35.0).epsilon(0.001));
    CHECK(place.precision_km > 100);
}
