#include "app/shell/blink_timer.hpp"
#include "app/state/compare_state.hpp"

#include <catch2/catch.hpp>

using app::shell::BlinkTimer;
using namespace std::chrono_literals;

TEST_CASE("Turns never follow each other faster than the period, however late a frame was", "[blink]") {
    BlinkTimer timer;
    const BlinkTimer::Clock::time_point start{};
    CHECK_FALSE(timer.is_due(false, start));
    CHECK_FALSE(timer.until_due(start));
    CHECK_FALSE(timer.is_due(true, start));
    REQUIRE(timer.until_due(start));
    CHECK(timer.until_due(start)->count() == Approx(app::state::blink_period_s));
    CHECK_FALSE(timer.is_due(true, start + 700ms));
    CHECK(timer.is_due(true, start + 800ms));
    // A frame that came two seconds late: the next turn is a whole period after it.
    CHECK(timer.is_due(true, start + 3600ms));
    CHECK_FALSE(timer.is_due(true, start + 4300ms));
    CHECK(timer.is_due(true, start + 4400ms));
    CHECK_FALSE(timer.is_due(false, start + 9000ms));
    CHECK_FALSE(timer.until_due(start + 9000ms));
}
