#include "geo/calendar/edtf_single.hpp"

#include "geo/calendar/edtf_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace geo::calendar {

namespace {

constexpr std::string_view how_to_write = "write YYYY-MM-DD, YYYY-MM or YYYY";
constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

/// Why a text is no date; becomes an Error where the whole text is at hand to be quoted.
using Reason = std::string;
template <typename T>
using OrReason = tl::expected<T, Reason>;
tl::unexpected<Reason> because(Reason reason) {
    return tl::unexpected<Reason>(std::move(reason));
}

/// Year, month or day as written: digits and X, and the qualifiers around it.
struct Part {
    std::string_view digits;
    bool negative = false;
    std::string_view qualifiers_before;
    std::string_view qualifiers_after;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_qualifier(char c) {
    return c == '?' || c == '~' || c == '%';
}
template <typename Predicate>
std::string_view take_while(std::string_view& rest, Predicate predicate) {
    const auto end = std::find_if_not(rest.begin(), rest.end(), predicate);
    const std::string_view taken = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    rest.remove_prefix(taken.size());
    return taken;
}

bool take(std::string_view& rest, char wanted) {
    if (rest.empty() || rest.front() != wanted) {
        return false;
    }
    rest.remove_prefix(1);
    return true;
}

OrReason<std::vector<Part>> split(std::string_view rest) {
    std::vector<Part> parts;
    do {
        Part part;
        part.qualifiers_before = take_while(rest, is_qualifier);
        part.negative = parts.empty() && take(rest, '-');
        part.digits = take_while(rest, [](char c) { return is_digit(c) || c == 'X'; });
        part.qualifiers_after = take_while(rest, is_qualifier);
        if (part.qualifiers_before.size() > 1 || part.qualifiers_after.size() > 1) {
            return because("of ?, ~ and % only one may stand at a part (% means both)");
        }
        parts.push_back(part);
    } while (take(rest, '-'));
    if (!rest.empty()) {
        return because(fmt::format("'{}' does not belong there; {}", shortened(rest), how_to_write));
    }
    return parts;
}

void set_year_part(EdtfDate& date, const DatePattern& pattern, const YearPart& part) {
    const auto [low, high] = year_bounds(pattern);
    const int after = part.first_month + part.months - 1;  // the month after the last, counted from 0
    date.earliest = Day::from_civil({low, part.first_month, 1});
    date.latest = Day::from_civil({high + after / 12, after % 12 + 1, 1}) - 1;
    date.precision = low == high ? DatePrecision::Season : DatePrecision::Span;
}

OrReason<void> check_parts(const std::vector<Part>& parts) {
    if (parts.size() > 3) {
        return because(fmt::format("it has more than year, month and day; {}", how_to_write));
    }
    if (parts[0].digits.size() != 4) {
        return because(fmt::format("a year has four digits, or Y before more of them; {}", how_to_write));
    }
    if (parts[0].negative && parts[0].digits == "0000") {
        return because("the year 0000 has no sign");
    }
    if (std::any_of(parts.begin() + 1, parts.end(), [](const Part& part) { return part.digits.size() != 2; })) {
        return because(fmt::format("month and day have two digits each; {}", how_to_write));
    }
    return {};
}

Reason no_such_day(const DatePattern& pattern) {
    if (has_unknown_digits(pattern.month) || has_unknown_digits(pattern.year)) {
        return "no day of the calendar fits it";
    }
    const int month = number_of(pattern.month);
    if (month < 1 || month > 12) {
        return fmt::format("there is no month {}; months are 01 to 12, seasons and other parts of a year 21 to 41",
                           pattern.month);
    }
    const int year = year_bounds(pattern).first;
    return fmt::format("{} {} has no day {}, its days are 01 to {}", month_names[static_cast<std::size_t>(month - 1)],
                       year, pattern.day, Day::days_in_month(year, month));
}

OrReason<void> set_span(EdtfDate& date, const std::vector<Part>& parts) {
    DatePattern pattern;
    pattern.year = parts[0].digits;
    pattern.negative = parts[0].negative;
    pattern.month = parts.size() > 1 ? parts[1].digits : pattern.month;
    pattern.day = parts.size() > 2 ? parts[2].digits : pattern.day;
    if (const auto part = has_unknown_digits(pattern.month) ? std::nullopt : year_part(number_of(pattern.month))) {
        if (parts.size() > 2) {
            return because(fmt::format("{} is a part of a year and has no days", pattern.month));
        }
        set_year_part(date, pattern, *part);
        return {};
    }
    const auto earliest = find_day(pattern, true);
    const auto latest = find_day(pattern, false);
    if (!earliest || !latest) {
        return because(no_such_day(pattern));
    }
    date.earliest = *earliest;
    date.latest = *latest;
    date.precision = precision_of(pattern);
    return {};
}

void set_qualifiers(EdtfDate& date, std::string_view qualifiers) {
    for (const char qualifier : qualifiers) {
        date.approximate = date.approximate || qualifier != '?';
        date.uncertain = date.uncertain || qualifier != '~';
    }
}

/// `Y12345` or `Y-12345`, with a qualifier at the end.
OrReason<void> set_long_year(EdtfDate& date, std::string_view rest) {
    const bool negative = take(rest, '-');
    const std::string_view digits = take_while(rest, is_digit);
    const std::string_view qualifiers = take_while(rest, is_qualifier);
    if (!rest.empty() || digits.size() < 5 || qualifiers.size() > 1) {
        return because("after Y stands a year of five digits or more and nothing else");
    }
    const int magnitude = digits.size() > 9 ? 999'999'999 : number_of(digits);
    const int year = negative ? -magnitude : magnitude;
    if (!Day::is_valid({year, 1, 1})) {
        return because("such a year is out of reach of this calendar");
    }
    date.earliest = Day::from_civil({year, 1, 1});
    date.latest = Day::from_civil({year, 12, 31});
    date.precision = DatePrecision::Year;
    set_qualifiers(date, qualifiers);
    return {};
}

bool two_digits(std::string_view& rest, int most) {
    const bool ok = rest.size() >= 2 && is_digit(rest[0]) && is_digit(rest[1]) && number_of(rest.substr(0, 2)) <= most;
    rest.remove_prefix(ok ? 2 : 0);
    return ok;
}

/// `09:30:00`, with nothing, `Z`, `+04` or `+04:30` behind it.
bool is_clock_time(std::string_view rest) {
    const bool time =
        two_digits(rest, 23) && take(rest, ':') && two_digits(rest, 59) && take(rest, ':') && two_digits(rest, 59);
    if (!time || rest.empty() || rest == "Z") {
        return time;
    }
    const bool hours = (take(rest, '+') || take(rest, '-')) && two_digits(rest, 14);
    return hours && (rest.empty() || (take(rest, ':') && two_digits(rest, 59) && rest.empty()));
}

OrReason<void> set_date(EdtfDate& date, std::string_view text) {
    if (text.front() == 'Y') {
        return set_long_year(date, text.substr(1));
    }
    const std::size_t time_at = text.find('T');
    const auto parts = split(text.substr(0, time_at));
    if (!parts) {
        return because(parts.error());
    }
    if (auto checked = check_parts(*parts); !checked) {
        return checked;
    }
    if (auto spanned = set_span(date, *parts); !spanned) {
        return spanned;
    }
    for (const Part& part : *parts) {
        set_qualifiers(date, part.qualifiers_before);
        set_qualifiers(date, part.qualifiers_after);
    }
    if (time_at != std::string_view::npos &&
        (date.precision != DatePrecision::Day || !is_clock_time(text.substr(time_at + 1)))) {
        return because("behind T stands a clock time, as in 1989-02-15T09:30:00Z");
    }
    return {};
}

}  // namespace

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    if (text.size() <= most) {
        return std::string(text);
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end)) + "...";
}

tl::unexpected<Error> not_a_date(std::string_view text, std::string_view reason) {
    return fail(ErrorCode::BadData, fmt::format("'{}' is not a date: {}.", shortened(text), reason));
}

Result<EdtfDate> parse_single_edtf(std::string_view text) {
    if (text.empty()) {
        return not_a_date(text, how_to_write);
    }
    EdtfDate date;
    date.text = std::string(text);
    if (const auto set = set_date(date, text); !set) {
        return not_a_date(text, set.error());
    }
    return date;
}

}  // namespace geo::calendar
