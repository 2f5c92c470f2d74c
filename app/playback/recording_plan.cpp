#include "app/playback/recording_plan.hpp"

#include <fmt/format.h>

#include <cmath>

namespace app::playback {
namespace {

using geo::ErrorCode;
using geo::calendar::Instant;

/// More would be a film of a year at 30 frames a second: a slip of the pen, not a wish.
constexpr double most_frames = 1e9;

geo::Result<RecordingPlan> plan_with(geo::calendar::DayRange days, double frames_per_second, double frames,
                                     const std::string& length) {
    if (days.empty()) {
        return geo::fail(
            ErrorCode::BadArgument,
            fmt::format("From {} to {} there is no day to record: give a first day that is not after the last.",
                        days.from.iso(), (days.to - 1).iso()));
    }
    if (frames_per_second < 1) {
        return geo::fail(ErrorCode::BadArgument,
                         fmt::format("{} frames a second is no frame rate: give 1 or more.", frames_per_second));
    }
    if (!(frames >= 0.5)) {
        return geo::fail(ErrorCode::BadArgument,
                         fmt::format("{} makes a film without a frame at {} frames a second: make it longer.", length,
                                     frames_per_second));
    }
    if (frames > most_frames) {
        return geo::fail(
            ErrorCode::BadArgument,
            fmt::format("{} makes a film of more than {:.0f} frames: make it shorter.", length, most_frames));
    }
    return RecordingPlan{days, frames_per_second, std::llround(frames)};
}

}  // namespace

geo::Result<RecordingPlan> plan_by_speed(geo::calendar::DayRange days, double frames_per_second,
                                         double days_per_second) {
    if (!(days_per_second > 0.0)) {
        return geo::fail(ErrorCode::BadArgument,
                         fmt::format("{} days a second is no speed: give a number above 0.", days_per_second));
    }
    return plan_with(days, frames_per_second, days.length_days() / days_per_second * frames_per_second,
                     fmt::format("{} days a second", days_per_second));
}

geo::Result<RecordingPlan> plan_by_duration(geo::calendar::DayRange days, double frames_per_second, double seconds) {
    if (!(seconds > 0.0)) {
        return geo::fail(ErrorCode::BadArgument,
                         fmt::format("{} seconds is no length: give a number above 0.", seconds));
    }
    return plan_with(days, frames_per_second, seconds * frames_per_second, fmt::format("{} seconds", seconds));
}

Instant instant_for_frame(const RecordingPlan& plan, std::int64_t frame) {
    // One product and one quotient instead of a sum of steps: no drift, and frames that fall on midnight do so exactly.
    const double into = static_cast<double>(frame) * plan.days.length_days() / static_cast<double>(plan.frame_count);
    return Instant::start_of(plan.days.from) + into;
}

double days_per_second(const RecordingPlan& plan) {
    return static_cast<double>(plan.days.length_days()) * plan.frames_per_second /
           static_cast<double>(plan.frame_count);
}

}  // namespace app::playback
