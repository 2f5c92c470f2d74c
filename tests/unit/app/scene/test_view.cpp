#include "app/scene/frame_spec.hpp"
#include "app/scene/view.hpp"

#include <catch2/catch.hpp>

using namespace app::scene;
using geo::core::Box;
using geo::core::Point;

TEST_CASE("A view takes world to page and back", "[scene][view]") {
    const View view{{1000, 2000}, 10, 200, 100};
    const Point corner = view.px_from_world({0, 2500});
    CHECK(corner.x == Approx(0));
    CHECK(corner.y == Approx(0));
    const Point back = view.world_from_px({37.5, 81});
    const Point there = view.px_from_world(back);
    CHECK(there.x == Approx(37.5));
    CHECK(there.y == Approx(81));
    CHECK(view.world_box() == Box{0, 1500, 2000, 2500});
}

TEST_CASE("Fitting keeps the whole box inside the margins", "[scene][view]") {
    const View view = fit({0, 0, 4000, 1000}, 220, 120, 10);
    CHECK(view.metres_per_px == Approx(20));
    CHECK(view.px_from_world({0, 500}).x == Approx(10));
    CHECK(view.px_from_world({4000, 500}).x == Approx(210));
    CHECK(fit({0, 0, 100, 4000}, 220, 120, 10).metres_per_px == Approx(40));
    CHECK(fit(Box{}, 220, 120, 10).width_px == 220);
    CHECK(fit({5, 5, 5, 5}, 220, 120, 10).metres_per_px > 0);
}

TEST_CASE("Zooming keeps the point under the pointer", "[scene][view]") {
    const View view{{1000, 2000}, 10, 200, 100};
    const Point anchor{150, 20};
    const Point under = view.world_from_px(anchor);
    const View nearer = zoomed(view, 2, anchor);
    CHECK(nearer.metres_per_px == Approx(5));
    CHECK(nearer.px_from_world(under).x == Approx(anchor.x));
    CHECK(nearer.px_from_world(under).y == Approx(anchor.y));
    CHECK(zoomed(view, 1e30, anchor).metres_per_px > 0);
}

TEST_CASE("Panning moves the page with the hand", "[scene][view]") {
    const View view{{1000, 2000}, 10, 200, 100};
    const Point world = view.world_from_px({0, 0});
    const Point now = panned(view, {30, -12}).px_from_world(world);
    CHECK(now.x == Approx(30));
    CHECK(now.y == Approx(-12));
}

TEST_CASE("Resizing loses nothing that was seen", "[scene][view]") {
    const View view{{1000, 2000}, 10, 200, 100};
    for (const auto& [width, height] : {std::pair(100, 100), std::pair(400, 100), std::pair(300, 600)}) {
        const Box before = view.world_box();
        const Box now = resized(view, width, height).world_box();
        CHECK(now.min_x <= before.min_x + 1e-6);
        CHECK(now.max_x >= before.max_x - 1e-6);
        CHECK(now.min_y <= before.min_y + 1e-6);
        CHECK(now.max_y >= before.max_y - 1e-6);
    }
}

TEST_CASE("The design scale is 1 at 1080 lines", "[scene][view]") {
    CHECK(scale_for_size(1920, 1080) == Approx(1));
    CHECK(scale_for_size(3840, 2160) == Approx(2));
    CHECK(scale_for_size(1080, 1920) == Approx(1));
    CHECK(scale_for_size(64, 64) == Approx(0.5));
}
