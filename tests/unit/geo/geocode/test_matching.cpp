// What decides between places of like names: kind words, namesakes, the user's own files, where it is said to lie.
#include "geo/geocode/geocoder.hpp"

#include <catch2/catch.hpp>

using namespace geo::geocode;
using geo::calendar::Day;

namespace {

PlaceRecord place(const std::string& id, const std::vector<std::string>& names, FeatureKind kind,
                  const std::string& country, double lon, double lat, std::int64_t population) {
    PlaceRecord record;
    record.id = id;
    record.source = "test";
    record.kind = kind;
    record.name = names.front();
    for (const std::string& name : names) {
        record.names.push_back({name, ""});
    }
    record.position = {lon, lat};
    record.country = country;
    record.population = population;
    return record;
}

std::shared_ptr<const Gazetteer> gazetteer_of(const std::vector<PlaceRecord>& records) {
    auto gazetteer = Gazetteer::from_records(records);
    REQUIRE(gazetteer);
    return std::make_shared<const Gazetteer>(std::move(*gazetteer));
}

std::vector<PlaceRecord> shipped() {
    std::vector<PlaceRecord> records = {
        place("town", {"Larkby"}, FeatureKind::Town, "XX", 10, 50, 50000),
        place("airport", {"Larkby airport"}, FeatureKind::Airport, "XX", 10.1, 50.1, 0),
        place("pass", {"Dunmow Pass"}, FeatureKind::Pass, "XX", 11, 51, 0),
        place("country", {"Ruritania"}, FeatureKind::Country, "YY", 30, 40, 0),
        place("paris_fr", {"Parix"}, FeatureKind::Capital, "FF", 2, 48, 2000000),
        place("paris_ru", {"Parix"}, FeatureKind::Town, "YY", 31, 41, 20000),
        place("great", {"Great Town", "Oldname"}, FeatureKind::ProvincialCentre, "XX", 12, 52, 900000),
        place("old", {"Oldname"}, FeatureKind::Town, "XX", 13, 53, 20000),
        place("later", {"Larkby Shire"}, FeatureKind::Province, "XX", 10, 49, 0),
        place("road", {"Larkby to Great Town"}, FeatureKind::Road, "XX", 11, 51, 0),
    };
    for (int i = 0; i < 40; ++i) {
        records[6].names.push_back({"Alias" + std::to_string(i), ""});
    }
    records[8].valid.from = Day::from_civil({2000, 1, 1});
    records[9].line = {{10, 50}, {11, 51.5}, {12, 52}};
    return records;
}

std::string first(const std::string& query, const GeocodeOptions& options = {}) {
    const auto answer = Geocoder({gazetteer_of(shipped())}).geocode(query, options);
    return answer.candidates.empty() ? "" : answer.candidates.front().id;
}

}  // namespace

TEST_CASE("kind words choose among places and are not needed where nothing else has the name") {
    CHECK(first("Larkby") == "town");
    CHECK(first("Larkby airport") == "airport");
    CHECK(first("Larkby airfield") == "airport");
    CHECK(first("the city of Larkby") == "town");
    CHECK(first("Dunmow") == "pass");
    CHECK(first("Kotal-e Dunmow") == "pass");
    CHECK(first("Larkby fortress") == "town");
}

TEST_CASE("a place that goes by a name comes before a greater one that is only listed under it") {
    CHECK(first("Oldname") == "old");
    CHECK(first("Great Town") == "great");
}

TEST_CASE("a comma or a bracket says where") {
    CHECK(first("Parix") == "paris_fr");
    CHECK(first("Parix, Ruritania") == "paris_ru");
    CHECK(first("Parix (Ruritania)") == "paris_ru");
}

TEST_CASE("a unit of another time answers where nothing else has the name, and with doubt") {
    GeocodeOptions options;
    options.date = Day::from_civil({1990, 1, 1});
    const auto answer = Geocoder({gazetteer_of(shipped())}).geocode("Larkby Shire", options);
    REQUIRE_FALSE(answer.candidates.empty());
    CHECK(answer.candidates[0].id == "later");
    options.date = Day::from_civil({2010, 1, 1});
    const auto then = Geocoder({gazetteer_of(shipped())}).geocode("Larkby Shire", options);
    CHECK(then.candidates[0].score > answer.candidates[0].score);
}

TEST_CASE("the user's own places come first where the name is the same") {
    const auto own = gazetteer_of({place("mine", {"Parix"}, FeatureKind::Point, "", 100, 10, 0)});
    const Geocoder geocoder({own, gazetteer_of(shipped())});
    GeocodeOptions options;
    options.trusted = 1;
    CHECK(geocoder.geocode("Parix", options).candidates.at(0).id == "mine");
    CHECK(geocoder.geocode("Larkby", options).candidates.at(0).id == "town");
    options.trusted = 0;
    CHECK(geocoder.geocode("Parix", options).candidates.at(0).id == "paris_fr");
}

TEST_CASE("relative phrases are resolved through the names, roads along the network") {
    const Geocoder geocoder({gazetteer_of(shipped())});
    const auto north = geocoder.geocode("30 km north of Larkby", {});
    REQUIRE(north.candidates.size() == 1);
    CHECK(north.candidates[0].position.lat_deg == Approx(50.27).epsilon(0.001));
    CHECK(north.candidates[0].name == "30 km north of Larkby");
    const auto road = geocoder.geocode("the Larkby-Great Town road", {});
    REQUIRE(road.candidates.size() == 1);
    CHECK(road.candidates[0].kind == FeatureKind::Road);
    CHECK(road.candidates[0].line.size() == 3);
    CHECK(geocoder.geocode("Larkby-Great Town", {}).candidates.at(0).kind == FeatureKind::Road);
    CHECK(geocoder.geocode("Lark-by", {}).candidates.at(0).id == "town");
    CHECK(geocoder.geocode("30 km north of Zzyzzyqua", {}).candidates.empty());
}

TEST_CASE("odd input is not found and does no harm") {
    const Geocoder geocoder({gazetteer_of(shipped())});
    for (const std::string& query :
         {std::string(), std::string(100000, 'a'), std::string("\xFF\xFE\x80"), std::string("---"), std::string(", ()"),
          std::string("\0\0", 2), std::string("()")}) {
        CHECK(geocoder.geocode(query, {}).candidates.empty());
    }
}
