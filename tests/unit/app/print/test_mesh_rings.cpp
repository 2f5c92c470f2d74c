#include "app/print/mesh_rings.hpp"

#include <catch2/catch.hpp>

using app::print::mesh_rings;
using geo::core::Line;
using geo::core::Point;

namespace {

/// Twice the area, positive where the ring turns counterclockwise.
double doubled_area(const Line& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        sum += geo::core::cross(ring[i - 1], ring[i]);
    }
    return sum;
}

/// Squares of a grid with their own four vertices each, cut into two triangles of either winding.
geo::core::Triangles squares(const std::vector<Point>& corners) {
    geo::core::Triangles made;
    for (const Point at : corners) {
        const auto first = static_cast<std::uint32_t>(made.vertices.size());
        for (const Point off : {Point{0, 0}, Point{1, 0}, Point{1, 1}, Point{0, 1}}) {
            made.vertices.push_back(at + off);
        }
        made.indices.insert(made.indices.end(), {first, first + 1, first + 2, first, first + 3, first + 2});
    }
    return made;
}

}  // namespace

TEST_CASE("Triangles that meet have one outline, whatever their winding", "[print]") {
    const auto rings = mesh_rings(squares({{0, 0}, {1, 0}}));
    REQUIRE(rings.size() == 1);
    CHECK(rings[0].front() == rings[0].back());
    CHECK(rings[0].size() == 7);
    CHECK(doubled_area(rings[0]) == Approx(4));
}

TEST_CASE("A hole turns the other way round, so that the nonzero rule leaves it open", "[print]") {
    const auto rings = mesh_rings(squares({{0, 0}, {1, 0}, {2, 0}, {0, 1}, {2, 1}, {0, 2}, {1, 2}, {2, 2}}));
    REQUIRE(rings.size() == 2);
    CHECK(doubled_area(rings[0]) == Approx(18));
    CHECK(doubled_area(rings[1]) == Approx(-2));
}

TEST_CASE("Squares that touch at a corner only cover their two areas", "[print]") {
    double sum = 0;
    for (const Line& ring : mesh_rings(squares({{0, 0}, {1, 1}}))) {
        CHECK(ring.front() == ring.back());
        sum += doubled_area(ring);
    }
    CHECK(sum == Approx(4));
}

TEST_CASE("No triangles, or triangles without area, have no outline", "[print]") {
    CHECK(mesh_rings({}).empty());
    CHECK(mesh_rings({{{0, 0}, {1, 1}, {2, 2}}, {0, 1, 2}}).empty());
}
