// Measuring on the map: distances, areas, words.
#include "app/state/command_words.hpp"
#include "app/state/measure_view.hpp"
#include "app/state/reduce.hpp"
#include "app/state/shortcuts.hpp"
#include "geo/crs/geodesic.hpp"
#include "tests/support/small_war_on_earth.hpp"

#include <catch2/catch.hpp>

using namespace app::state;
using geo::calendar::Day;
using geo::core::LonLat;
using geo::core::Point;

namespace {

const app::messages::Texts english;

/// The small war on a real projection, around its ground.
AppState measuring() {
    AppState state = reduce({}, Resize{{1200, 800, 1.0, 1.0}});
    const auto shapes = test_support::small_war_on_earth();
    REQUIRE(shapes != nullptr);
    state = reduce(state,
                   CampaignLoaded{test_support::small_war(), shapes, nullptr, nullptr, Day::from_civil({2000, 1, 15})});
    state.view.centre = *shapes->projection->world_from_lonlat({10, 10});
    state.view.metres_per_px = 500;
    return reduce(state, ToggleMeasure{});
}

Point px(const AppState& state, LonLat position) {
    return page_position(state, position).value();
}

}  // namespace

TEST_CASE("A way is measured point by point", "[measure]") {
    AppState state = measuring();
    CHECK(measure_view(state, std::nullopt)->hint == "Click where the way begins");
    state = reduce(state, MeasureAt{px(state, {10, 10})});
    state = reduce(state, MeasureAt{px(state, {11, 10})});
    const auto view = measure_view(state, std::nullopt);
    REQUIRE(view.has_value());
    REQUIRE(view->legs_px.size() == 1);
    CHECK(view->points_px.size() == 2);
    const double metres = geo::crs::geodesic_between({10, 10}, {11, 10}).distance_m;
    CHECK(metres == Approx(109639).margin(10));
    CHECK(view->total == "Distance 110 km (68.1 miles)");
    CHECK(view->leg == "Last leg 110 km (68.1 miles), bearing 090°");
    CHECK(view->copy.find("Distance 110 km (68.1 miles); 10.00000, 10.00000") == 0);
    // With the pointer as the next point.
    const auto further = measure_view(state, px(state, {11, 11}));
    CHECK(further->legs_px.size() == 2);
    CHECK(further->total == "Distance 220 km (137 miles)");
    CHECK(reduce(state, MeasureBack{}).measure.points.size() == 1);
}

TEST_CASE("A click on the first point closes the way to an area", "[measure]") {
    AppState state = measuring();
    for (const LonLat corner : {LonLat{10, 10}, LonLat{11, 10}, LonLat{11, 11}, LonLat{10, 11}}) {
        state = reduce(state, MeasureAt{px(state, corner)});
    }
    CHECK(measure_view(state, std::nullopt)->area.empty());
    state = reduce(state, MeasureAt{px(state, {10, 10}) + Point{4, 3}});
    REQUIRE(state.measure.closed);
    const auto view = measure_view(state, px(state, {12, 12}));
    CHECK(view->area == "Area 12,108 km² (4,675 square miles)");
    CHECK(view->total.find("Outline 440 km") == 0);
    CHECK(view->legs_px.size() == 4);
    CHECK_FALSE(reduce(state, MeasureBack{}).measure.closed);
    state = reduce(state, MeasureAt{px(state, {12, 12})});
    CHECK(state.measure.points.size() == 1);  // another one begins
}

TEST_CASE("Escape ends measuring, M begins it", "[measure]") {
    AppState state = measuring();
    state = reduce(state, MeasureAt{{300, 300}});
    state = reduce(state, Dismiss{});
    CHECK_FALSE(state.measure.on);
    CHECK(state.measure.points.empty());
    CHECK(reduce(state, MeasureAt{{300, 300}}).measure.points.empty());
    CHECK_FALSE(measure_view(state, Point{1, 1}).has_value());
    const auto command = command_for({Key::M, false, false});
    REQUIRE(command.has_value());
    CHECK(reduce(state, *command).measure.on);
    CHECK(reduce({}, ToggleMeasure{}).measure.on == false);
}

TEST_CASE("Distances, areas and positions in words", "[measure]") {
    CHECK(distance_words(english, 845.4) == "845 m");
    CHECK(distance_words(english, 12340) == "12.3 km (7.67 miles)");
    CHECK(distance_words(english, 1234567) == "1,235 km (767 miles)");
    CHECK(area_words(english, 0.5) == "0.50 km² (0.19 square miles)");
    CHECK(degrees_words({69.17233, 34.52813}) == "34.52813, 69.17233");
    CHECK(sexagesimal_words({69.17233, 34.52813}) == "34°31′41.3″N 69°10′20.4″E");
    CHECK(sexagesimal_words({-0.5, -59.99999999}) == "60°00′00.0″S 0°30′00.0″W");
    CHECK(mgrs_words({69.17233, 34.52813}).substr(0, 5) == "42SWD");
}
