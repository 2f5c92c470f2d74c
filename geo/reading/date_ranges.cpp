#include "geo/reading/date_forms.hpp"

namespace geo::reading {

/// The token behind a dash, "to", "until" or, after "between", "and".
std::optional<std::size_t> DateForms::after_range_mark(std::size_t first, std::size_t end) const {
    if (!has(end)) {
        return std::nullopt;
    }
    const std::uint16_t marks = token(end).gap & gap_marks;
    if (marks == gap_hyphen) {
        return end;
    }
    if (!spaced(token(end)) || !next_spaced(end + 1)) {
        return std::nullopt;
    }
    const std::string_view mark = word(end).folded;
    const bool led_from = first > 0 && (word(first - 1).folded == "from" || word(first - 1).folded == "between");
    if (mark == "to" || mark == "until" || mark == "till" || mark == "through") {
        return end + 1;
    }
    return led_from && mark == "and" && word(first - 1).folded == "between" ? std::optional(end + 1) : std::nullopt;
}

/// "14-31 March 1991", "from 1 to 14 April".
std::optional<WrittenRange> DateForms::days_of_one_month(std::size_t i) const {
    if (!day_number(i) || word(i).digits == 0) {
        return std::nullopt;
    }
    const auto second = after_range_mark(i, i + 1);
    if (!second) {
        return std::nullopt;
    }
    auto end = day_first(*second);
    if (!end || word(*second).value <= word(i).value) {
        return std::nullopt;
    }
    WrittenDate start{i, i + 1, end->value, {}, {}};
    start.value.day = word(i).value;
    return exists(start.value) ? std::optional(WrittenRange{start, *end}) : std::nullopt;
}

/// "March 14-31, 1991".
std::optional<WrittenRange> DateForms::days_after_month(std::size_t i) const {
    if (!has(i + 2) || !word(i).has(word_month) || !spaced(token(i + 1)) || !day_number(i + 1)) {
        return std::nullopt;
    }
    const auto second = after_range_mark(i, i + 2);
    if (!second || !day_number(*second) || word(*second).value <= word(i + 1).value ||
        (has(*second + 1) && word(*second + 1).has(word_month) && next_spaced(*second + 1))) {
        return std::nullopt;
    }
    WrittenDate start{i, i + 2, {0, word(i).value, word(i + 1).value, 0, false}, {}, {}};
    WrittenDate end{*second, *second + 1, {0, word(i).value, word(*second).value, 0, false}, {}, {}};
    if (const auto with_year = take_year(end.end, end.value)) {
        end.end = *with_year;
        start.value.year = end.value.year;
    }
    return exists(start.value) && exists(end.value) ? std::optional(WrittenRange{start, end}) : std::nullopt;
}

/// "1987-89", "1988-9".
std::optional<WrittenRange> DateForms::short_years(std::size_t i) const {
    if (!year_number(i) || !has(i + 1) || !hyphened(token(i + 1)) || word(i + 1).digits == 0 ||
        word(i + 1).digits > 2 || !word(i + 1).has(word_number) || word(i + 1).has(word_ordinal)) {
        return std::nullopt;
    }
    // "1989-02-15" and "1989-02" are other things.
    if (has(i + 2) && hyphened(token(i + 2)) && word(i + 2).digits > 0) {
        return std::nullopt;
    }
    const int base = word(i + 1).digits == 2 ? 100 : 10;
    const int year = word(i).value;
    const int other = year / base * base + word(i + 1).value;
    if (other <= year) {
        return std::nullopt;
    }
    return WrittenRange{{i, i + 1, {year, 0, 0, 0, false}, {}, {}}, {i + 1, i + 2, {other, 0, 0, 0, false}, {}, {}}};
}

/// "May-June 1992": a month joined to another is one, whatever else its name means.
std::optional<WrittenRange> DateForms::months(std::size_t i) const {
    if (!has(i + 1) || !word(i).has(word_month) || (token(i + 1).gap & gap_marks) != gap_hyphen ||
        !word(i + 1).has(word_month)) {
        return std::nullopt;
    }
    WrittenRange range{{i, i + 1, {0, word(i).value, 0, 0, false}, {}, {}},
                       {i + 1, i + 2, {0, word(i + 1).value, 0, 0, false}, {}, {}}};
    if (const auto with_year = take_year(i + 2, range.end.value)) {
        range.end.end = *with_year;
        range.start.value.year = range.end.value.year - (range.start.value.month > range.end.value.month ? 1 : 0);
    }
    return range;
}

std::optional<WrittenRange> DateForms::two_dates(std::size_t i) const {
    auto start = date_at(i);
    if (!start || start->value.decade || !start->edtf.empty()) {
        return std::nullopt;
    }
    const auto second = after_range_mark(i, start->end);
    if (!second) {
        return std::nullopt;
    }
    auto end = date_at(*second);
    if (!end || end->value.decade || !end->edtf.empty()) {
        return std::nullopt;
    }
    // "in 1989 to 15 May" and the like is no range of one kind; a year before a month is.
    const bool both_years = start->value.month == 0 && start->value.season == 0;
    const bool end_is_year = end->value.month == 0 && end->value.season == 0;
    if (both_years != end_is_year) {
        return std::nullopt;
    }
    const bool turns = end->value.month != 0 && start->value.month > end->value.month;
    if (start->value.year == 0 && end->value.year != 0) {
        start->value.year = end->value.year - (turns ? 1 : 0);
    } else if (end->value.year == 0 && start->value.year != 0) {
        end->value.year = start->value.year + (turns ? 1 : 0);
    }
    return WrittenRange{*start, *end};
}

std::optional<WrittenRange> DateForms::range_at(std::size_t i) const {
    using Form = std::optional<WrittenRange> (DateForms::*)(std::size_t) const;
    for (const Form form : {&DateForms::days_of_one_month, &DateForms::days_after_month, &DateForms::short_years,
                            &DateForms::months, &DateForms::two_dates}) {
        if (auto range = (this->*form)(i)) {
            return range;
        }
    }
    return std::nullopt;
}

}  // namespace geo::reading
