// Years, months and days as EDTF writes them, with X for a digit not given: what they can mean. Part of the EDTF
// reader.
#pragma once

#include "geo/calendar/edtf.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace geo::calendar {

/// Four, two and two characters, digits or X; a month or day that the text leaves out is "XX".
struct DatePattern {
    std::string_view year = "XXXX";
    bool negative = false;
    std::string_view month = "XX";
    std::string_view day = "XX";
};

[[nodiscard]] bool has_unknown_digits(std::string_view digits);

/// The number that plain digits make.
[[nodiscard]] int number_of(std::string_view digits);

/// Years that a pattern can mean, least and greatest.
[[nodiscard]] std::pair<int, int> year_bounds(const DatePattern& pattern);

/// The first day, counting up or down, that fits; nothing where no day does.
[[nodiscard]] std::optional<Day> find_day(const DatePattern& pattern, bool upwards);

[[nodiscard]] DatePrecision precision_of(const DatePattern& pattern);

/// First month and number of months of the parts of a year that have a number of their own; nothing for other numbers
/// than 21 to 41.
struct YearPart {
    int first_month = 0;
    int months = 0;
};
[[nodiscard]] std::optional<YearPart> year_part(int number);

}  // namespace geo::calendar
