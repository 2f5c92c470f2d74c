#include "app/scene/color.hpp"
#include "app/scene/looks.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace app::scene;
using app::campaign::ActorId;
using app::campaign::HoldStatus;

namespace {

const ControlStyle style = light_style().control;
const Look red{ActorId(0), HoldStatus::Controlled, {200, 0, 0, 255}};
const Look blue{ActorId(1), HoldStatus::Controlled, {0, 0, 200, 255}};

Look with(Look look, HoldStatus status) {
    look.status = status;
    return look;
}

}  // namespace

TEST_CASE("Every status has a pattern of its own", "[scene][looks]") {
    const Pattern held = fill_paint(red, style, 1).pattern;
    const Pattern contested = fill_paint(with(red, HoldStatus::Contested), style, 1).pattern;
    const Pattern besieged = fill_paint(with(red, HoldStatus::Besieged), style, 1).pattern;
    const Pattern unknown = fill_paint(with(red, HoldStatus::Unknown), style, 1).pattern;
    const std::set<Pattern> all{held, contested, besieged, unknown,
                                hatch_paint(red, blue, Reading::Centre, style, 1).pattern};
    CHECK(held == Pattern::None);
    CHECK(all.size() == 5);
}

TEST_CASE("The hatch shows only what differs", "[scene][looks]") {
    CHECK(hatch_paint(red, red, Reading::Centre, style, 1).pattern == Pattern::None);
    CHECK(hatch_paint(red, blue, Reading::Centre, style, 1).pattern_color ==
          apart_from(blue.color, fill_paint(red, style, 1).color, style.hatch_contrast));
    const Paint contested = hatch_paint(red, with(red, HoldStatus::Contested), Reading::Centre, style, 1);
    CHECK(contested.pattern != Pattern::None);
    CHECK(contested.line_px < hatch_paint(red, blue, Reading::Centre, style, 1).line_px);
}

TEST_CASE("A hatch for a town is thinner than one for a countryside, and both stand out", "[scene][looks]") {
    CHECK(hatch_paint(red, blue, Reading::Countryside, style, 1).line_px <
          hatch_paint(red, blue, Reading::Centre, style, 1).line_px);
    const Look like_red{ActorId(2), HoldStatus::Controlled, {205, 10, 5, 255}};
    const Color ground = fill_paint(red, style, 1).color;
    CHECK(contrast(hatch_paint(red, like_red, Reading::Centre, style, 1).pattern_color, ground) >=
          style.hatch_contrast);
}

TEST_CASE("Patterns grow with the page", "[scene][looks]") {
    const Look look = with(red, HoldStatus::Besieged);
    CHECK(fill_paint(look, style, 2).spacing_px == Approx(2 * fill_paint(look, style, 1).spacing_px));
}

TEST_CASE("A cross-fade begins at the old paint and ends at the new", "[scene][looks]") {
    const Paint before = fill_paint(red, style, 1);
    const Paint now = fill_paint(with(blue, HoldStatus::Contested), style, 1);
    CHECK(cross_faded(before, now, 1) == now);
    CHECK(cross_faded(before, now, 0).color == before.color);
    CHECK(cross_faded(before, now, 0.4).pattern == Pattern::None);
    const Paint late = cross_faded(before, now, 0.75);
    CHECK(late.pattern == now.pattern);
    CHECK(late.pattern_color.alpha < now.pattern_color.alpha);
    CHECK(late.color == mixed(before.color, now.color, 0.75));
}

TEST_CASE("Letters on a ground take the ink that can be read", "[scene][looks]") {
    const Color dark{20, 20, 20, 255};
    const Color light{255, 255, 255, 255};
    CHECK(readable_on({240, 230, 60, 255}, dark, light) == dark);
    CHECK(readable_on({40, 40, 90, 255}, dark, light) == light);
}
