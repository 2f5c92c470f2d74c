#include "app/print/taper.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using app::print::tapered_rings;
using app::scene::Cap;
using app::scene::Pen;
using geo::core::Line;

namespace {

double area(const Line& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        sum += geo::core::cross(ring[i - 1], ring[i]);
    }
    return sum / 2;
}

}  // namespace

TEST_CASE("A tapered line is as wide as its pen at both ends, and all its shapes turn one way", "[print]") {
    const auto rings = tapered_rings({{0, 0}, {50, 0}, {100, 0}}, {{}, 20, 0, 0, Cap::Butt, 10});
    double sum = 0;
    geo::core::Box box;
    for (const Line& ring : rings) {
        CHECK(area(ring) > 0);
        sum += ring.size() == 5 ? area(ring) : 0;
        box.add(geo::core::bounds(ring));
    }
    CHECK(sum == Approx(100 * 15));
    CHECK(box.min_x == Approx(0));
    CHECK(box.max_x == Approx(100));
    CHECK(box.max_y == Approx(10));
}

TEST_CASE("Round caps reach beyond the ends by half the width", "[print]") {
    geo::core::Box box;
    for (const Line& ring : tapered_rings({{0, 0}, {100, 0}}, {{}, 20, 0, 0, Cap::Round, 10})) {
        box.add(geo::core::bounds(ring));
    }
    CHECK(box.min_x == Approx(-10).margin(0.05));
    CHECK(box.max_x == Approx(105).margin(0.1));
}

TEST_CASE("Dashes of a tapered line cover their share of it", "[print]") {
    const auto rings = tapered_rings({{0, 0}, {100, 0}}, {{}, 10, 15, 10, Cap::Butt, 9.9F});
    CHECK(rings.size() == 4);
    CHECK(geo::core::bounds(rings[1]).min_x == Approx(25));
    CHECK(geo::core::bounds(rings[1]).max_x == Approx(40));
}
