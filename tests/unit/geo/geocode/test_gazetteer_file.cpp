// Users' own gazetteers in the forms that others publish.
#include "geo/geocode/gazetteer_file.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace geo::geocode;
using geo::calendar::Day;

namespace {

struct Read {
    GazetteerFile file;
    geo::Diagnostics problems;
};

Read read(const char* name) {
    INFO(name);
    Read out;
    auto file = read_gazetteer_file(test_support::tests_dir() / "data" / "geocode" / name, out.problems);
    REQUIRE(file);
    out.file = std::move(*file);
    return out;
}

bool has_name(const PlaceRecord& record, const std::string& text, const std::string& language = {}) {
    return std::any_of(record.names.begin(), record.names.end(),
                       [&](const PlaceName& name) { return name.text == text && name.language == language; });
}

}  // namespace

TEST_CASE("our own CSV") {
    const Read own = read("own.csv");
    CHECK(own.file.format.starts_with("CSV"));
    REQUIRE(own.file.records.size() == 2);
    CHECK(has_name(own.file.records[0], "کابلستان", "fa"));
    CHECK(own.file.records[1].kind == FeatureKind::Bridge);
    CHECK(own.file.records[1].valid.contains(Day::from_civil({1984, 12, 31})));
    CHECK_FALSE(own.file.records[1].valid.contains(Day::from_civil({1985, 1, 1})));
    REQUIRE(own.problems.all().size() == 1);
    CHECK(own.problems.all()[0].where.row == 4);
}

TEST_CASE("a GeoNames dump") {
    const Read dump = read("geonames.txt");
    CHECK(dump.file.format == "GeoNames dump");
    REQUIRE(dump.file.records.size() == 2);
    CHECK(dump.file.records[0].kind == FeatureKind::Capital);
    CHECK(dump.file.records[0].population == 3043532);
    CHECK(has_name(dump.file.records[0], "Кабул"));
    CHECK(dump.file.records[1].kind == FeatureKind::Pass);
    CHECK(dump.file.records[1].source == "geonames.txt");
    REQUIRE(dump.problems.all().size() == 1);
    CHECK(dump.problems.all()[0].where.row == 3);
}

TEST_CASE("GNS files, present and old: one record a feature with all its names") {
    const Read present = read("gns_new.txt");
    REQUIRE(present.file.records.size() == 1);
    const PlaceRecord& pass = present.file.records[0];
    CHECK(pass.name == "Kōtal-e Quux");
    CHECK(pass.kind == FeatureKind::Pass);
    CHECK(pass.country == "AF");
    CHECK(has_name(pass, "کوتل قوکس", "fa"));
    CHECK(has_name(pass, "Quux Saddle"));
    CHECK(present.problems.has_errors());
    const Read old = read("gns_old.txt");
    REQUIRE(old.file.records.size() == 1);
    CHECK(old.file.records[0].name == "Qala-i-Quux");
    CHECK(has_name(old.file.records[0], "Kala Quuks"));
    CHECK(old.file.records[0].position.lat_deg == 33.75);
    CHECK(old.problems.all().empty());
}

TEST_CASE("Linked Places: without an end the one form means the start, the other from then on") {
    const Read json = read("linked_places.json");
    CHECK(json.file.format == "Linked Places (JSON)");
    REQUIRE(json.file.records.size() == 2);
    CHECK(json.file.records[0].valid.contains(Day::from_civil({1930, 12, 31})));
    CHECK_FALSE(json.file.records[0].valid.contains(Day::from_civil({1931, 1, 1})));
    CHECK(has_name(json.file.records[0], "قوکس آباد", "fa"));
    CHECK(json.file.records[1].position.lon_deg == Approx(66.5));
    CHECK(json.file.records[1].precision_km > 50);
    CHECK(json.problems.all().size() == 1);

    const Read table = read("linked_places.tsv");
    REQUIRE(table.file.records.size() == 2);
    CHECK(table.file.records[0].valid.contains(Day::from_civil({2020, 1, 1})));
    CHECK_FALSE(table.file.records[0].valid.contains(Day::from_civil({1899, 1, 1})));
    CHECK(has_name(table.file.records[0], "قوکس تپه", "fa"));
    CHECK(table.file.records[1].position.lon_deg == 66.5);
    CHECK_FALSE(table.file.records[1].valid.contains(Day::from_civil({1951, 1, 1})));
}

TEST_CASE("what is no gazetteer is refused with the forms that are read; bad bytes cost their line only") {
    const auto folder = test_support::scratch_dir("gazetteer-files");
    geo::Diagnostics problems;
    const auto missing = read_gazetteer_file(folder / "missing.csv", problems);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == geo::ErrorCode::NotFound);
    std::ofstream(folder / "letter.txt") << "Dear Sir,\nno table here\n";
    const auto letter = read_gazetteer_file(folder / "letter.txt", problems);
    REQUIRE_FALSE(letter);
    CHECK(letter.error().message.find("GeoNames") != std::string::npos);
    std::ofstream(folder / "broken.json") << "{\"type\": \"FeatureCollection\", \"features\": [";
    CHECK_FALSE(read_gazetteer_file(folder / "broken.json", problems));
    std::ofstream(folder / "empty.csv").flush();
    CHECK_FALSE(read_gazetteer_file(folder / "empty.csv", problems));
    CHECK_FALSE(read_gazetteer_file(folder, problems));

    std::ofstream(folder / "latin.txt")
        << "ufi\tfull_name\tlat_dd\tlong_dd\n1\tM\xFCnster\t52\t7\n2\tBonn\t50.7\t7.1\n";
    const auto latin = read_gazetteer_file(folder / "latin.txt", problems);
    REQUIRE(latin);
    CHECK(latin->records.size() == 1);
    CHECK(problems.all().back().message.find("UTF-8") != std::string::npos);
}
