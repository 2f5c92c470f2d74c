#include "app/print/clip.hpp"

#include <catch2/catch.hpp>

using app::print::clipped_line;
using app::print::clipped_ring;
using geo::core::Box;
using geo::core::Line;

namespace {

constexpr Box page{0, 0, 10, 10};

}

TEST_CASE("A ring is cut to the box; one inside stays as it is; one outside is gone", "[print]") {
    const Line inside{{1, 1}, {2, 1}, {2, 2}, {1, 1}};
    CHECK(clipped_ring(inside, page) == inside);
    CHECK(clipped_ring({{11, 11}, {12, 11}, {12, 12}, {11, 11}}, page).empty());
    const Line cut = clipped_ring({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}, {-5, -5}}, page);
    const Box bounds = geo::core::bounds(cut);
    CHECK(bounds == Box{0, 0, 5, 5});
    CHECK(cut.front() == cut.back());
}

TEST_CASE("A line is cut into the pieces that are inside, each with its distance from the start", "[print]") {
    const auto pieces = clipped_line({{-4, 5}, {14, 5}, {14, 8}, {6, 8}}, page);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].points == Line{{0, 5}, {10, 5}});
    CHECK(pieces[0].start == Approx(4));
    CHECK_FALSE(pieces[0].from_start);
    CHECK(pieces[1].points == Line{{10, 8}, {6, 8}});
    CHECK(pieces[1].start == Approx(18 + 3 + 4));
    CHECK(pieces[1].to_end);
}

TEST_CASE("A line inside is one piece, with both its ends; a line through the corner of nothing is none", "[print]") {
    const auto whole = clipped_line({{1, 1}, {2, 2}, {3, 1}}, page);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].from_start);
    CHECK(whole[0].to_end);
    CHECK(clipped_line({{-3, 1}, {1, -3}}, page).empty());
    CHECK(clipped_line({{-3, 4}, {-1, 20}, {20, 11}}, page).empty());
}
