// The Solar Hijri calendar with the zodiac names of its months (Hamal, Sawr, ...): conversion through ICU's persian
// calendar.
#pragma once

#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"

#include <string>
#include <string_view>

namespace geo::calendar {

/// A date such as 26 Dalw 1367.
struct SolarHijriDate {
    int year = 1;
    int month = 1;  ///< 1 (Hamal) to 12 (Hut)
    int day = 1;

    friend bool operator==(const SolarHijriDate&, const SolarHijriDate&) = default;
};

/// Language of a month name and script of a number.
enum class HijriScript { Latin, Dari, Pashto };

/// Fails with a sentence outside of the years 1 to 9999.
[[nodiscard]] Result<SolarHijriDate> solar_hijri_from_day(Day day);
/// Fails with a sentence where the date does not exist (30 Hut of a common year).
[[nodiscard]] Result<Day> day_from_solar_hijri(const SolarHijriDate& date);
/// Month 1 to 12: "Hamal", or its Dari or Pashto name (which are different words); empty for other numbers.
[[nodiscard]] std::string_view hijri_month_name(int month, HijriScript script);
/// "26 Dalw 1367", with Persian digits where the script is not Latin.
[[nodiscard]] std::string format_solar_hijri(const SolarHijriDate& date, HijriScript script);

}  // namespace geo::calendar
