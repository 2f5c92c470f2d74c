// The Afghan Solar Hijri calendar: conversion through ICU's persian calendar, month names as used in Afghanistan.
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

/// Script of a month name or a number.
enum class HijriScript { Latin, Dari, Pashto };

[[nodiscard]] Result<SolarHijriDate> solar_hijri_from_day(Day day);
/// Fails with a sentence where the date does not exist (30 Hut of a common year).
[[nodiscard]] Result<Day> day_from_solar_hijri(const SolarHijriDate& date);
/// Month 1 to 12: "Hamal" / Arabic-script name.
[[nodiscard]] std::string_view hijri_month_name(int month, HijriScript script);
/// "26 Dalw 1367", with Persian digits where the script is not Latin.
[[nodiscard]] std::string format_solar_hijri(const SolarHijriDate& date, HijriScript script);

}  // namespace geo::calendar
