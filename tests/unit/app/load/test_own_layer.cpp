#include "app/load/load_own_layer.hpp"
#include "app/load/shade_heights.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>
#include <ogrsf_frmts.h>

#include <fstream>
#include <limits>
#include <string>

using app::load::load_own_layer;

namespace {

constexpr const char* cone = "+proj=lcc +lat_1=31 +lat_2=35 +lat_0=33 +lon_0=62 +datum=WGS84 +units=m +no_defs";

std::filesystem::path write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

app::campaign::OwnLayer loaded(const std::filesystem::path& file) {
    geo::Diagnostics diagnostics;
    auto layer = load_own_layer(file, cone, diagnostics);
    if (!layer) {
        FAIL(layer.error().message);
    }
    return *layer;
}

}  // namespace

TEST_CASE("A table with lon and lat, a KML file and GeoJSON give named points, lines and areas", "[load]") {
    const auto folder = test_support::scratch_dir("own-vectors");
    const auto table = loaded(write(folder / "depots.csv", "name,lon,lat\nDepot,62.5,33.25\nMast,63,34\n"));
    CHECK(table.name == "depots");
    REQUIRE(table.points.size() == 2);
    CHECK(table.points[0].name == "Depot");
    CHECK(table.points[0].position == geo::core::LonLat{62.5, 33.25});
    const auto longitude = loaded(write(folder / "other.csv", "label;Latitude;Longitude\nDepot;33.25;62.5\n"));
    REQUIRE(longitude.points.size() == 1);
    CHECK(longitude.points[0].position == geo::core::LonLat{62.5, 33.25});

    const auto kml = loaded(write(folder / "ways.kml", R"(<?xml version="1.0"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Folder><name>ways</name><Placemark><name>Way</name><LineString><coordinates>61,33 62,34</coordinates></LineString></Placemark></Folder>
<Folder><name>spots</name><Placemark><name>Spot</name><Point><coordinates>61.5,33</coordinates></Point></Placemark></Folder>
</Document></kml>)"));
    CHECK(kml.lines.size() == 1);
    REQUIRE(kml.points.size() == 1);
    CHECK(kml.points[0].name == "Spot");

    const auto zones = loaded(write(folder / "zones.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[61,33],[62,33],[62,34],[61,33]]]}}]})"));
    CHECK(zones.areas.size() == 1);
    CHECK_FALSE(zones.raster);
}

TEST_CASE("A shapefile in metres and a GeoPackage are read as well", "[load]") {
    const auto folder = test_support::scratch_dir("own-formats");
    GDALAllRegister();
    for (const auto& [name, driver] : {std::pair{"a.shp", "ESRI Shapefile"}, std::pair{"a.gpkg", "GPKG"}}) {
        OGRSpatialReference system;
        system.importFromEPSG(32641);
        GDALDatasetUniquePtr dataset(GetGDALDriverManager()->GetDriverByName(driver)->Create(
            (folder / name).c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        REQUIRE(dataset);
        OGRLayer* layer = dataset->CreateLayer("a", &system, wkbPoint, nullptr);
        REQUIRE(layer != nullptr);
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        // The zone's middle meridian is 63 E.
        OGRPoint point(500000, 3700000);
        feature->SetGeometry(&point);
        REQUIRE(layer->CreateFeature(feature.get()) == OGRERR_NONE);
    }
    for (const char* name : {"a.shp", "a.gpkg"}) {
        const auto layer = loaded(folder / name);
        REQUIRE(layer.points.size() == 1);
        CHECK(layer.points[0].position.lon_deg == Approx(63).margin(1e-6));
        CHECK(layer.points[0].position.lat_deg == Approx(33.44).margin(0.02));
    }
}

TEST_CASE("A file that is missing, or holds nothing to draw, is told in a sentence", "[load]") {
    const auto folder = test_support::scratch_dir("own-bad");
    geo::Diagnostics diagnostics;
    const auto missing = load_own_layer(folder / "none.tif", cone, diagnostics);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message.find("none.tif") != std::string::npos);
    const auto blank = load_own_layer(write(folder / "words.csv", "a,b\n1,2\n"), cone, diagnostics);
    REQUIRE_FALSE(blank);
    CHECK(blank.error().message.find("lon and lat") != std::string::npos);
    const auto text = load_own_layer(write(folder / "note.txt", "Only words.\n"), cone, diagnostics);
    REQUIRE_FALSE(text);
    CHECK(text.error().message.find("note.txt") != std::string::npos);
}

TEST_CASE("Slopes away from the light are dark, those that face it bright, level ground is left alone", "[load]") {
    // A ridge from north to south: it rises from the west and falls to the east.
    std::vector<float> heights;
    for (int y = 0; y < 9; ++y) {
        for (int x = 0; x < 13; ++x) {
            heights.push_back(static_cast<float>(x < 3 || x > 9 ? 0 : 300 - 100 * std::abs(x - 6)));
        }
    }
    heights[0] = std::numeric_limits<float>::quiet_NaN();
    const auto rgba = app::load::shade_heights(heights, 13, 9, 100);
    const auto cell = [&](int x, int y) { return rgba.data() + (static_cast<std::ptrdiff_t>(y) * 13 + x) * 4; };
    CHECK(int{cell(4, 4)[0]} == 255);
    CHECK(int{cell(4, 4)[3]} > 20);
    CHECK(int{cell(8, 4)[0]} == 0);
    CHECK(int{cell(8, 4)[3]} > 60);
    CHECK(int{cell(1, 4)[3]} == 0);
    CHECK(int{cell(0, 0)[3]} == 0);
}
