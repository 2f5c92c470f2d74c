#include "geo/core/box.hpp"
#include "geo/core/measure.hpp"
#include "geo/io/vector_reader.hpp"
#include "tests/support/paths.hpp"
#include "tests/unit/geo/io/make_files.hpp"

#include <catch2/catch.hpp>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <thread>
#include <vector>

using namespace geo::io;
using geo::core::LonLat;
using geo::core::LonLatLine;
using geo::core::LonLatMultiPolygon;
using io_test::write_geojson;
using io_test::write_text;

namespace {

constexpr LonLat kabul{69.1723, 34.5281};

VectorLayer read(const std::filesystem::path& file, const std::string& name = {}) {
    auto layer = read_vector(file, name);
    if (!layer) {
        FAIL(geo::describe(layer.error()));
    }
    return std::move(*layer);
}

const LonLatMultiPolygon& polygons_of(const VectorLayer& layer) {
    REQUIRE(layer.features.size() == 1);
    REQUIRE(std::holds_alternative<LonLatMultiPolygon>(layer.features[0].geometry));
    return std::get<LonLatMultiPolygon>(layer.features[0].geometry);
}

LonLat point_of(const VectorLayer& layer) {
    REQUIRE(layer.features.size() == 1);
    REQUIRE(std::holds_alternative<std::vector<LonLat>>(layer.features[0].geometry));
    return std::get<std::vector<LonLat>>(layer.features[0].geometry).front();
}

bool has_code(const VectorLayer& layer, const std::string& code) {
    const auto& all = layer.diagnostics.all();
    return std::any_of(all.begin(), all.end(), [&](const geo::Diagnostic& d) { return d.code == code; });
}

/// A file of one point with a date, a date and time, a text, a number and an empty field.
std::filesystem::path write_point(const std::filesystem::path& file, const char* format, int epsg, double x, double y) {
    GDALDatasetUniquePtr dataset(io_test::driver(format).Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    REQUIRE(dataset);
    OGRSpatialReference system;
    system.importFromEPSG(epsg);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    CPLStringList options;
    const bool is_shape = std::string(format) == "ESRI Shapefile";
    if (is_shape) {
        options.SetNameValue("ENCODING", "UTF-8");
    }
    OGRLayer* layer = dataset->CreateLayer("points", &system, wkbPoint, options.List());
    REQUIRE(layer);
    OGRFieldDefn day("day", OFTDate);
    OGRFieldDefn time("time", is_shape ? OFTString : OFTDateTime);
    OGRFieldDefn name("name", OFTString);
    OGRFieldDefn count("count", OFTInteger);
    OGRFieldDefn none("none", OFTString);
    for (OGRFieldDefn* field : {&day, &time, &name, &count, &none}) {
        REQUIRE(layer->CreateField(field) == OGRERR_NONE);
    }
    OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    feature->SetField("day", 1989, 2, 15);
    if (!is_shape) {
        feature->SetField("time", 1989, 2, 15, 9, 30, 5.0F, 100);
    }
    feature->SetField("name", "خوست");
    feature->SetField("count", 42);
    OGRPoint point(x, y);
    feature->SetGeometry(&point);
    REQUIRE(layer->CreateFeature(feature.get()) == OGRERR_NONE);
    return file;
}

}  // namespace

TEST_CASE("A known city in every format comes out longitude first, its dates as text") {
    const auto folder = test_support::scratch_dir("vector_formats");
    for (const auto& [format, name] : {std::pair{"FlatGeobuf", "p.fgb"},
                                       {"GPKG", "p.gpkg"},
                                       {"ESRI Shapefile", "p.shp"},
                                       {"GeoJSON", "p.geojson"}}) {
        CAPTURE(format);
        const VectorLayer layer = read(write_point(folder / name, format, 4326, kabul.lon_deg, kabul.lat_deg));
        CHECK(point_of(layer).lon_deg == Approx(kabul.lon_deg).epsilon(1e-9));
        CHECK(point_of(layer).lat_deg == Approx(kabul.lat_deg).epsilon(1e-9));
        const auto& fields = layer.features[0].fields;
        CHECK(fields.at("name") == "خوست");
        CHECK(fields.at("count") == "42");
        CHECK_FALSE(fields.contains("none"));
        CHECK(fields.at("day") == "1989-02-15");
        if (std::string(format) == "FlatGeobuf" || std::string(format) == "GPKG") {
            CHECK(fields.at("time") == "1989-02-15T09:30:05Z");
        }
        CHECK(layer.diagnostics.all().empty());
    }
}

TEST_CASE("Other coordinate systems are turned into WGS 84, longitude first") {
    const auto folder = test_support::scratch_dir("vector_systems");
    for (const char* format : {"ESRI Shapefile", "FlatGeobuf", "GPKG"}) {
        CAPTURE(format);
        const auto file = folder / (std::string("utm") + (format[0] == 'E'   ? ".shp"
                                                          : format[0] == 'F' ? ".fgb"
                                                                             : ".gpkg"));
        const LonLat found = point_of(read(write_point(file, format, 32642, 515'812.398, 3'820'722.32)));
        CHECK(found.lon_deg == Approx(69.1723).margin(2e-4));
        CHECK(found.lat_deg == Approx(34.5281).margin(2e-4));
    }
}

TEST_CASE("Dates and other texts of GeoJSON stay as they are written") {
    const auto folder = test_support::scratch_dir("vector_dates");
    const VectorLayer layer =
        read(write_geojson(folder / "d.geojson",
                           R"({"a":"1989-02-15","b":"1989-02","c":"1989-02-15T10:00:00","d":"1989/02/15",
                                                     "e":"[1989-02-01..1989-02-03]","f":"1989-02~","g":1.5,"h":null,"i":7,"j":true,"k":""})",
                           R"({"type":"Point","coordinates":[69.1723,34.5281,1800]})"));
    const auto& fields = layer.features[0].fields;
    CHECK(fields.at("a") == "1989-02-15");
    CHECK(fields.at("b") == "1989-02");
    CHECK(fields.at("c") == "1989-02-15T10:00:00");
    CHECK(fields.at("d") == "1989/02/15");
    CHECK(fields.at("e") == "[1989-02-01..1989-02-03]");
    CHECK(fields.at("f") == "1989-02~");
    CHECK(fields.at("g") == "1.5");
    CHECK_FALSE(fields.contains("h"));
    CHECK(fields.at("i") == "7");
    CHECK(fields.at("k").empty());
    CHECK(point_of(layer) == kabul);
}

TEST_CASE("Numbers of features are those of the file") {
    const auto folder = test_support::scratch_dir("vector_numbers");
    const VectorLayer layer = read(write_text(folder / "n.geojson",
                                              R"({"type":"FeatureCollection","features":[
        {"type":"Feature","id":3887,"properties":{},"geometry":{"type":"Point","coordinates":[1,2]}},
        {"type":"Feature","id":12,"properties":{},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}},
        {"type":"Feature","id":13,"properties":{},"geometry":{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}},
        {"type":"Feature","id":14,"properties":{},"geometry":{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}}]})"));
    REQUIRE(layer.features.size() == 4);
    CHECK(layer.features[0].number == 3887);
    CHECK(layer.features[1].number == 12);
    CHECK(std::get<std::vector<LonLatLine>>(layer.features[1].geometry).front() == LonLatLine{{1, 2}, {3, 4}});
    CHECK(std::get<std::vector<LonLatLine>>(layer.features[2].geometry).size() == 2);
    CHECK(std::get<std::vector<LonLat>>(layer.features[3].geometry).size() == 2);
}

TEST_CASE("Polygons come closed and repaired, and what was mended is said") {
    const auto folder = test_support::scratch_dir("vector_polygons");
    const VectorLayer good =
        read(write_geojson(folder / "good.geojson", "{}",
                           R"({"type":"Polygon","coordinates":[[[60,30],[64,30],[64,34],[60,34],[60,30]],
                                                                                    [[61,31],[61,32],[62,32],[62,31],[61,31]]]})"));
    CHECK(good.diagnostics.all().empty());
    CHECK(polygons_of(good)[0].holes.size() == 1);
    CHECK(geo::core::contains(polygons_of(good), LonLat{63, 33}));
    CHECK_FALSE(geo::core::contains(polygons_of(good), LonLat{61.5, 31.5}));

    const VectorLayer open = read(write_geojson(
        folder / "open.geojson", "{}", R"({"type":"Polygon","coordinates":[[[60,30],[64,30],[64,34],[60,34]]]})"));
    CHECK(polygons_of(open)[0].outer.front() == polygons_of(open)[0].outer.back());
    CHECK(has_code(open, "geometry-repaired"));

    const VectorLayer bow_tie =
        read(write_geojson(folder / "bow.geojson", "{}",
                           R"({"type":"Polygon","coordinates":[[[60,30],[62,32],[62,30],[60,32],[60,30]]]})"));
    CHECK(polygons_of(bow_tie).size() == 2);
    REQUIRE(bow_tie.diagnostics.all().size() == 1);
    CHECK(bow_tie.diagnostics.all()[0].severity == geo::Severity::Warning);
    CHECK(bow_tie.diagnostics.all()[0].where.file == (folder / "bow.geojson").string());
    CHECK(bow_tie.diagnostics.all()[0].message.find("Feature 0 ") == 0);

    const VectorLayer across = read(
        write_geojson(folder / "across.geojson", "{}",
                      R"({"type":"Polygon","coordinates":[[[177,-20],[-178,-20],[-178,-15],[177,-15],[177,-20]]]})"));
    CHECK(across.diagnostics.all().empty());
    CHECK(geo::core::contains(polygons_of(across), LonLat{-179, -18}));
    CHECK_FALSE(geo::core::contains(polygons_of(across), LonLat{0, -18}));

    const VectorLayer mixed =
        read(write_geojson(folder / "mixed.geojson", "{}",
                           R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},
                                                    {"type":"Polygon","coordinates":[[[60,30],[64,30],[64,34],[60,30]]]}]})"));
    CHECK(polygons_of(mixed).size() == 1);
}

TEST_CASE("Features that cannot be used are left out, said, and do not cost the others") {
    const auto folder = test_support::scratch_dir("vector_bad_features");
    const VectorLayer layer = read(write_text(folder / "bad.geojson",
                                              R"({"type":"FeatureCollection","features":[
        {"type":"Feature","id":1,"properties":{},"geometry":null},
        {"type":"Feature","id":2,"properties":{},"geometry":{"type":"Point","coordinates":[34.5,169]}},
        {"type":"Feature","id":3,"properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,2],[3,3],[1,1]]]}},
        {"type":"Feature","id":4,"properties":{},"geometry":{"type":"Point","coordinates":[515812,3820722]}},
        {"type":"Feature","id":5,"properties":{},"geometry":{"type":"MultiPolygon","coordinates":[]}},
        {"type":"Feature","id":6,"properties":{},"geometry":{"type":"Point","coordinates":[190,10]}}]})"));
    REQUIRE(layer.features.size() == 1);
    CHECK(layer.features[0].number == 6);
    CHECK(layer.diagnostics.count(geo::Severity::Error) == 3);
    CHECK(layer.diagnostics.count(geo::Severity::Warning) == 2);
    CHECK(has_code(layer, "geometry-missing"));
    CHECK(has_code(layer, "geometry-off-earth"));
    CHECK(has_code(layer, "geometry-unusable"));
}

TEST_CASE("KML is read, and that its dates lose their precision is said") {
    const auto folder = test_support::scratch_dir("vector_kml");
    const VectorLayer layer =
        read(write_text(folder / "k.kml",
                        R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
        <Placemark><name>Khost</name><TimeSpan><begin>1989-02</begin></TimeSpan><Point><coordinates>69.1723,34.5281</coordinates></Point></Placemark>
        </Document></kml>)"));
    CHECK(point_of(layer) == kabul);
    CHECK(has_code(layer, "dates-rounded"));
}

TEST_CASE("Formats beyond the usual ones are found too") {
    const auto folder = test_support::scratch_dir("vector_other");
    const VectorLayer layer = read(
        write_text(folder / "p.gpx",
                   R"(<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
        <wpt lat="34.5281" lon="69.1723"><name>Kabul</name></wpt></gpx>)"),
        "waypoints");
    CHECK(point_of(layer) == kabul);
    CHECK(layer.features[0].fields.at("name") == "Kabul");
}

TEST_CASE("A shapefile that does not say its system is taken for degrees where it can be") {
    const auto folder = test_support::scratch_dir("vector_no_system");
    write_point(folder / "deg.shp", "ESRI Shapefile", 4326, kabul.lon_deg, kabul.lat_deg);
    std::filesystem::remove(folder / "deg.prj");
    const VectorLayer layer = read(folder / "deg.shp");
    CHECK(point_of(layer).lat_deg == Approx(kabul.lat_deg));
    CHECK(has_code(layer, "crs-assumed"));
    write_point(folder / "utm.shp", "ESRI Shapefile", 32642, 515'812, 3'820'722);
    std::filesystem::remove(folder / "utm.prj");
    const auto metres = read_vector(folder / "utm.shp");
    REQUIRE_FALSE(metres);
    CHECK(metres.error().message.find("coordinate system") != std::string::npos);
}

TEST_CASE("Files that cannot be read fail with a sentence that names them") {
    const auto folder = test_support::scratch_dir("vector_failures");
    write_text(folder / "empty.geojson", "");
    write_text(folder / "words.geojson", "this is no map");
    write_text(folder / "cut.geojson",
               R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geom)");
    write_text(folder / "noise.fgb", std::string("fgb\x03"
                                                 "fgb\x01",
                                                 8) +
                                         std::string(64, '\x7F'));
    write_text(folder / "half.kml",
               R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>)");
    for (const char* name :
         {"missing.geojson", "empty.geojson", "words.geojson", "cut.geojson", "noise.fgb", "half.kml"}) {
        CAPTURE(name);
        const auto layer = read_vector(folder / name);
        REQUIRE_FALSE(layer);
        CHECK(layer.error().message.find(name) != std::string::npos);
        CHECK(layer.error().message.back() == '.');
    }
    CHECK(read_vector(folder / "missing.geojson").error().code == geo::ErrorCode::NotFound);
    CHECK_FALSE(read_vector(folder));

    const auto file = write_point(folder / "p.gpkg", "GPKG", 4326, 1, 2);
    const auto other = read_vector(file, "rivers");
    REQUIRE_FALSE(other);
    CHECK(other.error().code == geo::ErrorCode::NotFound);
    CHECK(other.error().message.find("points") != std::string::npos);
}

TEST_CASE("A file that breaks off in the middle gives what is there and says so") {
    const auto folder = test_support::scratch_dir("vector_truncated");
    const auto whole = folder / "whole.fgb";
    {
        GDALDatasetUniquePtr dataset(
            io_test::driver("FlatGeobuf").Create(whole.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        CPLStringList options;
        options.SetNameValue("SPATIAL_INDEX", "NO");
        OGRLayer* layer = dataset->CreateLayer("many", nullptr, wkbPoint, options.List());
        for (int i = 0; i < 500; ++i) {
            OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
            OGRPoint point(i / 10.0, i / 20.0);
            feature->SetGeometry(&point);
            REQUIRE(layer->CreateFeature(feature.get()) == OGRERR_NONE);
        }
    }
    std::filesystem::copy_file(whole, folder / "half.fgb");
    std::filesystem::resize_file(folder / "half.fgb", std::filesystem::file_size(whole) / 2);
    const VectorLayer layer = read(folder / "half.fgb");
    CHECK(layer.features.size() < 500);
    CHECK(layer.features.size() > 100);
    CHECK(has_code(layer, "features-missing"));
    CHECK(layer.diagnostics.has_errors());
}

TEST_CASE("Threads may read at the same time") {
    const auto folder = test_support::scratch_dir("vector_threads");
    const auto good = write_geojson(folder / "t.geojson", "{}", R"({"type":"Point","coordinates":[69.1723,34.5281]})");
    const auto bad = write_text(folder / "bad.geojson", "no map");
    std::vector<int> right(4, 0);
    {
        std::vector<std::jthread> threads;
        for (int& count : right) {
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i) {
                    const auto layer = read_vector(good);
                    count += layer && layer->features.size() == 1 && !read_vector(bad) ? 1 : 0;
                }
            });
        }
    }
    CHECK(right == std::vector<int>(4, 20));
}
