// Whole days, half-open day ranges and instants: the only time types of the program.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace geo::calendar {

/// A civil date of the proleptic Gregorian calendar (astronomical years: 0 is 1 BCE).
struct CivilDate {
    int year = 1970;
    int month = 1;  ///< 1 to 12
    int day = 1;    ///< 1 to 31

    friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

/// A day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar. Has no time zone and no clock time.
/// Years -2,500,000 to 2,500,000, so that the difference of any two days fits.
class Day {
  public:
    constexpr Day() = default;
    constexpr explicit Day(std::int32_t days_since_epoch) : m_days(days_since_epoch) {}

    /// The day of a civil date. The date must exist (see `is_valid`).
    [[nodiscard]] static Day from_civil(const CivilDate& date);
    [[nodiscard]] static bool is_valid(const CivilDate& date);
    /// 28 to 31; `month` must be 1 to 12.
    [[nodiscard]] static int days_in_month(int year, int month);

    /// Before and after every day that a civil date can name: the ends of a span that is open on one side.
    [[nodiscard]] static constexpr Day distant_past() { return Day(-1'000'000'000); }
    [[nodiscard]] static constexpr Day distant_future() { return Day(1'000'000'000); }

    [[nodiscard]] CivilDate civil() const;
    [[nodiscard]] constexpr std::int32_t days_since_epoch() const { return m_days; }
    /// "1989-02-15"; years before 0 as "-0044-03-15".
    [[nodiscard]] std::string iso() const;

    friend constexpr auto operator<=>(const Day&, const Day&) = default;
    friend constexpr Day operator+(Day day, std::int32_t days) { return Day(day.m_days + days); }
    friend constexpr Day operator-(Day day, std::int32_t days) { return Day(day.m_days - days); }
    friend constexpr std::int32_t operator-(Day later, Day earlier) { return later.m_days - earlier.m_days; }

  private:
    std::int32_t m_days = 0;
};

/// Days from `from` up to, not including, `to`. Empty where `to <= from`.
struct DayRange {
    Day from;
    Day to;

    [[nodiscard]] constexpr bool contains(Day day) const { return from <= day && day < to; }
    [[nodiscard]] constexpr bool empty() const { return to <= from; }
    [[nodiscard]] constexpr std::int32_t length_days() const { return empty() ? 0 : to - from; }
    friend constexpr bool operator==(const DayRange&, const DayRange&) = default;
};

/// A moment, as days since the epoch with a fraction (0.5 is noon). Only for drawing in-between positions.
class Instant {
  public:
    constexpr Instant() = default;
    constexpr explicit Instant(double days_since_epoch) : m_days(days_since_epoch) {}
    /// Noon of a day: what a still shows.
    [[nodiscard]] static constexpr Instant noon(Day day) { return Instant(day.days_since_epoch() + 0.5); }
    [[nodiscard]] static constexpr Instant start_of(Day day) { return Instant(day.days_since_epoch()); }

    [[nodiscard]] constexpr double days_since_epoch() const { return m_days; }
    /// The day that the moment lies in (rounded down, also before the epoch).
    [[nodiscard]] Day day() const;

    friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
    friend constexpr Instant operator+(Instant instant, double days) { return Instant(instant.m_days + days); }
    friend constexpr Instant operator-(Instant instant, double days) { return Instant(instant.m_days - days); }
    friend constexpr double operator-(Instant later, Instant earlier) { return later.m_days - earlier.m_days; }

  private:
    double m_days = 0.0;
};

}  // namespace geo::calendar
