// The days on which a series is asked for.
#pragma once

#include "geo/calendar/day.hpp"

#include <vector>

namespace app::compare {

enum class SeriesStep { Day, Week, Month };

/// The first day, then each day, each seventh day, or the first of each month, and the last day. Both ends are there.
[[nodiscard]] std::vector<geo::calendar::Day> sample_days(const geo::calendar::DayRange& days, SeriesStep step);

}  // namespace app::compare
