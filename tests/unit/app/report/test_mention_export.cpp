// Accepted places and dates in four formats: nothing that was not accepted, dates no more precise than they are, and
// what other readers make of it.
#include "app/report/mention_export.hpp"
#include "geo/geocode/linked_places.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/read_text.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace app;
using document::Verdict;
using report::AcceptedMention;
using Json = nlohmann::json;

namespace {

/// Items: February 1937, Madrid, Spain, Badajoz, 3 March, Madrid, Toledo.
std::vector<AcceptedMention> mentions() {
    const auto document = test_support::read_document(
        "In February 1937 the army left Madrid for Spain's\nsouth.  Badajoz \"fell\" on 3 March. From Madrid to Toledo "
        "in a day.");
    REQUIRE(document->items.size() == 7);
    const auto decisions = document::with({}, {{0, Verdict::Accepted, {}, {}},
                                               {1, Verdict::Accepted, {}, {}},
                                               {2, Verdict::Rejected, {}, {}},
                                               {3, Verdict::Accepted, {}, {}},
                                               {4, Verdict::Rejected, {}, {}},
                                               {5, Verdict::Accepted, {}, {}}});
    return report::accepted_mentions(*document, *decisions);
}

AcceptedMention dated(const std::string& edtf) {
    AcceptedMention mention;
    mention.is_date = true;
    mention.text = "then";
    mention.date = edtf;
    return mention;
}

std::string kml_time(const std::string& edtf) {
    const std::string kml = report::mentions_kml({dated(edtf)});
    const std::size_t begin = kml.find("</description>") + 14;
    return kml.substr(begin, kml.find("<ExtendedData>") - begin);
}

}  // namespace

TEST_CASE("only what was accepted is told, with where it stands", "[mentions]") {
    const auto all = mentions();
    REQUIRE(all.size() == 4);
    CHECK(all[0].is_date);
    CHECK(all[0].date == "1937-02");
    CHECK(all[1].text == "Madrid");
    CHECK(all[1].date == "1937-02");
    CHECK(all[1].date_text == "February 1937");
    CHECK(all[1].sentence == 0);
    CHECK(all[1].sentence_text == "In February 1937 the army left Madrid for Spain's south.");
    // A rejected date governs nothing.
    CHECK(all[2].text == "Badajoz");
    CHECK(all[2].date.empty());
    CHECK(all[2].offset_start == 58);
    CHECK(all[2].sentence == 1);
}

TEST_CASE("CSV has the columns of geoparse and the document", "[mentions]") {
    const std::string csv = report::mentions_csv(mentions());
    CHECK(csv.find("\n31,37,Madrid,place,Madrid,capital,40.42000,-3.70000,ES,") != std::string::npos);
    CHECK(csv.find(",1937-02,February 1937,3,name,MadridES,geonames,0,a.txt,In February 1937 the army left") !=
          std::string::npos);
    CHECK(csv.find("\n3,16,February 1937,date,,,,,,,,1937-02,,,,,,0,a.txt,") != std::string::npos);
    CHECK(csv.find(",\"Badajoz \"\"fell\"\" on 3 March.\"\n") != std::string::npos);
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 5);
}

TEST_CASE("GeoJSON has a feature for each mention", "[mentions]") {
    const Json json = Json::parse(report::mentions_geojson(mentions()));
    REQUIRE(json["features"].size() == 4);
    CHECK(json["features"][0]["geometry"].is_null());
    CHECK(json["features"][0]["properties"]["when"]["end"] == "1937-02-28");
    const Json& madrid = json["features"][1];
    CHECK(madrid["geometry"]["coordinates"][0] == -3.7);
    CHECK(madrid["properties"]["document"] == "a.txt");
    CHECK(madrid["properties"]["offset_start"] == 31);
    CHECK(madrid["properties"]["sentence"] == 0);
    CHECK(Json::parse(report::mentions_geojson({}))["features"].empty());
}

TEST_CASE("KML dates are as precise as they are known", "[mentions]") {
    CHECK(kml_time("1989-02-15") == "<TimeStamp><when>1989-02-15</when></TimeStamp>");
    CHECK(kml_time("1989-02") == "<TimeStamp><when>1989-02</when></TimeStamp>");
    CHECK(kml_time("1989") == "<TimeStamp><when>1989</when></TimeStamp>");
    CHECK(kml_time("1989~") == "<TimeStamp><when>1989</when></TimeStamp>");
    CHECK(kml_time("1989-21") == "<TimeSpan><begin>1989-03-01</begin><end>1989-05-31</end></TimeSpan>");
    CHECK(kml_time("198X") == "<TimeSpan><begin>1980-01-01</begin><end>1989-12-31</end></TimeSpan>");
    CHECK(kml_time("1989-02-15/1992-04-28") == "<TimeSpan><begin>1989-02-15</begin><end>1992-04-28</end></TimeSpan>");
    CHECK(kml_time("1989/1992-04") == "<TimeSpan><begin>1989</begin><end>1992-04</end></TimeSpan>");
    CHECK(kml_time("1989/..") == "<TimeSpan><begin>1989</begin></TimeSpan>");
    CHECK(kml_time("").empty());
    CHECK(kml_time("nonsense").empty());
    const std::string kml = report::mentions_kml(mentions());
    CHECK(kml.find("<coordinates>-3.70000,40.42000</coordinates>") != std::string::npos);
    CHECK(kml.find("<Data name=\"offset_start\"><value>31</value></Data>") != std::string::npos);
    CHECK(kml.find("&quot;fell&quot;") != std::string::npos);
}

TEST_CASE("Linked Places have a feature for each place and are read back as a gazetteer", "[mentions]") {
    const std::string text = report::mentions_linked_places(mentions());
    const Json json = Json::parse(text);
    REQUIRE(json["features"].size() == 2);  // Madrid is named twice
    const Json& madrid = json["features"][0];
    CHECK(madrid["names"].size() == 2);
    CHECK(madrid["names"][1]["offset_start"] == 90);
    CHECK(madrid["when"]["timespans"][0]["start"]["in"] == "1937-02");
    CHECK(madrid["properties"]["ccodes"][0] == "ES");
    CHECK(json["dates"][0]["date"] == "1937-02");
    CHECK(json["dates"][0]["document"] == "a.txt");

    const auto file = test_support::scratch_dir("mentions") / "a.lpf.json";
    std::ofstream(file) << text;
    geo::Diagnostics diagnostics;
    const auto records = geo::geocode::read_linked_places_json(file, diagnostics);
    REQUIRE(records.has_value());
    CHECK_FALSE(diagnostics.has_errors());
    REQUIRE(records->size() == 2);
    CHECK(records->front().name == "Madrid");
    CHECK(records->front().country == "ES");
    CHECK(records->front().valid.from == geo::calendar::Day::from_civil({1937, 2, 1}));
}
