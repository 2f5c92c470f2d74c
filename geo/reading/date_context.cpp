#include "geo/reading/date_context.hpp"

#include <fmt/format.h>

namespace geo::reading {

namespace {

/// A text that goes from December to January has gone on to the next year, not back to the one before.
constexpr int months_back_at_most = 7;

int month_of(const PartialDate& date) {
    return date.season != 0 ? (date.season - 21) * 3 + 4 : date.month;
}

}  // namespace

std::string edtf_of(const PartialDate& date) {
    if (date.decade) {
        return fmt::format("{:03}X", date.year / 10);
    }
    if (date.season != 0) {
        return fmt::format("{:04}-{:02}", date.year, date.season);
    }
    if (date.month == 0) {
        return fmt::format("{:04}", date.year);
    }
    return date.day == 0 ? fmt::format("{:04}-{:02}", date.year, date.month)
                         : fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

calendar::DayRange days_of(const PartialDate& date) {
    using calendar::Day;
    const auto first_of = [](int year, int month) {
        return Day::from_civil({year + (month - 1) / 12, (month - 1) % 12 + 1, 1});
    };
    if (date.decade) {
        return {first_of(date.year, 1), first_of(date.year + 10, 1)};
    }
    if (date.season != 0) {
        const int month = (date.season - 21) * 3 + 3;
        return {first_of(date.year, month), first_of(date.year, month + 3)};
    }
    if (date.month == 0) {
        return {first_of(date.year, 1), first_of(date.year + 1, 1)};
    }
    if (date.day == 0) {
        return {first_of(date.year, date.month), first_of(date.year, date.month + 1)};
    }
    const Day day = Day::from_civil({date.year, date.month, date.day});
    return {day, day + 1};
}

bool exists(const PartialDate& date) {
    if (date.month == 0 || date.day == 0) {
        return date.month >= 0 && date.month <= 12;
    }
    // A day without a year may be 29 February.
    return calendar::Day::is_valid({date.year == 0 ? 2000 : date.year, date.month, date.day});
}

DateContext::DateContext(std::optional<calendar::Day> hint) {
    if (hint) {
        const calendar::CivilDate civil = hint->civil();
        m_last = PartialDate{civil.year, civil.month, civil.day, 0, false};
        m_from_hint = true;
    }
}

std::string DateContext::complete(PartialDate& date) const {
    if (!m_last) {
        date.year = m_expected_year;
        return m_expected_year != 0 ? fmt::format("year from {}, named later", m_expected_year) : std::string();
    }
    date.year = m_last->year;
    const int before = month_of(*m_last);
    const int now = month_of(date);
    if (!m_from_hint && before != 0 && now != 0 && before - now > months_back_at_most) {
        ++date.year;
    }
    if (!exists(date)) {
        date.year = 0;
        return {};
    }
    return m_from_hint ? std::string("year from --date-hint") : fmt::format("year from {}", edtf_of(*m_last));
}

void DateContext::expect_year(int year) {
    m_expected_year = year;
}

void DateContext::pass(const PartialDate& date) {
    if (date.year == 0 || date.decade) {
        return;
    }
    m_last = date;
    m_from_hint = false;
}

}  // namespace geo::reading
