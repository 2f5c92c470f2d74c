#include "app/load/load_base_map.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using app::campaign::CampaignInfo;

namespace {

const std::string square = R"({"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,2],[1,1]]]})";
const std::string line = R"({"type":"LineString","coordinates":[[1,1],[2,3]]})";
const std::string point = R"({"type":"Point","coordinates":[5,7]})";

/// A GeoJSON file of features given as (properties, geometry).
void write_layer(CampaignInfo& info, const fs::path& folder, const std::string& role,
                 const std::vector<std::pair<std::string, std::string>>& features) {
    std::string text;
    for (const auto& [properties, geometry] : features) {
        text += fmt::format(R"({}{{"type":"Feature","properties":{},"geometry":{}}})", text.empty() ? "" : ",",
                            properties, geometry);
    }
    const fs::path file = folder / (role + ".geojson");
    std::ofstream(file) << R"({"type":"FeatureCollection","features":[)" << text << "]}";
    info.base[role] = file;
}

}  // namespace

TEST_CASE("base layers are read with names, ranks and days", "[load]") {
    const auto folder = test_support::scratch_dir("base-map");
    CampaignInfo info;
    write_layer(info, folder, "countries",
                {{R"({"id":"X","name":"Exland","name_fa":"ایکس","valid_to":"1991-12-26"})", square}});
    write_layer(info, folder, "borders",
                {{R"({"kind":"international"})", line},
                 {R"({"kind":"republic","valid_to":"1991-12-26"})", line},
                 {R"({"kind":"disputed"})", line}});
    write_layer(info, folder, "rivers",
                {{R"({"name":"Long","scalerank":1})", line}, {R"({"name":"Short","scalerank":9})", line}});
    write_layer(info, folder, "roads", {{R"({"name":"Ring","rank":1,"schematic":"yes"})", line}});
    write_layer(info, folder, "lakes", {{R"({"name":"Lake"})", square}});
    write_layer(info, folder, "towns", {{R"({"name":"Town","rank":2,"country":"X"})", point}});
    geo::Diagnostics diagnostics;
    const auto base = app::load::load_base_map(info, diagnostics);
    CHECK(diagnostics.all().empty());
    REQUIRE(base.countries.size() == 1);
    CHECK(base.countries[0].key == "X");
    CHECK(base.countries[0].names.fa == "ایکس");
    CHECK(base.countries[0].valid.to == geo::calendar::Day::from_civil({1991, 12, 26}));
    CHECK(base.countries[0].valid.contains(geo::calendar::Day::from_civil({1800, 1, 1})));
    REQUIRE(base.borders.size() == 3);
    CHECK(base.borders[0].rank == 1);
    CHECK(base.borders[1].rank == 2);
    CHECK_FALSE(base.borders[1].valid.contains(geo::calendar::Day::from_civil({1991, 12, 26})));
    CHECK_FALSE(base.borders[1].marked);
    CHECK(base.borders[2].marked);
    REQUIRE(base.rivers.size() == 2);
    CHECK(base.rivers[0].rank == 1);
    CHECK(base.rivers[1].rank == 5);
    REQUIRE(base.roads.size() == 1);
    CHECK(base.roads[0].marked);
    CHECK(base.roads[0].lines.front().back().lat_deg == Approx(3));
    REQUIRE(base.lakes.size() == 1);
    REQUIRE(base.towns.size() == 1);
    CHECK(base.towns[0].position.lon_deg == Approx(5));
    CHECK(base.towns[0].rank == 2);
    CHECK_FALSE(base.hillshade);
}

TEST_CASE("what cannot be used of a base layer is reported and left out", "[load]") {
    const auto folder = test_support::scratch_dir("base-map-broken");
    CampaignInfo info;
    write_layer(info, folder, "rivers", {{R"({"name":"Good"})", line}, {R"({"name":"Bad"})", point}});
    write_layer(info, folder, "countries", {{R"({"id":"X","valid_from":"yesterday"})", square}});
    write_layer(info, folder, "dragons", {{"{}", point}});
    info.base["lakes"] = folder / "none.geojson";
    info.base["hillshade"] = folder / "none.tif";
    geo::Diagnostics diagnostics;
    const auto base = app::load::load_base_map(info, diagnostics);
    CHECK(base.rivers.size() == 1);
    CHECK(base.countries.size() == 1);
    CHECK(base.countries[0].valid == app::campaign::every_day);
    CHECK(base.lakes.empty());
    CHECK(diagnostics.all().size() == 5);
    for (const auto& problem : diagnostics.all()) {
        CHECK(problem.severity == geo::Severity::Warning);
        CHECK_FALSE(problem.where.file.empty());
    }
}
