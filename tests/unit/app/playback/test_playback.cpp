#include "app/playback/playhead.hpp"
#include "app/playback/recording_plan.hpp"

#include <catch2/catch.hpp>

#include <limits>

using app::playback::advance;
using app::playback::moved_to;
using app::playback::plan_by_duration;
using app::playback::plan_by_speed;
using app::playback::Playhead;
using app::playback::RecordingPlan;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::Instant;

namespace {

Playhead playing(double now) {
    Playhead playhead;
    playhead.range = {Day(10), Day(20)};
    playhead.now = Instant(now);
    playhead.days_per_second = 2.0;
    playhead.playing = true;
    return playhead;
}

}  // namespace

TEST_CASE("a playhead moves by its speed while it plays") {
    CHECK(advance(playing(12.0), 1.5).now == Instant(15.0));
    Playhead paused = playing(12.0);
    paused.playing = false;
    CHECK(advance(paused, 1.5) == paused);
    Playhead back = playing(15.0);
    back.reversed = true;
    CHECK(advance(back, 1.5).now == Instant(12.0));
    CHECK(advance(playing(12.0), -1.0) == playing(12.0));
    CHECK(advance(playing(12.0), std::numeric_limits<double>::quiet_NaN()) == playing(12.0));
}

TEST_CASE("it stops inside the last day, and at the first moment going back") {
    const Playhead ended = advance(playing(19.0), 100.0);
    CHECK_FALSE(ended.playing);
    CHECK(ended.now.day() == Day(19));
    CHECK(ended.now < Instant(20.0));
    CHECK(ended.now > Instant(19.999));
    Playhead back = playing(11.0);
    back.reversed = true;
    const Playhead begun = advance(back, 100.0);
    CHECK_FALSE(begun.playing);
    CHECK(begun.now == Instant(10.0));
}

TEST_CASE("it starts again where it loops") {
    Playhead loop = playing(19.0);
    loop.loop = true;
    CHECK(advance(loop, 1.0).now.days_since_epoch() == Approx(11.0));
    CHECK(advance(loop, 1.0).playing);
    CHECK(advance(loop, 51.0).now.days_since_epoch() == Approx(11.0));
    loop.reversed = true;
    loop.now = Instant(11.0);
    CHECK(advance(loop, 1.0).now.days_since_epoch() == Approx(19.0));
}

TEST_CASE("a playhead never leaves its range") {
    CHECK(moved_to(playing(12.0), Instant(-5.0)).now == Instant(10.0));
    CHECK(moved_to(playing(12.0), Instant(50.0)).now.day() == Day(19));
    CHECK(moved_to(playing(12.0), Instant(13.25)).now == Instant(13.25));
    CHECK(moved_to(playing(12.0), Instant(std::numeric_limits<double>::quiet_NaN())).now == Instant(12.0));
    Playhead empty = playing(12.0);
    empty.range = {Day(10), Day(10)};
    CHECK(advance(empty, 1.0).now == Instant(10.0));
}

TEST_CASE("frames are inside the range, in order and evenly spaced") {
    for (const auto& [days, fps, speed] :
         {std::tuple{58, 30, 7.0}, std::tuple{1445, 25, 72.25}, std::tuple{1, 60, 0.5}, std::tuple{3, 24, 1.7}}) {
        const DayRange range{Day(8000), Day(8000 + days)};
        const RecordingPlan plan = plan_by_speed(range, fps, speed).value();
        REQUIRE(plan.frame_count > 0);
        CHECK(app::playback::days_per_second(plan) == Approx(speed).epsilon(0.02));
        CHECK(instant_for_frame(plan, 0) == Instant::start_of(range.from));
        const double step = static_cast<double>(days) / static_cast<double>(plan.frame_count);
        for (std::int64_t frame = 1; frame < plan.frame_count; ++frame) {
            const double gap = instant_for_frame(plan, frame) - instant_for_frame(plan, frame - 1);
            REQUIRE(gap == Approx(step));
            REQUIRE(range.contains(instant_for_frame(plan, frame).day()));
        }
        CHECK(instant_for_frame(plan, plan.frame_count - 1) < Instant::start_of(range.to));
    }
}

TEST_CASE("a film by length has the frames of that length") {
    const RecordingPlan plan = plan_by_duration({Day(0), Day(1445)}, 30, 20.0).value();
    CHECK(plan.frame_count == 600);
    CHECK(app::playback::days_per_second(plan) == Approx(72.25));
    CHECK(plan_by_duration({Day(0), Day(10)}, 25, 0.04).value().frame_count == 1);
}

TEST_CASE("frames that fall on midnight do so exactly") {
    const RecordingPlan plan = plan_by_duration({Day(6709), Day(6709 + 1445)}, 30, 1445.0 / 10.0).value();
    REQUIRE(plan.frame_count == 1445 * 3);
    for (int day = 0; day < 1445; ++day) {
        REQUIRE(instant_for_frame(plan, 3 * day) == Instant::start_of(Day(6709 + day)));
    }
}

TEST_CASE("plans that make no film are refused with a sentence") {
    const DayRange days{Day(0), Day(10)};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(plan_by_speed({Day(5), Day(5)}, 30, 7.0));
    CHECK_FALSE(plan_by_speed(days, 0, 7.0));
    CHECK_FALSE(plan_by_speed(days, -30, 7.0));
    CHECK_FALSE(plan_by_speed(days, 30, 0.0));
    CHECK_FALSE(plan_by_speed(days, 30, -7.0));
    CHECK_FALSE(plan_by_speed(days, 30, nan));
    CHECK_FALSE(plan_by_speed(days, 1, 1e6));
    CHECK_FALSE(plan_by_duration(days, 30, 0.0));
    CHECK_FALSE(plan_by_duration(days, 30, 0.001));
    CHECK_FALSE(plan_by_duration(days, 30, nan));
    CHECK_FALSE(plan_by_duration(days, 30, 1e12));
    const auto refused = plan_by_duration(days, 30, 0.001);
    CHECK(refused.error().code == geo::ErrorCode::BadArgument);
    CHECK(refused.error().message.find("30 frames a second") != std::string::npos);
}
