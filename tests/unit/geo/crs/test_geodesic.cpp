#include "geo/crs/geodesic.hpp"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/PolygonArea.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace geo::core;
using namespace geo::crs;

namespace {

double reference_km2(const LonLatLine& ring) {
    GeographicLib::PolygonArea polygon(GeographicLib::Geodesic::WGS84());
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        polygon.AddPoint(ring[i].lat_deg, ring[i].lon_deg);
    }
    double perimeter_m = 0.0;
    double area_m2 = 0.0;
    polygon.Compute(false, true, perimeter_m, area_m2);
    return std::abs(area_m2) / 1e6;
}

LonLatLine star(std::mt19937& random, LonLat middle, double least, double most, int corners) {
    std::uniform_real_distribution<double> radius(least, most);
    LonLatLine ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double r = radius(random);
        ring.push_back({middle.lon_deg + r * std::cos(angle), middle.lat_deg + r * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

}  // namespace

TEST_CASE("Distances and bearings: longitude is first") {
    // Kabul to Kandahar.
    const GeodesicLine line = geodesic_between({69.1723, 34.5281}, {65.7101, 31.6133});
    double metres = 0.0;
    double start = 0.0;
    double end = 0.0;
    GeographicLib::Geodesic::WGS84().Inverse(34.5281, 69.1723, 31.6133, 65.7101, metres, start, end);
    CHECK(line.distance_m == Approx(metres).epsilon(1e-12));
    CHECK(line.start_azimuth_deg == Approx(start));
    CHECK(line.end_azimuth_deg == Approx(end));
    CHECK(line.distance_m == Approx(459'000).epsilon(0.01));
    // East along the equator, north along a meridian.
    CHECK(geodesic_between({10, 0}, {11, 0}).start_azimuth_deg == Approx(90.0));
    CHECK(geodesic_between({10, 0}, {11, 0}).distance_m == Approx(111'319.49));
    CHECK(geodesic_between({10, 0}, {10, 1}).start_azimuth_deg == Approx(0.0).margin(1e-9));
    CHECK(geodesic_between({179, 10}, {-179, 10}).distance_m == Approx(219'297).epsilon(0.001));
    CHECK(geodesic_between({5, 5}, {5, 5}).distance_m == 0.0);
}

TEST_CASE("Destinations lead back") {
    std::mt19937 random(41);
    std::uniform_real_distribution<double> lon(-180, 180);
    std::uniform_real_distribution<double> lat(-89, 89);
    std::uniform_real_distribution<double> far(1, 5e6);
    for (int i = 0; i < 300; ++i) {
        const LonLat start{lon(random), lat(random)};
        const double azimuth_deg = lon(random);
        const double distance_m = far(random);
        const LonLat end = geodesic_destination(start, azimuth_deg, distance_m);
        REQUIRE(std::abs(end.lon_deg) <= 180.0);
        REQUIRE(geodesic_between(start, end).distance_m == Approx(distance_m));
    }
    CHECK(geodesic_destination({10, 0}, 0, 110'574.4).lat_deg == Approx(1.0).epsilon(1e-6));
}

TEST_CASE("Areas agree with GeographicLib, holes taken off, whatever the winding") {
    std::mt19937 random(42);
    for (int i = 0; i < 50; ++i) {
        const LonLat middle{-170.0 + 7 * i, -60.0 + 2.4 * i};
        LonLatPolygon polygon{star(random, middle, 3, 5, 40), {star(random, middle, 0.5, 1.5, 9)}};
        const double expected = reference_km2(polygon.outer) - reference_km2(polygon.holes[0]);
        CHECK(geodesic_area_km2({polygon}) == Approx(expected).epsilon(1e-12));
        std::reverse(polygon.outer.begin(), polygon.outer.end());
        CHECK(geodesic_area_km2({polygon, polygon}) == Approx(2 * expected).epsilon(1e-12));
    }
}

TEST_CASE("Known areas") {
    LonLatLine parallel;
    for (int lon = 0; lon < 360; ++lon) {
        parallel.push_back({static_cast<double>(lon), 0.0});
    }
    parallel.push_back(parallel.front());
    CHECK(geodesic_area_km2({LonLatPolygon{parallel, {}}}) == Approx(255'032'810.86).epsilon(1e-9));
    const LonLatPolygon across{{{179, 0}, {-179, 0}, {-179, 2}, {179, 2}, {179, 0}}, {}};
    const LonLatPolygon unwrapped{{{179, 0}, {181, 0}, {181, 2}, {179, 2}, {179, 0}}, {}};
    const LonLatPolygon elsewhere{{{9, 0}, {11, 0}, {11, 2}, {9, 2}, {9, 0}}, {}};
    CHECK(geodesic_area_km2({across}) == Approx(geodesic_area_km2({elsewhere})));
    CHECK(geodesic_area_km2({unwrapped}) == Approx(geodesic_area_km2({elsewhere})));
    CHECK(geodesic_area_km2({}) == 0.0);
    CHECK(geodesic_area_km2({LonLatPolygon{}}) == 0.0);
    CHECK(geodesic_area_km2({LonLatPolygon{{{0, 0}, {1, 1}, {0, 0}}, {}}}) == 0.0);
}

TEST_CASE("Lines get positions on the geodesic and keep their own") {
    const LonLatLine line = {{170, 40}, {-160, 45}, {-160, 45}, {-150, 20}};
    const LonLatLine given = {{170, 40}, {200, 45}, {200, 45}, {210, 20}};
    const LonLatLine dense = densify_geodesic(given, 100'000);
    double longest = 0.0;
    double sum = 0.0;
    for (std::size_t i = 1; i < dense.size(); ++i) {
        longest = std::max(longest, geodesic_between(dense[i - 1], dense[i]).distance_m);
        sum += geodesic_between(dense[i - 1], dense[i]).distance_m;
        CHECK(std::abs(dense[i].lon_deg - dense[i - 1].lon_deg) < 10.0);
    }
    CHECK(longest <= 100'000 * (1 + 1e-9));
    CHECK(sum == Approx(geodesic_between(line[0], line[1]).distance_m + geodesic_between(line[2], line[3]).distance_m));
    for (const LonLat position : given) {
        CHECK(std::find(dense.begin(), dense.end(), position) != dense.end());
    }
    CHECK(dense.front() == given.front());
    CHECK(dense.back() == given.back());
    CHECK(densify_geodesic(given, 1e8) == given);
    CHECK(densify_geodesic({}, 1000).empty());
    CHECK(densify_geodesic({{1, 2}}, 1000).size() == 1);
}
