#include "geo/calendar/solar_hijri.hpp"

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <array>
#include <memory>

namespace geo::calendar {

namespace {

constexpr double milliseconds_per_day = 86'400'000.0;
constexpr int last_year = 9999;

constexpr std::array<std::string_view, 12> latin_names = {"Hamal", "Sawr",  "Jawza", "Saratan", "Asad", "Sunbula",
                                                          "Mizan", "Aqrab", "Qaws",  "Jadi",    "Dalw", "Hut"};
constexpr std::array<std::string_view, 12> dari_names = {"حمل",   "ثور",  "جوزا", "سرطان", "اسد", "سنبله",
                                                         "میزان", "عقرب", "قوس",  "جدی",   "دلو", "حوت"};
constexpr std::array<std::string_view, 12> pashto_names = {"وری", "غویی", "غبرګولی", "چنګاښ",  "زمری",   "وږی",
                                                           "تله", "لړم",  "لیندۍ",   "مرغومی", "سلواغه", "کب"};

/// ICU keeps its calendars' state in the object, so each conversion takes a new one and nothing is shared between
/// threads.
Result<std::unique_ptr<icu::Calendar>> persian_calendar() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::getGMT()->clone(), icu::Locale("en", nullptr, nullptr, "calendar=persian"), status));
    if (U_FAILURE(status) != 0 || !calendar) {
        return fail(ErrorCode::Internal,
                    fmt::format("ICU has no persian calendar ({}): install its data.", u_errorName(status)));
    }
    calendar->clear();
    return calendar;
}

Result<SolarHijriDate> date_of(icu::Calendar& calendar, Day day) {
    UErrorCode status = U_ZERO_ERROR;
    calendar.setTime(day.days_since_epoch() * milliseconds_per_day, status);
    const SolarHijriDate date{calendar.get(UCAL_EXTENDED_YEAR, status), calendar.get(UCAL_MONTH, status) + 1,
                              calendar.get(UCAL_DATE, status)};
    if (U_FAILURE(status) != 0 || date.year < 1 || date.year > last_year) {
        return fail(
            ErrorCode::BadArgument,
            fmt::format("{} has no Solar Hijri date: only the years 1 to {} are counted.", day.iso(), last_year));
    }
    return date;
}

std::string number(int value, HijriScript script) {
    std::string digits = fmt::format("{}", value);
    if (script == HijriScript::Latin) {
        return digits;
    }
    std::string persian;
    for (const char digit : digits) {
        // U+06F0 to U+06F9 in UTF-8.
        persian += {static_cast<char>(0xDB), static_cast<char>(0xB0 + (digit - '0'))};
    }
    return persian;
}

}  // namespace

Result<SolarHijriDate> solar_hijri_from_day(Day day) {
    const auto calendar = persian_calendar();
    if (!calendar) {
        return fail(calendar.error());
    }
    return date_of(**calendar, day);
}

Result<Day> day_from_solar_hijri(const SolarHijriDate& date) {
    const auto no_such_date = [&date] {
        return fail(ErrorCode::BadArgument, fmt::format("There is no day {} of month {} in the Solar Hijri year {}: "
                                                        "six months of 31 days are followed by five of "
                                                        "30, and the last has 29, or 30 in a leap year.",
                                                        date.day, date.month, date.year));
    };
    if (date.year < 1 || date.year > last_year || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) {
        return no_such_date();
    }
    const auto calendar = persian_calendar();
    if (!calendar) {
        return fail(calendar.error());
    }
    UErrorCode status = U_ZERO_ERROR;
    (*calendar)->set(UCAL_EXTENDED_YEAR, date.year);
    (*calendar)->set(UCAL_MONTH, date.month - 1);
    (*calendar)->set(UCAL_DATE, date.day);
    const double milliseconds = (*calendar)->getTime(status);
    if (U_FAILURE(status) != 0) {
        return no_such_date();
    }
    const Day day = Instant(milliseconds / milliseconds_per_day).day();
    // ICU counts 30 Hut of a common year on into the next year; only what comes back unchanged exists.
    const auto back = date_of(**calendar, day);
    if (!back || *back != date) {
        return no_such_date();
    }
    return day;
}

std::string_view hijri_month_name(int month, HijriScript script) {
    if (month < 1 || month > 12) {
        return {};
    }
    const auto index = static_cast<std::size_t>(month - 1);
    switch (script) {
        case HijriScript::Latin: return latin_names[index];
        case HijriScript::Dari: return dari_names[index];
        case HijriScript::Pashto: return pashto_names[index];
    }
    return {};
}

std::string format_solar_hijri(const SolarHijriDate& date, HijriScript script) {
    return fmt::format("{} {} {}", number(date.day, script), hijri_month_name(date.month, script),
                       number(date.year, script));
}

}  // namespace geo::calendar
