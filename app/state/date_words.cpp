#include "app/state/date_words.hpp"

#include "geo/calendar/solar_hijri.hpp"

#include <fmt/core.h>

#include <array>
#include <cstddef>

namespace app::state {

using namespace messages::literals;

namespace {

using geo::calendar::CivilDate;
using geo::calendar::DatePrecision;
using geo::calendar::Day;
using geo::calendar::DayRange;
using geo::calendar::EdtfDate;
using messages::Texts;
using MonthNames = std::array<messages::Key, 12>;

constexpr MonthNames month_names{"date_words.january"_m, "date_words.february"_m, "date_words.march"_m,
                                 "date_words.april"_m,   "date_words.may"_m,      "date_words.june"_m,
                                 "date_words.july"_m,    "date_words.august"_m,   "date_words.september"_m,
                                 "date_words.october"_m, "date_words.november"_m, "date_words.december"_m};
constexpr MonthNames short_month_names{
    "date_words.short_january"_m, "date_words.short_february"_m, "date_words.short_march"_m,
    "date_words.short_april"_m,   "date_words.short_may"_m,      "date_words.short_june"_m,
    "date_words.short_july"_m,    "date_words.short_august"_m,   "date_words.short_september"_m,
    "date_words.short_october"_m, "date_words.short_november"_m, "date_words.short_december"_m};
constexpr MonthNames hijri_month_names{"date_words.hamal"_m,   "date_words.sawr"_m,  "date_words.jawza"_m,
                                       "date_words.saratan"_m, "date_words.asad"_m,  "date_words.sunbula"_m,
                                       "date_words.mizan"_m,   "date_words.aqrab"_m, "date_words.qaws"_m,
                                       "date_words.jadi"_m,    "date_words.dalw"_m,  "date_words.hut"_m};

const char* name_of(const Texts& texts, const MonthNames& names, int month) {
    return texts(names.at(static_cast<std::size_t>(month - 1)));
}

std::string written_day(const Texts& texts, const MonthNames& names, const CivilDate& date) {
    return texts("date_words.day"_m, fmt::arg("day", date.day), fmt::arg("month", name_of(texts, names, date.month)),
                 fmt::arg("year", year_words(texts, date.year)));
}

std::string written_month(const Texts& texts, const MonthNames& names, const CivilDate& date) {
    return texts("date_words.month"_m, fmt::arg("month", name_of(texts, names, date.month)),
                 fmt::arg("year", year_words(texts, date.year)));
}

std::string core_words(const Texts& texts, const EdtfDate& date) {
    if (date.earliest == date.latest) {
        return day_words(texts, date.earliest);
    }
    // A month or a year about which one is only roughly sure is named alone; "some day in about June" is no English.
    if (date.precision == DatePrecision::Month || date.precision == DatePrecision::Year) {
        const std::string period = date.precision == DatePrecision::Month
                                       ? month_words(texts, date.earliest)
                                       : year_words(texts, date.earliest.civil().year);
        return date.approximate ? period : texts("date_words.some_day_in"_m, fmt::arg("period", period));
    }
    return texts(date.approximate ? "date_words.between"_m : "date_words.some_day_between"_m,
                 fmt::arg("from", day_words(texts, date.earliest)), fmt::arg("to", day_words(texts, date.latest)));
}

/// The day that the map draws, told where the words leave it open.
std::string with_drawn_day(const Texts& texts, const EdtfDate& date, Day drawn) {
    const std::string words = edtf_words(texts, date);
    return date.earliest == date.latest && date.earliest == drawn
               ? words
               : texts("date_words.drawn_on"_m, fmt::arg("date", words), fmt::arg("day", day_words(texts, drawn)));
}

}  // namespace

std::string year_words(const Texts& texts, int year) {
    return year > 0 ? fmt::format("{}", year) : texts("date_words.bce"_m, fmt::arg("year", 1 - year));
}

std::string day_words(const Texts& texts, Day day) {
    return written_day(texts, month_names, day.civil());
}

std::string month_words(const Texts& texts, Day day) {
    return written_month(texts, month_names, day.civil());
}

std::string short_day_words(const Texts& texts, Day day) {
    return written_day(texts, short_month_names, day.civil());
}

std::string short_month_words(const Texts& texts, Day day) {
    return written_month(texts, short_month_names, day.civil());
}

std::string hijri_words(const Texts& texts, Day day) {
    const auto date = geo::calendar::solar_hijri_from_day(day);
    return date ? written_day(texts, hijri_month_names, {date->year, date->month, date->day}) : std::string{};
}

std::string from_to_words(const Texts& texts, const std::string& from, const std::string& to) {
    return texts("date_words.from_to"_m, fmt::arg("from", from), fmt::arg("to", to));
}

std::string outside_words(const Texts& texts, Day day, const DayRange& span) {
    return texts("date_words.outside"_m, fmt::arg("date", day_words(texts, day)),
                 fmt::arg("first", day_words(texts, span.from)), fmt::arg("last", day_words(texts, span.to - 1)));
}

std::string edtf_words(const Texts& texts, const EdtfDate& date) {
    if (date.unknown) {
        return texts("date_words.unknown_day"_m);
    }
    if (date.open) {
        return texts("date_words.no_end"_m);
    }
    std::string words = core_words(texts, date);
    if (date.approximate) {
        words = texts("date_words.about"_m, fmt::arg("date", words));
    }
    return date.uncertain ? texts("date_words.uncertain"_m, fmt::arg("date", words)) : words;
}

std::string since_words(const Texts& texts, const campaign::Dated& dated, const DayRange& span) {
    if (!dated.from.is_day()) {
        return texts("date_words.before_campaign"_m);
    }
    if (dated.uncut.from < span.from) {
        return edtf_words(texts, dated.from);
    }
    if (dated.from.earliest == dated.from.latest && dated.drawn.from == span.from) {
        // The campaign's first day is where its records begin, not where things do.
        return texts("date_words.or_before"_m, fmt::arg("day", day_words(texts, span.from)));
    }
    return with_drawn_day(texts, dated.from, dated.drawn.from);
}

std::string until_words(const Texts& texts, const campaign::Dated& dated, const DayRange& span) {
    if (dated.drawn.to < span.to) {
        return dated.to.is_day() ? with_drawn_day(texts, dated.to, dated.drawn.to) : day_words(texts, dated.drawn.to);
    }
    return texts("date_words.campaign_end"_m);
}

std::string when_words(const Texts& texts, const campaign::Dated& dated) {
    if (dated.somewhen || dated.to.unknown || dated.from == dated.to) {
        return edtf_words(texts, dated.from);
    }
    if (!dated.from.is_day()) {
        return texts("date_words.until"_m, fmt::arg("date", edtf_words(texts, dated.to)));
    }
    if (!dated.to.is_day()) {
        return texts("date_words.from_open"_m, fmt::arg("date", edtf_words(texts, dated.from)));
    }
    return from_to_words(texts, edtf_words(texts, dated.from), edtf_words(texts, dated.to));
}

}  // namespace app::state
