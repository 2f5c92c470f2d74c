#include "geo/reading/date_forms.hpp"

#include "geo/calendar/solar_hijri.hpp"

#include <fmt/format.h>

namespace geo::reading {

namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2099;
/// A bare number below this is a year only behind "in", "since" and the like.
constexpr int first_sure_year = 1850;

WrittenDate made(std::size_t first, std::size_t end, const PartialDate& value) {
    return {first, end, value, {}, {}};
}

}  // namespace

bool DateForms::part_of_number(std::size_t i) const {
    // "14,864", "3.5", "1:50000": digits that touch other digits through a mark.
    const auto touches = [&](std::size_t right) {
        const std::uint16_t gap = token(right).gap;
        return (gap == gap_comma || gap == gap_stop || gap == gap_colon) && word(right).digits > 0 &&
               word(right - 1).digits > 0;
    };
    return (i > 0 && touches(i)) || (has(i + 1) && touches(i + 1));
}

bool DateForms::plain_number(std::size_t i, int low, int high) const {
    return has(i) && word(i).digits > 0 && word(i).has(word_number) && word(i).value >= low && word(i).value <= high;
}

bool DateForms::day_number(std::size_t i) const {
    const bool written_out =
        has(i) && word(i).has(word_ordinal) && word(i).digits == 0 && word(i).value >= 1 && word(i).value <= 10;
    return (plain_number(i, 1, 31) && word(i).digits <= 2 && !part_of_number(i)) || written_out;
}

bool DateForms::year_number(std::size_t i) const {
    return plain_number(i, first_year, last_year) && word(i).digits == 4 && !word(i).has(word_ordinal) &&
           !part_of_number(i);
}

/// The year after a month or day, and the token behind it: "1989", ", 1989", "of 1989", "'89".
std::optional<std::size_t> DateForms::take_year(std::size_t i, PartialDate& date) const {
    std::size_t at = i;
    if (has(at) && word(at).folded == "of" && next_spaced(at)) {
        ++at;
    }
    if (!has(at) || (token(at).gap & gap_paragraph) != 0) {
        return std::nullopt;
    }
    const std::uint16_t marks = token(at).gap & gap_marks;
    const bool abbreviated = marks == gap_stop && at > 0 && word(at - 1).has(word_abbreviation);
    if (year_number(at) && (marks == 0 || marks == gap_comma || abbreviated)) {
        date.year = word(at).value;
        return at + 1;
    }
    const bool short_year = plain_number(at, 0, 99) && word(at).digits == 2 && marks == gap_quote;
    if (short_year) {
        date.year = 1900 + word(at).value;
        return at + 1;
    }
    return std::nullopt;
}

std::optional<WrittenDate> DateForms::day_first(std::size_t i) const {
    if (!day_number(i) || !has(i + 1)) {
        return std::nullopt;
    }
    std::size_t at = i + 1;
    if (word(at).folded == "of" && next_spaced(at) && has(at + 1)) {
        ++at;
    } else if (word(i).digits == 0) {
        return std::nullopt;
    }
    if (!word(at).has(word_month) || !(spaced(token(at)) || hyphened(token(at)))) {
        return std::nullopt;
    }
    PartialDate date{0, word(at).value, word(i).value, 0, false};
    std::size_t end = at + 1;
    if (const auto with_year = take_year(end, date)) {
        end = *with_year;
    } else if (has(end) && hyphened(token(end)) && hyphened(token(at)) && plain_number(end, 0, 99) &&
               word(end).digits == 2) {
        date.year = 1900 + word(end).value;
        ++end;
    } else if (word(at).letters == LetterCase::Lower && word(at).has(word_weak) && !lower_text(i)) {
        return std::nullopt;
    }
    return exists(date) ? std::optional(made(i, end, date)) : std::nullopt;
}

/// Whether a month without day and year is one: "in May", but not "may have".
bool DateForms::month_stands_alone(std::size_t i) const {
    const Word& month = word(i);
    const bool sentence_case = m_block.facts[i].mode == CaseMode::Sentence;
    if (sentence_case && month.letters == LetterCase::Lower) {
        return false;
    }
    const bool before = i > 0 && spaced(token(i));
    const bool led =
        before && (word(i - 1).has(word_place_before | word_stage | word_same) || word(i - 1).folded == "by" ||
                   word(i - 1).folded == "since" || word(i - 1).folded == "until" || word(i - 1).folded == "till" ||
                   word(i - 1).folded == "during" || word(i - 1).folded == "of" || word(i - 1).folded == "last");
    if (month.has(word_weak)) {
        return led && sentence_case && !m_block.facts[i].begins_sentence;
    }
    // "August Coup", "April Revolution": the name of an event.
    const bool name_follows = next_spaced(i + 1) && word(i + 1).capital() && word(i + 1).digits == 0 && sentence_case &&
                              !m_block.facts[i + 1].begins_sentence && !led;
    const bool article = before && word(i - 1).has(word_article) && next_spaced(i + 1) && word(i + 1).capital();
    return !name_follows && !article && month.length > 3;
}

std::optional<WrittenDate> DateForms::month_first(std::size_t i) const {
    if (!has(i) || !word(i).has(word_month) || m_block.facts[i].person) {
        return std::nullopt;
    }
    PartialDate date{0, word(i).value, 0, 0, false};
    std::size_t end = i + 1;
    const bool abbreviated = has(end) && (token(end).gap & gap_stop) != 0 && word(i).has(word_abbreviation);
    const bool reaches =
        next_spaced(end) || (has(end) && abbreviated && (token(end).gap & (gap_marks & ~gap_stop)) == 0);
    // "april 10 april 1992": the day belongs to the month behind it.
    const bool day_of_next = has(end + 1) && word(end + 1).has(word_month) && next_spaced(end + 1);
    if (reaches && day_number(end) && !day_of_next && word(end).digits > 0) {
        date.day = word(end).value;
        ++end;
        if (const auto with_year = take_year(end, date)) {
            end = *with_year;
        }
        return exists(date) ? std::optional(made(i, end, date)) : std::nullopt;
    }
    if (reaches ||
        (has(end) && ((token(end).gap & gap_marks) == gap_comma || (token(end).gap & gap_marks) == gap_quote))) {
        if (const auto with_year = take_year(end, date)) {
            return made(i, *with_year, date);
        }
    }
    return month_stands_alone(i) ? std::optional(made(i, end, date)) : std::nullopt;
}

std::optional<WrittenDate> DateForms::season(std::size_t i) const {
    if (!has(i) || !word(i).has(word_season)) {
        return std::nullopt;
    }
    PartialDate date{0, 0, 0, word(i).value, false};
    if (const auto with_year = take_year(i + 1, date)) {
        // "the winter of 1988-89" is named by the year in which it begins.
        std::size_t end = *with_year;
        if (has(end) && hyphened(token(end)) && plain_number(end, 0, last_year) && word(i).value == 24 &&
            (word(end).value % 100 == (date.year + 1) % 100)) {
            ++end;
        }
        return made(i, end, date);
    }
    // "in the spring", "by summer", "that winter"; but not "to survive the winter".
    const auto cue = [&](std::size_t at) {
        const Word& w = word(at);
        return w.has(word_stage | word_same) || w.folded == "in" || w.folded == "by" || w.folded == "since" ||
               w.folded == "during" || w.folded == "last" || w.folded == "until" || w.folded == "and";
    };
    const bool article = i > 1 && spaced(token(i)) && word(i - 1).has(word_article);
    const bool led = (article && cue(i - 2)) ||
                     (i > 0 && spaced(token(i)) && cue(i - 1) && word(i).has(word_season) && !word(i).has(word_weak));
    const bool noun_follows = next_spaced(i + 1) && (word(i + 1).folded == "of" || word(i + 1).folded == "offensive");
    return led && !noun_follows && word(i).letters == LetterCase::Lower && !lower_text(i)
               ? std::optional(made(i, i + 1, date))
               : std::nullopt;
}

std::optional<WrittenDate> DateForms::decade(std::size_t i) const {
    if (!has(i)) {
        return std::nullopt;
    }
    const Word& w = word(i);
    const bool marked = w.has(word_decade) || (token(i).possessive && w.has(word_number) && w.value % 10 == 0);
    if (!marked || part_of_number(i)) {
        return std::nullopt;
    }
    if (w.digits == 4 && w.value >= first_year && w.value <= last_year) {
        return made(i, i + 1, {w.value, 0, 0, 0, true});
    }
    const bool led = i > 0 && word(i - 1).has(word_article | word_stage);
    return w.digits == 2 && led && w.value >= 20 ? std::optional(made(i, i + 1, {1900 + w.value, 0, 0, 0, true}))
                                                 : std::nullopt;
}

/// "1989-02-15", "15.02.1989", "15/2/1989".
std::optional<WrittenDate> DateForms::numeric(std::size_t i) const {
    if (!has(i + 2) || token(i + 1).gap != token(i + 2).gap || word(i).digits == 0 || word(i + 1).digits == 0 ||
        word(i + 2).digits == 0) {
        return std::nullopt;
    }
    const std::uint16_t gap = token(i + 1).gap;
    if (gap != gap_hyphen && gap != gap_stop && gap != gap_slash) {
        return std::nullopt;
    }
    const auto value = [&](std::size_t k) { return static_cast<int>(word(k).value); };
    PartialDate date;
    if (word(i).digits == 4 && word(i + 1).digits == 2 && word(i + 2).digits == 2) {
        date = {value(i), value(i + 1), value(i + 2), 0, false};
    } else if (word(i + 2).digits == 4 && word(i).digits <= 2 && word(i + 1).digits <= 2) {
        // Day first, as all but the United States write; month first where the second number can only be a day.
        const bool month_first = value(i + 1) > 12;
        date = {value(i + 2), month_first ? value(i) : value(i + 1), month_first ? value(i + 1) : value(i), 0, false};
    } else {
        return std::nullopt;
    }
    const bool good = date.year >= first_year && date.year <= last_year && date.month >= 1 && date.month <= 12 &&
                      date.day >= 1 && exists(date);
    return good ? std::optional(made(i, i + 3, date)) : std::nullopt;
}

/// "26 Dalw 1367", "Saur 1357": months of the Solar Hijri calendar, with their year.
std::optional<WrittenDate> DateForms::hijri(std::size_t i) const {
    const bool day_before = day_number(i) && has(i + 1) && word(i + 1).has(word_hijri) && spaced(token(i + 1));
    const std::size_t month_at = day_before ? i + 1 : i;
    if (!has(month_at + 1) || !word(month_at).has(word_hijri) || !plain_number(month_at + 1, 1200, 1500) ||
        (token(month_at + 1).gap & (gap_marks & ~gap_comma)) != 0) {
        return std::nullopt;
    }
    const int year = word(month_at + 1).value;
    const int month = word(month_at).has(word_month) ? 0 : word(month_at).value;
    if (month == 0) {
        return std::nullopt;
    }
    const auto first = calendar::day_from_solar_hijri({year, month, day_before ? static_cast<int>(word(i).value) : 1});
    const auto next = calendar::day_from_solar_hijri({month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1});
    if (!first || !next) {
        return std::nullopt;
    }
    const calendar::CivilDate civil = first->civil();
    WrittenDate date = made(i, month_at + 2, {civil.year, civil.month, civil.day, 0, false});
    date.context =
        fmt::format("converted from the Solar Hijri calendar ({})",
                    calendar::format_solar_hijri({year, month, day_before ? static_cast<int>(word(i).value) : 1},
                                                 calendar::HijriScript::Latin));
    if (!day_before) {
        date.edtf = first->iso() + "/" + (*next - 1).iso();
    }
    return date;
}

/// Whether a number of four digits is a year by what stands around it.
bool DateForms::year_stands_alone(std::size_t i) const {
    if (next_spaced(i + 1) && word(i + 1).has(word_countable)) {
        return false;
    }
    const bool before = i > 0 && (token(i).gap & gap_paragraph) == 0;
    const std::string_view cue = before ? word(i - 1).folded : std::string_view{};
    const bool led = cue == "in" || cue == "since" || cue == "of" || cue == "until" || cue == "by" || cue == "from" ||
                     cue == "year" || cue == "during" || cue == "before" || cue == "after" || cue == "between" ||
                     cue == "till" || cue == "to";
    const int year = word(i).value;
    const bool money = (token(i).gap & gap_other) != 0 && !spaced(token(i)) && (token(i).gap & gap_hyphen) == 0;
    if (cue == "no" || cue == "article" || cue == "flight" || cue == "page" || cue == "isbn" || cue == "about" ||
        cue == "than" || money) {
        return false;
    }
    if (before && word(i - 1).digits > 0 && spaced(token(i)) && word(i - 1).digits <= 3 && word(i - 1).value > 31) {
        return false;
    }
    if (year < first_sure_year || year % 1000 == 0) {
        return led && cue != "to" && cue != "of";
    }
    return true;
}

std::optional<WrittenDate> DateForms::bare_year(std::size_t i) const {
    if (!year_number(i)) {
        return std::nullopt;
    }
    // "1978 April": the year first, and no other year behind the month.
    PartialDate date{word(i).value, 0, 0, 0, false};
    PartialDate other;
    if (next_spaced(i + 1) && word(i + 1).has(word_month) && word(i + 1).capital() && !take_year(i + 2, other) &&
        m_block.facts[i].mode == CaseMode::Sentence && !m_block.facts[i + 1].begins_sentence &&
        !(has(i + 2) && day_number(i + 2))) {
        date.month = word(i + 1).value;
        return made(i, i + 2, date);
    }
    if (!year_stands_alone(i)) {
        return std::nullopt;
    }
    return made(i, i + 1, {word(i).value, 0, 0, 0, false});
}

std::optional<WrittenDate> DateForms::core_at(std::size_t i) const {
    using Form = std::optional<WrittenDate> (DateForms::*)(std::size_t) const;
    for (const Form form : {&DateForms::numeric, &DateForms::hijri, &DateForms::day_first, &DateForms::month_first,
                            &DateForms::season, &DateForms::decade, &DateForms::bare_year}) {
        if (auto date = (this->*form)(i)) {
            return date;
        }
    }
    return std::nullopt;
}

/// "late 1987", "mid-April", "the middle of May", "the end of 1986": the date with the word that narrows it.
std::optional<WrittenDate> DateForms::staged(std::size_t i) const {
    if (!has(i + 1) || !word(i).has(word_stage)) {
        return std::nullopt;
    }
    std::size_t at = i + 1;
    if (word(at).folded == "of" && next_spaced(at)) {
        ++at;
    }
    if (has(at) && word(at).has(word_article) && next_spaced(at)) {
        ++at;
    }
    if (!has(at) || !(spaced(token(at)) || (at == i + 1 && hyphened(token(at))))) {
        return std::nullopt;
    }
    auto date = core_at(at);
    if (!date || date->value.day != 0) {
        return std::nullopt;
    }
    date->first = i;
    return date;
}

std::optional<WrittenDate> DateForms::date_at(std::size_t i) const {
    if (auto date = staged(i)) {
        return date;
    }
    return core_at(i);
}

std::optional<PartialDate> DateForms::year_of_list(const WrittenDate& date) const {
    if (!has(date.end + 1)) {
        return std::nullopt;
    }
    const std::string_view joint = word(date.end).folded;
    if ((joint != "and" && joint != "or") || !spaced(token(date.end))) {
        return std::nullopt;
    }
    const auto next = date_at(date.end + 1);
    const bool same_form = next && (next->value.day != 0) == (date.value.day != 0) &&
                           (next->value.season != 0) == (date.value.season != 0);
    return same_form && next->value.year != 0 ? std::optional(next->value) : std::nullopt;
}

}  // namespace geo::reading
