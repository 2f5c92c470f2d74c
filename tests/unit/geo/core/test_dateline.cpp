#include "geo/core/box.hpp"
#include "geo/core/dateline.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace geo::core;

namespace {

double width(const LonLatLine& ring) {
    const auto [west, east] =
        std::minmax_element(ring.begin(), ring.end(), [](LonLat a, LonLat b) { return a.lon_deg < b.lon_deg; });
    return east->lon_deg - west->lon_deg;
}

LonLatMultiPolygon one(const LonLatLine& ring) {
    return {LonLatPolygon{ring, {}}};
}

}  // namespace

TEST_CASE("The nearest longitude") {
    CHECK(nearest_lon(-175, 170) == 185);
    CHECK(nearest_lon(175, -170) == -185);
    CHECK(nearest_lon(10, 20) == 10);
    CHECK(nearest_lon(725, 0) == 5);
    CHECK(nearest_lon(190, 0) == -170);
    CHECK(nearest_lon(180, 0) == 180);
    CHECK(nearest_lon(-180, 0) == -180);
}

TEST_CASE("Lines run on across 180 degrees") {
    const LonLatLine line = {{170, 0}, {179, 1}, {-179, 2}, {-170, 3}, {179, 4}};
    CHECK(unwrap(line, 180) == LonLatLine{{170, 0}, {179, 1}, {181, 2}, {190, 3}, {179, 4}});
    CHECK(unwrap(line, -180) == LonLatLine{{-190, 0}, {-181, 1}, {-179, 2}, {-170, 3}, {-181, 4}});
    CHECK(unwrap(unwrap(line, 180), 180) == unwrap(line, 180));
    CHECK(unwrap(LonLatLine{}, 0).empty());
    // A position on the line itself, written on both sides, is no step.
    CHECK(unwrap(LonLatLine{{175, 0}, {180, 0}, {-180, 0}, {-175, 0}}, 180) ==
          LonLatLine{{175, 0}, {180, 0}, {180, 0}, {185, 0}});
}

TEST_CASE("Polygons run on across 180 degrees and stay closed, holes with them") {
    const LonLatMultiPolygon island = {LonLatPolygon{{{177, -20}, {-178, -20}, {-178, -15}, {177, -15}, {177, -20}},
                                                     {{{179, -18}, {-179, -18}, {-179, -17}, {179, -18}}}}};
    const LonLatMultiPolygon east = unwrap(island, 175);
    CHECK(east[0].outer == LonLatLine{{177, -20}, {182, -20}, {182, -15}, {177, -15}, {177, -20}});
    CHECK(east[0].holes[0] == LonLatLine{{179, -18}, {181, -18}, {181, -17}, {179, -18}});
    const LonLatMultiPolygon west = unwrap(island, -175);
    CHECK(west[0].outer.front().lon_deg == -183);
    CHECK(west[0].holes[0].front().lon_deg == -181);
    CHECK(unwrap(east, 175)[0].outer == east[0].outer);
    // The same whatever the position that the ring starts at.
    LonLatLine turned = {{-178, -20}, {-178, -15}, {177, -15}, {177, -20}, {-178, -20}};
    CHECK(unwrap(one(turned), 175)[0].outer.front().lon_deg == 182);
}

TEST_CASE("Pieces that were cut at 180 degrees meet there again") {
    const LonLatMultiPolygon pieces = {LonLatPolygon{{{170, 60}, {180, 60}, {180, 70}, {170, 70}, {170, 60}}, {}},
                                       LonLatPolygon{{{-180, 60}, {-170, 60}, {-170, 70}, {-180, 70}, {-180, 60}}, {}}};
    const LonLatMultiPolygon unwrapped = unwrap(pieces, 175);
    CHECK(unwrapped[1].outer.front().lon_deg == 180);
    CHECK(unwrapped[1].outer[1].lon_deg == 190);
}

TEST_CASE("A ring around a pole is closed along the pole") {
    LonLatLine ring;
    for (int lon = -180; lon < 180; lon += 30) {
        ring.push_back({static_cast<double>(lon), -75.0});
    }
    ring.push_back(ring.front());
    const LonLatLine closed = unwrap(one(ring), 0)[0].outer;
    CHECK(closed.front() == closed.back());
    CHECK(width(closed) == Approx(360.0));
    CHECK(std::count_if(closed.begin(), closed.end(), [](LonLat p) { return p.lat_deg == -90.0; }) == 2);
    CHECK(unwrap(one(closed), 0)[0].outer == closed);
}

TEST_CASE("A ring cut at 180 degrees that runs along the pole, and a frame around the world, keep their shape") {
    LonLatLine cap = {{-180, -90}, {-180, -80}, {-90, -75}, {0, -78}, {90, -75}, {180, -80}, {180, -90}, {-180, -90}};
    const LonLatLine unwrapped = unwrap(one(cap), 0)[0].outer;
    CHECK(unwrapped == cap);
    const LonLatLine frame = {{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}};
    CHECK(unwrap(one(frame), 0)[0].outer == frame);
    CHECK(unwrap(one({}), 0)[0].outer.empty());
}

TEST_CASE("Boxes across 180 degrees") {
    const GeoBox box{170, -10, -170, 10};
    CHECK(box.crosses_dateline());
    CHECK(box.width_deg() == 20);
    CHECK(std::abs(box.centre().lon_deg) == 180);
    CHECK(box.contains({-175, 0}));
    CHECK(box.contains({175, 0}));
    CHECK_FALSE(box.contains({0, 0}));
    CHECK_FALSE(box.contains({175, 11}));
}
