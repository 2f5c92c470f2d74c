// Dates as historians write them (EDTF, ISO 8601-2): the text is kept, the span of days it can mean is computed.
#pragma once

#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"

#include <string>
#include <string_view>

namespace geo::calendar {

/// The finest unit that the text names.
enum class DatePrecision { Day, Month, Season, Year, Decade, Span };

/// One EDTF date: `1989-02-15`, `1989-02`, `1989-21` (seasons, quarters, ...), `1989`, `198X`, `1989-02-XX`, `-0044`,
/// `Y12345`, with
/// `?`, `~` or `%` for the whole or for a part (`1989-~02-15`), the sets `[a..b]`, `[a,b]`, `{a,b}` (one of, all of),
/// `[..b]`, `[a..]`,
/// `..` (open) or empty (unknown).
///
/// Parts of a year: 21 to 24 and 25 to 28 are spring, summer, autumn, winter as in the north (from March, June,
/// September, December), 29 to 32 as in the south (from September, December, March, June), three whole months each; one
/// that begins in December belongs to the year in which it begins, so `1989-24` is December 1989 to February 1990. 33
/// to 36 are quarters, 37 to 39 thirds, 40 and 41 halves.
struct EdtfDate {
    std::string text;  ///< exactly as written
    Day earliest;      ///< first day that it can mean; `Day::distant_past()` for `[..b]`
    Day latest;        ///< last day that it can mean (inclusive); `Day::distant_future()` for `[a..]`
    DatePrecision precision = DatePrecision::Day;
    bool approximate = false;  ///< `~` or `%`
    bool uncertain = false;    ///< `?` or `%`
    bool open = false;         ///< `..`: no such day, the fact goes on; earliest and latest mean nothing
    bool unknown = false;      ///< empty text; earliest and latest mean nothing

    [[nodiscard]] bool is_day() const { return !open && !unknown; }
    /// The day a map draws for it: the middle of the span, rounded down; for `[..b]` and `[a..]`, which have no middle,
    /// the last day of b and the first of a. `is_day()` must hold.
    [[nodiscard]] Day drawn() const;
    /// Whether a reader must be told that the drawn day is not certain.
    [[nodiscard]] bool is_imprecise() const { return approximate || uncertain || earliest != latest; }

    friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

/// An EDTF interval `start/end` (either side may be open or unknown); a single date is start and end at once.
struct EdtfInterval {
    EdtfDate start;
    EdtfDate end;
};

/// Reads one date. The error sentence quotes the text. A clock time (`1989-02-15T09:30:00Z`) is checked and otherwise
/// left to the text: the day is the one written. Not read: exponents and significant digits (`Y17E7`, `1950S2`).
[[nodiscard]] Result<EdtfDate> parse_edtf(std::string_view text);

/// Reads `start/end` or a single date. An interval that can only end before it starts is an error.
[[nodiscard]] Result<EdtfInterval> parse_edtf_interval(std::string_view text);

/// A date as the command line takes it: `YYYY-MM-DD`, or a month or year, which means its first day, or its last where
/// `as_end`.
[[nodiscard]] Result<Day> parse_command_date(std::string_view text, bool as_end);

}  // namespace geo::calendar
