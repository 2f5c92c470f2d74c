#include "geo/calendar/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace geo::calendar {

namespace {

constexpr int max_year = 2'500'000;
constexpr std::int64_t years_per_cycle = 400;
constexpr std::int64_t days_per_cycle = 146'097;

/// Whole 400-year cycles to take off so that std::chrono, whose years end at 32767, can count the rest.
std::int64_t cycle_of_year(int year) {
    const std::int64_t shifted = year - 2000;
    return shifted >= 0 ? shifted / years_per_cycle : (shifted - years_per_cycle + 1) / years_per_cycle;
}

std::chrono::year_month_day chrono_date(int year_in_cycle, int month, int day) {
    return {std::chrono::year(year_in_cycle), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

int year_in_cycle(int year) {
    return static_cast<int>(year - cycle_of_year(year) * years_per_cycle);
}

}  // namespace

int Day::days_in_month(int year, int month) {
    const std::chrono::year_month_day_last last(
        std::chrono::year(year_in_cycle(year)),
        std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month))));
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool Day::is_valid(const CivilDate& date) {
    return date.year >= -max_year && date.year <= max_year && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= days_in_month(date.year, date.month);
}

Day Day::from_civil(const CivilDate& date) {
    const std::chrono::sys_days in_cycle = chrono_date(year_in_cycle(date.year), date.month, date.day);
    const std::int64_t days = in_cycle.time_since_epoch().count() + cycle_of_year(date.year) * days_per_cycle;
    return Day(static_cast<std::int32_t>(days));
}

CivilDate Day::civil() const {
    // Day 0 of a cycle is 2000-01-01; the rest is never negative.
    constexpr std::int64_t cycle_start = 10'957;
    const std::int64_t shifted = m_days - cycle_start;
    std::int64_t cycle = shifted / days_per_cycle;
    if (shifted % days_per_cycle < 0) {
        --cycle;
    }
    const std::chrono::sys_days in_cycle{std::chrono::days(m_days - cycle * days_per_cycle)};
    const std::chrono::year_month_day date(in_cycle);
    return {static_cast<int>(static_cast<int>(date.year()) + cycle * years_per_cycle),
            static_cast<int>(static_cast<unsigned>(date.month())), static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::string Day::iso() const {
    const CivilDate date = civil();
    return fmt::format("{}{:04}-{:02}-{:02}", date.year < 0 ? "-" : "", std::abs(date.year), date.month, date.day);
}

Day Instant::day() const {
    // Also keeps a value that is not a number away from the cast, which would be undefined.
    const double lowest = Day::distant_past().days_since_epoch();
    const double highest = Day::distant_future().days_since_epoch();
    const double floored = std::floor(m_days);
    return Day(static_cast<std::int32_t>(floored >= lowest ? std::min(floored, highest) : lowest));
}

}  // namespace geo::calendar
