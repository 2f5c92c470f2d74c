#include "geo/core/dateline.hpp"
#include "geo/core/measure.hpp"
#include "geo/core/segment.hpp"
#include "geo/core/tessellate.hpp"
#include "geo/crs/projection.hpp"

#include <GeographicLib/UTMUPS.hpp>
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace geo::core;
using geo::crs::Projection;

namespace {

constexpr GeoBox middle_east{60, 29, 75, 39};
constexpr LonLat kabul{69.1723, 34.5281};

Projection open(const std::string& definition, const GeoBox& extent) {
    auto projection = Projection::open(definition, extent);
    if (!projection) {
        FAIL(geo::describe(projection.error()));
    }
    return std::move(*projection);
}

double widest_step_off(const Projection& projection, LonLat a, LonLat b) {
    std::size_t dropped = 0;
    const Line line = projection.project(LonLatLine{a, b}, dropped);
    double worst = 0.0;
    for (int i = 0; i <= 1000; ++i) {
        const double at = i / 1000.0;
        const LonLat between{a.lon_deg + (b.lon_deg - a.lon_deg) * at, a.lat_deg + (b.lat_deg - a.lat_deg) * at};
        const auto point = projection.world_from_lonlat(between);
        REQUIRE(point);
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t s = 1; s < line.size(); ++s) {
            nearest = std::min(nearest, distance_to_segment(*point, line[s - 1], line[s]));
        }
        worst = std::max(worst, nearest);
    }
    return worst;
}

}  // namespace

TEST_CASE("A known city comes out where it belongs: east is x, north is y") {
    int zone = 0;
    bool northern = false;
    Point expected;
    GeographicLib::UTMUPS::Forward(kabul.lat_deg, kabul.lon_deg, zone, northern, expected.x, expected.y);
    CHECK(zone == 42);
    const Projection utm = open("EPSG:32642", middle_east);
    const auto in_utm = utm.world_from_lonlat(kabul);
    REQUIRE(in_utm);
    CHECK(distance(*in_utm, expected) < 1e-3);
    CHECK(utm.central_lon_deg() == 69.0);

    const auto cone = open("auto", middle_east).world_from_lonlat(kabul);
    REQUIRE(cone);
    CHECK(cone->x > 140'000);
    CHECK(cone->x < 170'000);
    CHECK(cone->y > 50'000);
    CHECK(cone->y < 70'000);
}

TEST_CASE("A PROJ string, its code and a string that goes through the database agree") {
    const auto plain = open("+proj=utm +zone=42 +datum=WGS84", middle_east).world_from_lonlat(kabul);
    const auto code = open("EPSG:32642", middle_east).world_from_lonlat(kabul);
    const auto feet = open("+proj=utm +zone=42 +datum=WGS84 +units=us-ft", middle_east).world_from_lonlat(kabul);
    const auto typed =
        open("+proj=utm +zone=42 +towgs84=0,0,0 +ellps=WGS84 +type=crs", middle_east).world_from_lonlat(kabul);
    REQUIRE(plain);
    REQUIRE(code);
    REQUIRE(feet);
    REQUIRE(typed);
    CHECK(distance(*plain, *code) < 1e-3);
    CHECK(distance(*plain, *feet) < 1e-3);
    CHECK(distance(*plain, *typed) < 1e-3);
}

TEST_CASE("There and back, for every kind of projection and extent") {
    const std::pair<std::string, GeoBox> cases[] = {
        {"auto", middle_east},
        {"auto", {10, -10, 30, 5}},
        {"auto", {165, -25, -165, 5}},
        {"auto", {150, 30, -150, 55}},
        {"auto", {-30, 65, 60, 88}},
        {"auto", {-180, -80, 180, 80}},
        {"auto", {140, -40, 150, -28}},
        {"EPSG:32642", middle_east},
        {"EPSG:28412", middle_east},
        {"EPSG:3857", middle_east},
        {"EPSG:3031", {-180, -90, 180, -60}},
        {"+proj=merc +lon_0=150", {165, -25, -165, 5}},
    };
    std::mt19937 random(31);
    std::uniform_real_distribution<double> part(0.01, 0.99);
    for (const auto& [definition, extent] : cases) {
        const Projection projection = open(definition, extent);
        CAPTURE(definition, projection.definition(), projection.central_lon_deg());
        for (int i = 0; i < 300; ++i) {
            const double lon = nearest_lon(extent.west_deg + part(random) * extent.width_deg(), 0.0);
            const LonLat place{lon, extent.south_deg + part(random) * (extent.north_deg - extent.south_deg)};
            const auto there = projection.world_from_lonlat(place);
            REQUIRE(there);
            const auto back = projection.lonlat_from_world(*there);
            REQUIRE(back);
            REQUIRE(back->lat_deg == Approx(place.lat_deg).margin(1e-7));
            REQUIRE(std::remainder(back->lon_deg - place.lon_deg, 360.0) == Approx(0.0).margin(1e-7));
            REQUIRE(std::abs(back->lon_deg) <= 180.0);
            // Whole turns do not matter.
            const auto turned = projection.world_from_lonlat({place.lon_deg + 360.0, place.lat_deg});
            REQUIRE(turned);
            REQUIRE(distance(*turned, *there) < 1e-3);
        }
    }
}

TEST_CASE("The definition opens the same projection again") {
    for (const GeoBox& extent : {middle_east, GeoBox{165, -25, -165, 5}, GeoBox{-180, -80, 180, 80}}) {
        const Projection first = open("auto", extent);
        const Projection again = open(first.definition(), {0, 0, 1, 1});
        const LonLat place = extent.centre();
        CHECK(first.world_from_lonlat(place) == again.world_from_lonlat(place));
        CHECK(again.central_lon_deg() == first.central_lon_deg());
        CHECK(again.definition() == first.definition());
    }
    CHECK(open("EPSG:32642", middle_east).definition() == "EPSG:32642");
}

TEST_CASE("North is up in the middle and the scale is right there") {
    for (const GeoBox& extent :
         {middle_east, GeoBox{10, -10, 30, 5}, GeoBox{165, -25, -165, 5}, GeoBox{-30, 65, 60, 88}}) {
        const Projection projection = open("auto", extent);
        const LonLat centre = extent.centre();
        const auto here = projection.world_from_lonlat(centre);
        const auto north = projection.world_from_lonlat({centre.lon_deg, centre.lat_deg + 0.01});
        const auto east = projection.world_from_lonlat({centre.lon_deg + 0.01, centre.lat_deg});
        REQUIRE(here);
        REQUIRE(north);
        REQUIRE(east);
        CHECK(north->x == Approx(here->x).margin(1e-6));
        CHECK(north->y > here->y);
        CHECK(east->x > here->x);
        CHECK(distance(*here, *north) == Approx(1111.0).epsilon(0.02));
    }
}

TEST_CASE("Where PROJ answers infinity there is nothing") {
    const Projection cone = open("auto", middle_east);
    CHECK_FALSE(cone.world_from_lonlat({67, -90}));
    CHECK_FALSE(cone.world_from_lonlat({67, 90.5}));
    CHECK_FALSE(cone.world_from_lonlat({67, -1000}));
    CHECK(cone.world_from_lonlat({67, 90}));
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK_FALSE(cone.world_from_lonlat({infinity, 30}));
    CHECK_FALSE(cone.world_from_lonlat({67, std::numeric_limits<double>::quiet_NaN()}));
    CHECK_FALSE(cone.lonlat_from_world({infinity, 0}));
    // Above the tip of the cone is a gap where no place is drawn.
    CHECK_FALSE(cone.lonlat_from_world({0, 1e8}));
    // Beside the disc.
    CHECK_FALSE(open("auto", {10, -10, 30, 5}).lonlat_from_world({2e7, 0}));
    // A failure leaves no trace.
    CHECK(cone.world_from_lonlat(kabul));
}

TEST_CASE("Lines that leave the projection are shortened and counted") {
    const Projection cone = open("auto", middle_east);
    std::size_t dropped = 0;
    const Line line = cone.project(LonLatLine{{60, 30}, {61, -90}, {62, 31}}, dropped);
    CHECK(dropped == 1);
    CHECK(std::all_of(line.begin(), line.end(), [](Point p) { return p.is_finite(); }));
    CHECK(line.size() >= 2);

    const MultiPolygon polygons =
        cone.project(LonLatMultiPolygon{LonLatPolygon{{{60, -90}, {61, 30}, {62, 31}, {61, 31}, {60, -90}}, {}},
                                        LonLatPolygon{{{60, -90}, {61, -90}, {62, 31}, {60, -90}}, {}}},
                     dropped);
    CHECK(dropped == 6);
    REQUIRE(polygons.size() == 1);
    CHECK(polygons[0].outer.front() == polygons[0].outer.back());
    CHECK(cone.project(LonLatLine{}, dropped).empty());
    CHECK(cone.project(LonLatMultiPolygon{LonLatPolygon{}}, dropped).empty());
}

TEST_CASE("Long steps bend with the projection to within the tolerance") {
    const Projection cone = open("auto", middle_east);
    const double tolerance_m = 10 * 111'195.0 / 20'000;
    CHECK(widest_step_off(cone, {60, 37}, {75, 37}) <= 1.1 * tolerance_m);
    CHECK(widest_step_off(cone, {60, 29}, {75, 39}) <= 1.1 * tolerance_m);
    CHECK(widest_step_off(cone, {-20, 10}, {120, 70}) <= 1.1 * tolerance_m);
    CHECK(widest_step_off(open("auto", {10, -10, 30, 5}), {-40, -40}, {80, 60}) <= 1.1 * 15 * 111'195.0 / 20'000);

    std::size_t dropped = 0;
    // The meridian in the middle is straight, short steps are left alone.
    CHECK(cone.project(LonLatLine{{67.5, 30}, {67.5, 34}}, dropped).size() == 2);
    CHECK(cone.project(LonLatLine{{60, 30}, {60.05, 30.02}}, dropped).size() == 2);
    CHECK(cone.project(LonLatLine{{60, 37}, {75, 37}}, dropped).size() > 10);
    CHECK(cone.project(LonLatLine{{60, 37}, {75, 37}}, dropped).size() < 100);
    CHECK(dropped == 0);
}

TEST_CASE("Neighbours get the same points on a shared edge, whichever way they go") {
    const Projection cone = open("auto", middle_east);
    std::mt19937 random(32);
    std::uniform_real_distribution<double> lon(55, 80);
    std::uniform_real_distribution<double> lat(25, 45);
    std::size_t dropped = 0;
    for (int i = 0; i < 500; ++i) {
        const LonLat a{lon(random), lat(random)};
        const LonLat b{lon(random), lat(random)};
        Line there = cone.project(LonLatLine{a, b}, dropped);
        const Line back = cone.project(LonLatLine{b, a}, dropped);
        std::reverse(there.begin(), there.end());
        REQUIRE(there == back);
    }
}

TEST_CASE("A shape across 180 degrees is drawn whole") {
    const Projection projection = open("auto", {165, -25, -165, 5});
    std::size_t dropped = 0;
    const LonLatMultiPolygon as_written = {
        LonLatPolygon{{{177, -20}, {-178, -20}, {-178, -15}, {177, -15}, {177, -20}}, {}}};
    const LonLatMultiPolygon cut = {
        LonLatPolygon{{{177, -20}, {180, -20}, {180, -15}, {177, -15}, {177, -20}}, {}},
        LonLatPolygon{{{-180, -20}, {-178, -20}, {-178, -15}, {-180, -15}, {-180, -20}}, {}}};
    const MultiPolygon whole = projection.project(as_written, dropped);
    const MultiPolygon pieces = projection.project(cut, dropped);
    REQUIRE(whole.size() == 1);
    CHECK(bounds(whole).width() < 600'000);
    CHECK(area(whole) == Approx(area(pieces)).epsilon(1e-4));
    CHECK(tessellate(whole));

    const Line ferry = projection.project(LonLatLine{{178, -18}, {-179, -17}}, dropped);
    CHECK(line_length(ferry) == Approx(335'000).epsilon(0.02));
    CHECK(dropped == 0);
}

TEST_CASE("Definitions that cannot be used are refused with a sentence that quotes them") {
    for (const char* bad :
         {"", "auto ", "EPSG:999999", "EPSG:4326", "+proj=bogus", "+proj=longlat +datum=WGS84", "+proj=lcc", "nonsense",
          "EPSG:2046", "+proj=lcc +lat_1=30 +lat_2=-30", "+proj=pipeline +step +proj=lcc", "EPSG:"}) {
        CAPTURE(bad);
        const auto projection = Projection::open(bad, middle_east);
        REQUIRE_FALSE(projection);
        CHECK(projection.error().code == geo::ErrorCode::BadData);
        CHECK(projection.error().message.find(fmt::format("'{}'", bad)) != std::string::npos);
    }
    for (const GeoBox& extent : {GeoBox{60, 40, 70, 30}, GeoBox{60, -91, 70, 30}, GeoBox{60, 30, 70, 91},
                                 GeoBox{std::numeric_limits<double>::quiet_NaN(), 30, 70, 40}}) {
        CHECK_FALSE(Projection::open("auto", extent));
    }
}

TEST_CASE("Areas in the equal-area projection agree with the plane") {
    // A one-degree cell at the equator has 12,309 km2.
    const Projection projection = open("auto", {10, -10, 30, 10});
    std::size_t dropped = 0;
    const MultiPolygon cell = projection.project(
        LonLatMultiPolygon{LonLatPolygon{{{12, 0}, {13, 0}, {13, 1}, {12, 1}, {12, 0}}, {}}}, dropped);
    CHECK(area(cell) / 1e6 == Approx(12'309).epsilon(0.001));
}
