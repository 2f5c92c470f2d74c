// A map that glides on: only where that is wanted, slower and slower, until it rests.
#include "app/state/reduce.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

using namespace app::state;

namespace {

AppState loaded() {
    const AppState state = reduce({}, Resize{{1200, 800, 1.0, 1.0}});
    return reduce(state, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr, nullptr,
                                        geo::calendar::Day::from_civil({2000, 1, 15})});
}

}  // namespace

TEST_CASE("A map that is let go of stays where it is", "[glide]") {
    const AppState start = loaded();
    const AppState after = reduce(reduce(start, LetGo{{900, 0}}), Tick{0.1});
    CHECK(after.view == start.view);
    CHECK_FALSE(after.glide.moves());
}

TEST_CASE("Where it is wanted, it glides to rest", "[glide]") {
    AppState state = reduce(loaded(), SetGliding{true});
    const double before = state.view.centre.x;
    state = reduce(state, LetGo{{900, 0}});
    REQUIRE(state.glide.moves());
    double last = before;
    for (int frame = 0; frame < 200 && state.glide.moves(); ++frame) {
        state = reduce(state, Tick{1.0 / 60});
        CHECK(state.view.centre.x < last);  // dragged to the right: the ground to the left comes in
        last = state.view.centre.x;
    }
    CHECK_FALSE(state.glide.moves());
    const double px = (before - last) / state.view.metres_per_px;
    CHECK(px > 150);
    CHECK(px < 210);
}

TEST_CASE("Whoever does something takes hold of the map", "[glide]") {
    AppState state = reduce(reduce(loaded(), SetGliding{true}), LetGo{{900, 300}});
    REQUIRE(state.glide.moves());
    CHECK_FALSE(reduce(state, ZoomBy{2.0}).glide.moves());
    CHECK(reduce(state, LetGo{{1e9, 0}}).glide.px_per_second.x == Approx(6000));
    CHECK_FALSE(reduce(state, LetGo{{3, 3}}).glide.moves());
}
