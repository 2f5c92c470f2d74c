// Control timelines of any length, invented, for measuring lookups.
#pragma once

#include "app/campaign/control_timelines.hpp"
#include "geo/calendar/day.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

struct InventedControl {
    app::campaign::ControlTimelines timelines;
    geo::calendar::DayRange span;  ///< the days that the timelines cover
};

/// Timelines of `rows` rows in all over `subjects` subjects, each row of 1 to 19 days, with a gap now and then. The
/// same numbers give the same timelines.
[[nodiscard]] InventedControl invented_control(std::size_t subjects, std::size_t rows);

/// `count` days within the span, drawn beforehand since a random number costs as much as a lookup.
[[nodiscard]] std::vector<geo::calendar::Day> random_days(geo::calendar::DayRange span, std::size_t count);

}  // namespace bench
