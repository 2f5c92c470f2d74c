// Dates as people type them: "15 Feb 1989", "1989-02", "15.2.1989", "26 Dalw 1367", and periods of them.
#pragma once

#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"

#include <string_view>

namespace geo::calendar {

/// Reads a day, a month, a year, or a period of two of them ("1991-01 to 1991-03", "3 Mar 1989 .. 5 Mar 1989") as the
/// days it covers. Months by English or Solar Hijri names (Latin, Dari or Pashto; those years are then Solar Hijri);
/// digits Latin or Persian; 3.4.1989 is day before month; "1367 SH" is a Solar Hijri year. The error sentence quotes
/// the text and says what is wrong with it and what would be right.
[[nodiscard]] Result<DayRange> parse_written_date(std::string_view written);

}  // namespace geo::calendar
