#include "app/scene/border_arcs.hpp"
#include "app/scene/graticule.hpp"
#include "app/scene/layer_writer.hpp"
#include "app/scene/line_cache.hpp"
#include "app/scene/page_layout.hpp"
#include "app/scene/relief.hpp"
#include "app/scene/text_cache.hpp"
#include "app/scene/view_facts.hpp"
#include "app/scene/way.hpp"
#include "geo/core/measure.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

#include <algorithm>

using namespace app::scene;
using geo::core::Point;

TEST_CASE("Arcs of borders are cut where other areas begin, and each stands once", "[scene][geometry]") {
    const auto campaign = test_support::TinyCampaign::make();
    const auto arcs = border_arcs(campaign->areas);
    std::size_t edges = 0;
    for (const LonLatArc& arc : arcs) {
        CHECK(std::is_sorted(arc.areas.begin(), arc.areas.end()));
        edges += arc.line.size() - 1;
    }
    // 16 sides of four squares less the 4 that two share; the corner's outline has no vertex of the square's in common
    // but one.
    CHECK(edges == 12 + 4);
    const auto shared =
        std::count_if(arcs.begin(), arcs.end(), [](const LonLatArc& arc) { return arc.areas.size() == 2; });
    CHECK(shared == 4);
}

TEST_CASE("A lone ring is one closed arc", "[scene][geometry]") {
    app::campaign::Area area;
    area.outline = {{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}};
    const auto arcs = border_arcs({area});
    REQUIRE(arcs.size() == 1);
    CHECK(arcs[0].line.size() == 4);
    CHECK(arcs[0].line.front() == arcs[0].line.back());
}

TEST_CASE("Static geometry has shapes for everything, and no town twice", "[scene][geometry]") {
    const scene_test::Fixture fixture;
    const StaticGeometry& geometry = *fixture.geometry;
    CHECK(fixture.diagnostics.all().empty());
    REQUIRE(geometry.areas.size() == 5);
    for (const AreaShape& area : geometry.areas) {
        REQUIRE(area.fill);
        CHECK(area.label_clearance_m > 0);
        CHECK(geo::core::contains(area.polygons, area.label_world));
    }
    CHECK(geometry.towns.size() == 1);
    CHECK(geometry.movements[0].points.size() == geometry.movements[0].distance_m.size());
    CHECK(geometry.relief_mesh);
    CHECK(geometry.tint);
    CHECK_FALSE(geometry.graticule.empty());
    CHECK(geometry.ground_scale.at(geometry.extent_world.centre()) == Approx(1).margin(0.01));
}

TEST_CASE("A campaign whose projection makes no sense is refused with a sentence", "[scene][geometry]") {
    auto campaign = *test_support::TinyCampaign::make();
    campaign.info.projection = "no projection";
    geo::Diagnostics diagnostics;
    const auto built = build_static_geometry(campaign, {}, diagnostics);
    REQUIRE_FALSE(built);
    CHECK(built.error().message.find("no projection") != std::string::npos);
}

TEST_CASE("Level ground keeps its colour, slopes away from the light darken it", "[scene][geometry]") {
    app::campaign::GreyRaster raster{4, 1, {0, 0, 4, 1}, {180, 180, 90, 255}};
    const auto picture = hillshade_picture(raster);
    CHECK(picture->cells[0] > 230);
    CHECK(picture->cells[2] < 200);
    CHECK(picture->cells[3] == 255);
    const auto tint = tint_picture({2, 1, {0, 0, 2, 1}, {0, 100}});
    CHECK(tint->cells[3] == 0);
    CHECK(tint->cells[7] == 255);
}

TEST_CASE("A way answers for every distance along it", "[scene][geometry]") {
    const StaticGeometry::Way way{{{0, 0}, {10, 0}, {10, 10}}, {0, 100, 200}};
    CHECK(point_of_way(way, 50)->point == Point{5, 0});
    CHECK(point_of_way(way, 150)->point == Point{10, 5});
    CHECK(point_of_way(way, 150)->direction == Point{0, 1});
    CHECK(point_of_way(way, 999)->point == Point{10, 10});
    CHECK(point_of_way(way, -5)->point == Point{0, 0});
    CHECK_FALSE(point_of_way({}, 5));
    const auto part = part_of_way(way, 50, 150);
    CHECK(part == geo::core::Line{{5, 0}, {10, 0}, {10, 5}});
    const StaticGeometry::Way halt{{{0, 0}, {10, 0}, {10, 0}}, {0, 100, 100}};
    CHECK(point_of_way(halt, 100)->direction == Point{1, 0});
}

TEST_CASE("Simplified lines stay within a pixel and keep their ends", "[scene][geometry]") {
    geo::core::Line ring;
    for (int step = 0; step <= 720; ++step) {
        ring.push_back({1000 * std::cos(step * M_PI / 360), 1000 * std::sin(step * M_PI / 360)});
    }
    const PathRef path = make_path(ring, true);
    LineCache cache;
    const PathRef coarse = cache.simplified(path, 20);
    CHECK(coarse->points.size() < 100);
    CHECK(coarse->points.front() == path->points.front());
    CHECK(coarse->points.back() == path->points.back());
    for (const Point point : coarse->points) {
        CHECK(geo::core::length(point) == Approx(1000));
    }
    CHECK(cache.simplified(path, 20) == coarse);
    CHECK(cache.simplified(path, 0.5)->points.size() > coarse->points.size());
}

TEST_CASE("Graticule steps are round and give a handful of lines", "[scene][geometry]") {
    CHECK(graticule_step_deg(14.6) == 5);
    CHECK(graticule_step_deg(5) == 1);
    CHECK(graticule_step_deg(0.9) == 0.2);
    CHECK(graticule_step_deg(350) == 30);
}

TEST_CASE("A box touches a polygon it lies in, crosses or holds", "[scene][geometry]") {
    const geo::core::MultiPolygon square{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {}}};
    CHECK(touches(square, {4, 4, 6, 6}));
    CHECK(touches(square, {-5, -5, 15, 15}));
    CHECK(touches(square, {8, 8, 20, 20}));
    CHECK(touches(square, {-5, 4, 15, 5}));
    CHECK_FALSE(touches(square, {11, 0, 20, 10}));
    CHECK_FALSE(touches(square, {11, 11, 12, 12}));
}

TEST_CASE("Scale bars are round numbers of kilometres", "[scene][geometry]") {
    for (const double ground : {3.0, 40.0, 700.0, 1234.0, 9999.0}) {
        const ScaleBar bar = scale_bar(ground, 240);
        CHECK(bar.length_px <= 240);
        CHECK(bar.length_px > 240 / 2.51);
        CHECK(bar.length_px * ground == Approx(bar.km * 1000));
    }
    CHECK(scale_bar(1000, 240).km == 200);
    CHECK(scale_bar(1000, 190).km == 100);
    CHECK(scale_bar(1000, 600).km == 500);
}

TEST_CASE("Capitals for Latin letters with and without accents", "[scene][text]") {
    CHECK(in_capitals("Sar-e Pul") == "SAR-E PUL");
    CHECK(in_capitals("Évora, Łódź, žitný") == "ÉVORA, ŁÓDŹ, ŽITNÝ");
    CHECK(in_capitals("خوست") == "خوست");
}
