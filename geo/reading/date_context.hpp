// The date that a text has reached: where it says "on 16 April", this knows the year.
#pragma once

#include "geo/calendar/day.hpp"

#include <optional>
#include <string>

namespace geo::reading {

/// A date as written: what is missing is 0 or empty.
struct PartialDate {
    int year = 0;  ///< 0: not said
    int month = 0;
    int day = 0;
    int season = 0;       ///< 21 to 24
    bool decade = false;  ///< `year` begins ten years
    [[nodiscard]] bool needs_year() const { return year == 0; }
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// EDTF of a date with a year: "1989-02-15", "1989-02", "1989-21", "1989", "198X".
[[nodiscard]] std::string edtf_of(const PartialDate& date);
/// The days that it can mean.
[[nodiscard]] calendar::DayRange days_of(const PartialDate& date);
/// Whether there is such a day.
[[nodiscard]] bool exists(const PartialDate& date);

class DateContext {
  public:
    explicit DateContext(std::optional<calendar::Day> hint);

    /// Adds the year to a date without one. Answers the sentence that says where it came from; empty: there is no year.
    [[nodiscard]] std::string complete(PartialDate& date) const;
    /// To be called with each date as the text goes on.
    void pass(const PartialDate& date);
    /// A year that the text names only later, for the dates before it.
    void expect_year(int year);
    /// The last date that named a day, a month or a year.
    [[nodiscard]] const std::optional<PartialDate>& last() const { return m_last; }
    [[nodiscard]] bool from_hint() const { return m_from_hint; }

  private:
    std::optional<PartialDate> m_last;
    int m_expected_year = 0;
    bool m_from_hint = false;
};

}  // namespace geo::reading
