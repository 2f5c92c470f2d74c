#include "geo/calendar/edtf_pattern.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace geo::calendar {

namespace {

bool all_unknown(std::string_view digits) {
    return digits == "XX";
}

/// Whether the last digits of a value are these.
bool fits(std::string_view digits, int value) {
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, value /= 10) {
        if (*at != 'X' && *at - '0' != value % 10) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool has_unknown_digits(std::string_view digits) {
    return digits.find('X') != std::string_view::npos;
}
int number_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::pair<int, int> year_bounds(const DatePattern& pattern) {
    int low = 0;
    int high = 0;
    for (const char c : pattern.year) {
        low = low * 10 + (c == 'X' ? 0 : c - '0');
        high = high * 10 + (c == 'X' ? 9 : c - '0');
    }
    // There is no year -0.
    return pattern.negative ? std::pair(-high, -std::max(low, 1)) : std::pair(low, high);
}

std::optional<Day> find_day(const DatePattern& pattern, bool upwards) {
    const auto [low, high] = year_bounds(pattern);
    const auto step = [upwards](int first, int last, int index) { return upwards ? first + index : last - index; };
    for (int y = 0; y <= high - low; ++y) {
        const int a_year = step(low, high, y);
        if (!fits(pattern.year, std::abs(a_year))) {
            continue;
        }
        for (int m = 0; m < 12; ++m) {
            const int a_month = step(1, 12, m);
            if (!fits(pattern.month, a_month)) {
                continue;
            }
            const int length = Day::days_in_month(a_year, a_month);
            for (int d = 0; d < length; ++d) {
                if (const int a_day = step(1, length, d); fits(pattern.day, a_day)) {
                    return Day::from_civil({a_year, a_month, a_day});
                }
            }
        }
    }
    return std::nullopt;
}

DatePrecision precision_of(const DatePattern& pattern) {
    if (has_unknown_digits(pattern.year)) {
        const bool decade =
            !has_unknown_digits(pattern.year.substr(0, 3)) && all_unknown(pattern.month) && all_unknown(pattern.day);
        return decade ? DatePrecision::Decade : DatePrecision::Span;
    }
    if (all_unknown(pattern.month)) {
        return all_unknown(pattern.day) ? DatePrecision::Year : DatePrecision::Span;
    }
    if (has_unknown_digits(pattern.month)) {
        return DatePrecision::Span;
    }
    if (all_unknown(pattern.day)) {
        return DatePrecision::Month;
    }
    return has_unknown_digits(pattern.day) ? DatePrecision::Span : DatePrecision::Day;
}

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

}  // namespace geo::calendar
