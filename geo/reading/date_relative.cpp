#include "geo/reading/date_relative.hpp"

#include <fmt/format.h>

namespace geo::reading {

namespace {

constexpr int month_days = 30;
constexpr int year_days = 365;

/// `last` moved by a number of days, weeks, months or years; as precise as what is counted.
std::optional<PartialDate> moved(const PartialDate& last, int count, int unit_days) {
    if (unit_days == year_days) {
        return PartialDate{last.year + count, 0, 0, 0, false};
    }
    if (unit_days == month_days) {
        if (last.month == 0) {
            return std::nullopt;
        }
        const int months = last.year * 12 + last.month - 1 + count;
        return PartialDate{months / 12, months % 12 + 1, 0, 0, false};
    }
    if (last.day == 0) {
        return std::nullopt;
    }
    const calendar::CivilDate day =
        (calendar::Day::from_civil({last.year, last.month, last.day}) + count * unit_days).civil();
    return PartialDate{day.year, day.month, day.day, 0, false};
}

RelativeDate made(std::size_t first, std::size_t end, const PartialDate& value, const PartialDate& last) {
    return {first, end, value, fmt::format("counted from {}", edtf_of(last))};
}

/// "on the 29th": a day of the month that the text has reached. "On the 9th Company" is none.
std::optional<RelativeDate> day_of_month_at(const Block& block, const Vocabulary& vocabulary, std::size_t i,
                                            const std::optional<PartialDate>& last) {
    const auto word = [&](std::size_t at) -> const Word& { return vocabulary[block.tokens[at].word]; };
    const Word& day = word(i);
    if (!last || last->month == 0 || i < 2 || !day.has(word_ordinal) || day.digits == 0 ||
        !word(i - 1).has(word_article) || (word(i - 2).folded != "on" && word(i - 2).folded != "by")) {
        return std::nullopt;
    }
    const bool ends = i + 1 >= block.tokens.size() || !spaced(block.tokens[i + 1]) ||
                      word(i + 1).has(word_article | word_place_before);
    const PartialDate value{last->year, last->month, day.value, 0, false};
    if (!ends || !exists(value)) {
        return std::nullopt;
    }
    return made(i, i + 1, value, *last);
}

}  // namespace

std::optional<RelativeDate> relative_date_at(const Block& block, const Vocabulary& vocabulary, std::size_t i,
                                             const std::optional<PartialDate>& last) {
    const auto word = [&](std::size_t at) -> const Word& { return vocabulary[block.tokens[at].word]; };
    if (auto day = day_of_month_at(block, vocabulary, i, last)) {
        return day;
    }
    if (!last || i + 1 >= block.tokens.size() || !spaced(block.tokens[i + 1]) || last->decade) {
        return std::nullopt;
    }
    const Word& first = word(i);
    const Word& unit = word(i + 1);
    if (!unit.has(word_span)) {
        return std::nullopt;
    }
    if (first.has(word_same) && !unit.folded.ends_with('s')) {
        // "that day" leans on the text; "that week" and "next year" in speech are often only that.
        const bool the = i > 0 && word(i - 1).has(word_article);
        const bool that = first.folded == "that";
        if (!the && !(that && unit.value != 7 && (unit.folded == "day" || unit.value > 7)) &&
            !(first.folded == "next" && unit.value == 1)) {
            return std::nullopt;
        }
        const auto value = moved(*last, first.value, unit.value);
        if (!value) {
            return std::nullopt;
        }
        const std::size_t begin = the ? i - 1 : i;
        return made(begin, i + 2, *value, *last);
    }
    const bool counts = first.has(word_number) && !first.has(word_ordinal) && first.value > 0 && first.value < 100;
    if (counts && i + 2 < block.tokens.size() && spaced(block.tokens[i + 2]) && word(i + 2).has(word_later)) {
        const Word& direction = word(i + 2);
        if (direction.folded != "later" && direction.folded != "earlier") {
            return std::nullopt;
        }
        const auto value = moved(*last, first.value * direction.value, unit.value);
        if (value) {
            return made(i, i + 3, *value, *last);
        }
    }
    return std::nullopt;
}

}  // namespace geo::reading
