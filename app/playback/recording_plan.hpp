// Which instant each frame of a film shows: pure arithmetic shared by recorder, preview and tests.
#pragma once

#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"

#include <cstdint>

namespace app::playback {

/// A plain film: from the start of `days.from` to the end of the last day, at a constant number of days a second.
struct RecordingPlan {
    geo::calendar::DayRange days;  ///< half-open
    double frames_per_second = 30;
    std::int64_t frame_count = 0;

    friend bool operator==(const RecordingPlan&, const RecordingPlan&) = default;
};

/// Plans by speed or by length (exactly one of them positive). Fails on an empty range, a rate below 1, a length of no
/// frame.
[[nodiscard]] geo::Result<RecordingPlan> plan_by_speed(geo::calendar::DayRange days, double frames_per_second,
                                                       double days_per_second);
[[nodiscard]] geo::Result<RecordingPlan> plan_by_duration(geo::calendar::DayRange days, double frames_per_second,
                                                          double seconds);

/// The instant of a frame (0-based): frame 0 is the start of the first day; steps are equal; the last frame is still
/// inside the range.
[[nodiscard]] geo::calendar::Instant instant_for_frame(const RecordingPlan& plan, std::int64_t frame);
[[nodiscard]] double days_per_second(const RecordingPlan& plan);

}  // namespace app::playback
