// Where the marks of movements and battles stand when they crowd a place.
#include "app/scene/marks.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

#include <algorithm>

using namespace app::scene;
using geo::core::Point;
using scene_test::Fixture;

namespace {

PlaceSpot square_at(Point px, double size_px) {
    return {app::campaign::PlaceId(0), px, app::campaign::SubjectId(0), true, 1, size_px};
}

MovementMark mark_along(const geo::core::Line& points_px, Point direction) {
    MovementMark mark;
    mark.pieces.push_back({points_px, false, 6, 6});
    mark.head_px = points_px.back();
    mark.direction = direction;
    mark.width_px = 6;
    return mark;
}

}  // namespace

TEST_CASE("A head on its way in stops at the rim of the town's square", "[scene][marks]") {
    std::vector<MovementMark> marks{mark_along({{0, 100}, {60, 100}, {100, 100}}, {1, 0})};
    keep_off_places(marks, {square_at({100, 100}, 24)}, 1);
    CHECK(geo::core::distance(marks[0].head_px, {100, 100}) > 12);
    CHECK(geo::core::distance(marks[0].head_px, {100, 100}) < 24);
    CHECK(marks[0].head_px.y == Approx(100));
    REQUIRE(marks[0].pieces.size() == 1);
    CHECK(marks[0].pieces[0].points_px.back().x <= marks[0].head_px.x);
}

TEST_CASE("A head that has not left the square yet stands beside it, pointing away", "[scene][marks]") {
    std::vector<MovementMark> marks{mark_along({{100, 100}, {103, 100}}, {1, 0})};
    keep_off_places(marks, {square_at({100, 100}, 24)}, 1);
    // The head reaches back from its tip by its length.
    CHECK(marks[0].head_px.x - head_length(6, 1) >= 112);
    CHECK(marks[0].pieces.empty());
}

TEST_CASE("A head elsewhere, and one on a plain town, stays where it is", "[scene][marks]") {
    std::vector<MovementMark> marks{mark_along({{0, 100}, {60, 100}}, {1, 0})};
    PlaceSpot plain = square_at({60, 100}, 24);
    plain.subject.reset();
    keep_off_places(marks, {square_at({100, 100}, 24), plain}, 1);
    CHECK(marks[0].head_px == Point{60, 100});
}

TEST_CASE("Of many battles at one spot the last token counts the rest", "[scene][marks]") {
    Fixture fixture;
    app::campaign::Campaign many = *fixture.campaign;
    app::campaign::Battle battle = many.battles.front();
    battle.kind = app::campaign::BattleKind::Ambush;
    battle.location_precision = 1;
    many.battles.assign(7, battle);
    StaticGeometry geometry = *fixture.geometry;
    geometry.battles.assign(7, fixture.geometry->battles.front());
    FrameSpec spec = fixture.spec(1);
    spec.instant = geo::calendar::Instant::noon(battle.when.drawn.from);
    const auto snapshot = app::snapshot::at(many, spec.instant, spec.fades);
    REQUIRE(snapshot.battles.size() == 7);
    const Style style = light_style();
    const ViewFacts facts = view_facts(many, geometry, spec, snapshot.areas, style);
    const auto marks = battle_marks(many, geometry, spec, snapshot, facts, style.battle);
    REQUIRE(marks.size() == 4);
    CHECK(std::count_if(marks.begin(), marks.end(), [](const BattleMark& mark) { return mark.more > 0; }) == 1);
    CHECK(marks.back().more == 4);
    for (const BattleMark& mark : marks) {
        for (const PlaceSpot& spot : facts.spots.places) {
            if (spot.is_centre) {
                CHECK(geo::core::distance(mark.centre_px, spot.px) >= spot.size_px / 2 + mark.radius_px - 0.01);
            }
        }
    }
}
