// Names to ranked places: fit, kind, size, country and date decide.
#include "geo/geocode/geocoder.hpp"

#include <catch2/catch.hpp>

using namespace geo::geocode;
using geo::calendar::Day;

namespace {

PlaceRecord place(const std::string& id, const std::string& name, FeatureKind kind, const std::string& country,
                  double lon, double lat, std::int64_t population) {
    PlaceRecord record;
    record.id = id;
    record.source = "test";
    record.kind = kind;
    record.name = name;
    record.names = {{name, ""}};
    record.position = {lon, lat};
    record.country = country;
    record.population = population;
    return record;
}

Geocoder small_geocoder() {
    std::vector<PlaceRecord> records = {
        place("kandahar", "Kandahar", FeatureKind::ProvincialCentre, "AF", 65.71, 31.61, 400000),
        place("kandahar_province", "Kandahar", FeatureKind::Province, "AF", 65.7, 31.0, 0),
        place("kushka", "Kushka", FeatureKind::Town, "TM", 62.34, 35.28, 5000),
        place("cusco", "Cusco", FeatureKind::ProvincialCentre, "PE", -71.97, -13.52, 312000),
        place("valley", "Panjshir", FeatureKind::Valley, "AF", 69.65, 35.35, 0),
        place("province", "Panjshir", FeatureKind::Province, "AF", 69.79, 35.44, 0),
        place("springfield_a", "Springfield", FeatureKind::Town, "US", -89.6, 39.8, 110000),
        place("springfield_b", "Springfield", FeatureKind::Town, "US", -93.3, 37.2, 115000),
    };
    records[5].valid = {Day::from_civil({2004, 4, 13}), Day::from_civil({2100, 1, 1})};
    auto gazetteer = Gazetteer::from_records(records);
    REQUIRE(gazetteer);
    return Geocoder({std::make_shared<Gazetteer>(std::move(*gazetteer))});
}

GeocodeOptions at_home() {
    GeocodeOptions options;
    options.home_country = "AF";
    return options;
}

}  // namespace

TEST_CASE("a town comes before the province of its name, unless the province is asked for") {
    const Geocoder geocoder = small_geocoder();
    CHECK(geocoder.geocode("Kandahar", at_home()).candidates.at(0).id == "kandahar");
    CHECK(geocoder.geocode("Qandahar", at_home()).candidates.at(0).id == "kandahar");
    CHECK(geocoder.geocode("Kandahar Province", at_home()).candidates.at(0).id == "kandahar_province");
    CHECK(geocoder.geocode("the city of Kandahar", at_home()).candidates.at(0).id == "kandahar");
}

TEST_CASE("a name that is written just so beats a larger place with a like spelling") {
    const auto answer = small_geocoder().geocode("Kushka", at_home());
    REQUIRE_FALSE(answer.candidates.empty());
    CHECK(answer.candidates[0].id == "kushka");
    CHECK_FALSE(answer.ambiguous);
}

TEST_CASE("a unit answers only on days on which it exists") {
    const Geocoder geocoder = small_geocoder();
    GeocodeOptions options = at_home();
    options.date = Day::from_civil({1990, 1, 1});
    const auto then = geocoder.geocode("Panjshir", options);
    REQUIRE(then.candidates.size() == 1);
    CHECK(then.candidates[0].id == "valley");
    options.date = Day::from_civil({2010, 1, 1});
    CHECK(geocoder.geocode("Panjshir", options).candidates.size() == 2);
}

TEST_CASE("misspellings are found and doubted, nonsense is not found, likes are ambiguous") {
    const Geocoder geocoder = small_geocoder();
    const auto misspelled = geocoder.geocode("Kandajar", at_home());
    REQUIRE_FALSE(misspelled.candidates.empty());
    CHECK(misspelled.candidates[0].id == "kandahar");
    CHECK(misspelled.candidates[0].how == "misspelling");
    CHECK(geocoder.geocode("Xyzzyqua", at_home()).candidates.empty());
    CHECK(geocoder.geocode("", at_home()).candidates.empty());
    CHECK(geocoder.geocode("Springfield", at_home()).ambiguous);
}

TEST_CASE("scores are chances: they sum to less than one, and the limit cuts the list") {
    const Geocoder geocoder = small_geocoder();
    double sum = 0;
    for (const Candidate& candidate : geocoder.geocode("Kandahar", at_home()).candidates) {
        sum += candidate.score;
    }
    CHECK(sum > 0.9);
    CHECK(sum < 1.0);
    GeocodeOptions one = at_home();
    one.limit = 1;
    CHECK(geocoder.geocode("Kandahar", one).candidates.size() == 1);
}

TEST_CASE("digits are taken at their word") {
    const auto answer = small_geocoder().geocode("34.52813, 69.17233", at_home());
    REQUIRE(answer.candidates.size() == 1);
    CHECK(answer.candidates[0].position.lat_deg == Approx(34.52813));
    CHECK(answer.candidates[0].how == "coordinates: decimal degrees");
}
