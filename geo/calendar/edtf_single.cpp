#include "geo/calendar/edtf_single.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
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
bool has_unknown_digits(std::string_view digits) {
    return digits.find('X') != std::string_view::npos;
}
bool all_unknown(std::string_view digits) {
    return digits == "XX";
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

/// Years that a four-digit pattern can mean, least and greatest: X stands for 0 to 9.
std::pair<int, int> year_bounds(const Part& year) {
    int low = 0;
    int high = 0;
    for (const char c : year.digits) {
        low = low * 10 + (c == 'X' ? 0 : c - '0');
        high = high * 10 + (c == 'X' ? 9 : c - '0');
    }
    return year.negative ? std::pair(-high, -low) : std::pair(low, high);
}

bool fits(std::string_view digits, int value) {
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, value /= 10) {
        if (*at != 'X' && *at - '0' != value % 10) {
            return false;
        }
    }
    return true;
}

/// The first day, counting up or down, that fits the patterns; nothing where no day does.
std::optional<Day> find_day(const Part& year, std::string_view month, std::string_view day, bool upwards) {
    const auto [low, high] = year_bounds(year);
    const auto step = [upwards](int first, int last, int index) { return upwards ? first + index : last - index; };
    for (int y = 0; y <= high - low; ++y) {
        const int a_year = step(low, high, y);
        if (!fits(year.digits, std::abs(a_year))) {
            continue;
        }
        for (int m = 0; m < 12; ++m) {
            const int a_month = step(1, 12, m);
            if (!fits(month, a_month)) {
                continue;
            }
            const int length = Day::days_in_month(a_year, a_month);
            for (int d = 0; d < length; ++d) {
                if (const int a_day = step(1, length, d); fits(day, a_day)) {
                    return Day::from_civil({a_year, a_month, a_day});
                }
            }
        }
    }
    return std::nullopt;
}

DatePrecision precision_of(std::string_view year, std::string_view month, std::string_view day) {
    if (has_unknown_digits(year)) {
        const bool decade = !has_unknown_digits(year.substr(0, 3)) && all_unknown(month) && all_unknown(day);
        return decade ? DatePrecision::Decade : DatePrecision::Span;
    }
    if (all_unknown(month)) {
        return all_unknown(day) ? DatePrecision::Year : DatePrecision::Span;
    }
    if (has_unknown_digits(month)) {
        return DatePrecision::Span;
    }
    if (all_unknown(day)) {
        return DatePrecision::Month;
    }
    return has_unknown_digits(day) ? DatePrecision::Span : DatePrecision::Day;
}

int number_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// First month and number of months of the parts of a year that have a number of their own (21 to 41).
struct YearPart {
    int first_month = 0;
    int months = 0;
};
std::optional<YearPart> year_part(int number) {
    constexpr std::array<int, 12> season_months = {3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6};
    if (number >= 21 && number <= 32) {
        return YearPart{season_months[static_cast<std::size_t>(number - 21)], 3};
    }
    if (number >= 33 && number <= 36) {
        return YearPart{1 + 3 * (number - 33), 3};
    }
    if (number >= 37 && number <= 39) {
        return YearPart{1 + 4 * (number - 37), 4};
    }
    if (number == 40 || number == 41) {
        return YearPart{1 + 6 * (number - 40), 6};
    }
    return std::nullopt;
}

void set_year_part(EdtfDate& date, const Part& year, const YearPart& part) {
    const auto [low, high] = year_bounds(year);
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

Reason no_such_day(const Part& year, std::string_view month, std::string_view day) {
    if (has_unknown_digits(month) || has_unknown_digits(year.digits)) {
        return "no day of the calendar fits it";
    }
    const int month_number = number_of(month);
    if (month_number < 1 || month_number > 12) {
        return fmt::format("there is no month {}; months are 01 to 12, seasons and other parts of a year 21 to 41",
                           month);
    }
    const int a_year = year_bounds(year).first;
    return fmt::format("{} {} has no day {}, its days are 01 to {}",
                       month_names[static_cast<std::size_t>(month_number - 1)], a_year, day,
                       Day::days_in_month(a_year, month_number));
}

OrReason<void> set_span(EdtfDate& date, const std::vector<Part>& parts) {
    const std::string_view month = parts.size() > 1 ? parts[1].digits : "XX";
    const std::string_view day = parts.size() > 2 ? parts[2].digits : "XX";
    if (const auto part = has_unknown_digits(month) ? std::nullopt : year_part(number_of(month))) {
        if (parts.size() > 2) {
            return because(fmt::format("{} is a part of a year and has no days", month));
        }
        set_year_part(date, parts[0], *part);
        return {};
    }
    const auto earliest = find_day(parts[0], month, day, true);
    const auto latest = find_day(parts[0], month, day, false);
    if (!earliest || !latest) {
        return because(no_such_day(parts[0], month, day));
    }
    date.earliest = *earliest;
    date.latest = *latest;
    date.precision = precision_of(parts[0].digits, month, day);
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
