// Dates as historians write them (EDTF, ISO 8601-2): the text is kept, the span of days it can mean is computed.
#pragma once

#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"

#include <string>
#include <string_view>

namespace geo::calendar {

/// The finest unit that the text names.
enum class DatePrecision { Day, Month, Season, Year, Decade, Span };

/// One EDTF date: `1989-02-15`, `1989-02`, `1989-21` (seasons, quarters, ...), `1989`, `198X`, `1989-02-XX`, with `?`, `~` or `%`,
/// `[a..b]` (one day in that span), `[..b]`, `..` (open) or empty (unknown).
struct EdtfDate {
    std::string text;          ///< exactly as written
    Day earliest;              ///< first day that it can mean
    Day latest;                ///< last day that it can mean (inclusive)
    DatePrecision precision = DatePrecision::Day;
    bool approximate = false;  ///< `~` or `%`
    bool uncertain = false;    ///< `?` or `%`
    bool open = false;         ///< `..`: no such day, the fact goes on; earliest and latest mean nothing
    bool unknown = false;      ///< empty text; earliest and latest mean nothing

    [[nodiscard]] bool is_day() const { return !open && !unknown; }
    /// The day a map draws for it: the middle of the span, rounded down. `is_day()` must hold.
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

/// Reads one date (levels 0 and 1, and of level 2 the sets `[a..b]` and qualifiers per part). The error sentence quotes the text.
[[nodiscard]] Result<EdtfDate> parse_edtf(std::string_view text);

/// Reads `start/end` or a single date.
[[nodiscard]] Result<EdtfInterval> parse_edtf_interval(std::string_view text);

/// A date as the command line takes it: `YYYY-MM-DD`, or a month or year, which means its first day, or its last where `as_end`.
[[nodiscard]] Result<Day> parse_command_date(std::string_view text, bool as_end);

}  // namespace geo::calendar
