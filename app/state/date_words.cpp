#include "app/state/date_words.hpp"

#include "geo/calendar/solar_hijri.hpp"

#include <fmt/core.h>

#include <array>
#include <string_view>

namespace app::state {
namespace {

using geo::calendar::CivilDate;
using geo::calendar::DatePrecision;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::EdtfDate;

constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

std::string_view month_name(const CivilDate& date) {
    return month_names.at(static_cast<std::size_t>(date.month - 1));
}

std::string year_words(int year) {
    return year > 0 ? fmt::format("{}", year) : fmt::format("{} BCE", 1 - year);
}

std::string core_words(const EdtfDate& date) {
    if (date.earliest == date.latest) {
        return day_words(date.earliest);
    }
    // A month or a year about which one is only roughly sure is named alone; "some day in about June" is no English.
    const std::string_view some_day = date.approximate ? "" : "some day in ";
    if (date.precision == DatePrecision::Month) {
        return fmt::format("{}{}", some_day, month_words(date.earliest));
    }
    if (date.precision == DatePrecision::Year) {
        return fmt::format("{}{}", some_day, year_words(date.earliest.civil().year));
    }
    return fmt::format("{}from {} to {}", date.approximate ? "" : "some day ", day_words(date.earliest),
                       day_words(date.latest));
}

/// The day that the map draws, told where the words leave it open.
std::string with_drawn_day(const EdtfDate& date, Day drawn) {
    const std::string words = edtf_words(date);
    return date.earliest == date.latest && date.earliest == drawn
               ? words
               : fmt::format("{} (drawn on {})", words, day_words(drawn));
}

}  // namespace

std::string day_words(Day day) {
    const CivilDate date = day.civil();
    return fmt::format("{} {} {}", date.day, month_name(date), year_words(date.year));
}

std::string month_words(Day day) {
    const CivilDate date = day.civil();
    return fmt::format("{} {}", month_name(date), year_words(date.year));
}

std::string hijri_words(Day day) {
    const auto date = geo::calendar::solar_hijri_from_day(day);
    return date ? geo::calendar::format_solar_hijri(*date, geo::calendar::HijriScript::Latin) : std::string{};
}

std::string edtf_words(const EdtfDate& date) {
    if (date.unknown) {
        return "an unknown day";
    }
    if (date.open) {
        return "no known end";
    }
    return fmt::format("{}{}{}", date.approximate ? "about " : "", core_words(date),
                       date.uncertain ? " (uncertain)" : "");
}

std::string since_words(const campaign::Dated& dated, const DayRange& span) {
    if (!dated.from.is_day()) {
        return "before the campaign begins, day unknown";
    }
    if (dated.uncut.from < span.from) {
        return edtf_words(dated.from);
    }
    if (dated.from.earliest == dated.from.latest && dated.drawn.from == span.from) {
        // The campaign's first day is where its records begin, not where things do.
        return fmt::format("{} or before", day_words(span.from));
    }
    return with_drawn_day(dated.from, dated.drawn.from);
}

std::string until_words(const campaign::Dated& dated, const DayRange& span) {
    if (dated.drawn.to < span.to) {
        return dated.to.is_day() ? with_drawn_day(dated.to, dated.drawn.to) : day_words(dated.drawn.to);
    }
    return "the campaign's end";
}

std::string when_words(const campaign::Dated& dated) {
    if (dated.somewhen || dated.to.unknown || dated.from == dated.to) {
        return edtf_words(dated.from);
    }
    if (!dated.from.is_day()) {
        return fmt::format("until {}", edtf_words(dated.to));
    }
    if (!dated.to.is_day()) {
        return fmt::format("{}, no known end", edtf_words(dated.from));
    }
    return fmt::format("{} to {}", edtf_words(dated.from), edtf_words(dated.to));
}

}  // namespace app::state
