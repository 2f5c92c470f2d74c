#include "geo/calendar/written_date.hpp"

#include "geo/calendar/edtf.hpp"
#include "geo/calendar/solar_hijri.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace geo::calendar {
namespace {

constexpr std::string_view examples = "write for example 15 Feb 1989, 1989-02 or 26 Dalw 1367";
constexpr int most_days = 31;

/// A name of a month, by number and calendar.
struct Month {
    int number = 1;
    bool hijri = false;
};

/// Other Latin spellings than those of the calendar's own names.
struct Spelling {
    std::string_view text;
    int month;
};
constexpr std::array<Spelling, 18> hijri_spellings{{{"saur", 2},
                                                    {"sour", 2},
                                                    {"thawr", 2},
                                                    {"sowr", 2},
                                                    {"jauza", 3},
                                                    {"jowza", 3},
                                                    {"sonbola", 6},
                                                    {"sunbola", 6},
                                                    {"sonbula", 6},
                                                    {"sumbula", 6},
                                                    {"meezan", 7},
                                                    {"akrab", 8},
                                                    {"qaus", 9},
                                                    {"qows", 9},
                                                    {"jady", 10},
                                                    {"jaddi", 10},
                                                    {"dalv", 11},
                                                    {"hoot", 12}}};
constexpr std::array<std::string_view, 12> english_months{"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};

/// A run of digits or of letters.
struct Token {
    std::string text;
    bool number = false;
};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

/// Arabic and Persian digits become Latin ones.
std::string with_latin_digits(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        const bool persian = lead == 0xDB && next >= 0xB0 && next <= 0xB9;
        const bool arabic = lead == 0xD9 && next >= 0xA0 && next <= 0xA9;
        if (persian || arabic) {
            out += static_cast<char>('0' + (next - (persian ? 0xB0U : 0xA0U)));
            ++at;
        } else {
            out += text[at];
        }
    }
    return out;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const bool number = is_digit(text[at]);
        if (!number && !is_letter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && (number ? is_digit(text[end]) : is_letter(text[end]))) {
            ++end;
        }
        tokens.push_back({lower(text.substr(at, end - at)), number});
        at = end;
    }
    return tokens;
}

std::optional<Month> month_of(std::string_view word) {
    for (std::size_t index = 0; index < english_months.size(); ++index) {
        const bool begins = word.size() >= 3 && english_months.at(index).substr(0, word.size()) == word;
        if (begins || (word == "sept" && index == 8)) {
            return Month{static_cast<int>(index) + 1, false};
        }
    }
    for (int month = 1; month <= 12; ++month) {
        for (const HijriScript script : {HijriScript::Latin, HijriScript::Dari, HijriScript::Pashto}) {
            if (lower(hijri_month_name(month, script)) == word) {
                return Month{month, true};
            }
        }
    }
    for (const Spelling& spelling : hijri_spellings) {
        if (spelling.text == word) {
            return Month{spelling.month, true};
        }
    }
    return std::nullopt;
}

tl::unexpected<Error> wrong(std::string_view text, const std::string& reason) {
    return fail(ErrorCode::BadArgument, fmt::format("\"{}\": {}.", text.substr(0, 60), reason));
}

std::optional<int> number_of(const std::string& digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

/// What the words say, before it is looked up in a calendar.
struct Parts {
    std::optional<int> year;
    std::optional<Month> month;
    std::optional<int> day;
    bool hijri = false;
};

Result<DayRange> hijri_days(std::string_view text, const Parts& parts) {
    const int first_month = parts.month ? parts.month->number : 1;
    const auto first = day_from_solar_hijri({*parts.year, first_month, parts.day.value_or(1)});
    if (!first) {
        return wrong(text, "there is no such day in the Solar Hijri calendar");
    }
    if (parts.day) {
        return DayRange{*first, *first + 1};
    }
    const bool next_year = !parts.month || first_month == 12;
    const auto end = day_from_solar_hijri({*parts.year + (next_year ? 1 : 0), next_year ? 1 : first_month + 1, 1});
    if (!end) {
        return wrong(text, "the Solar Hijri calendar ends before that");
    }
    return DayRange{*first, *end};
}

Result<DayRange> gregorian_days(std::string_view text, const Parts& parts) {
    const int year = *parts.year;
    const int month = parts.month ? parts.month->number : 1;
    if (parts.day && !Day::is_valid({year, month, *parts.day})) {
        return wrong(text, fmt::format("that month has {} days", Day::days_in_month(year, month)));
    }
    const Day first = Day::from_civil({year, month, parts.day.value_or(1)});
    if (parts.day) {
        return DayRange{first, first + 1};
    }
    const bool next_year = !parts.month || month == 12;
    return DayRange{first, Day::from_civil({year + (next_year ? 1 : 0), next_year ? 1 : month + 1, 1})};
}

/// "15.2.1989", "15/2/1989": day before month.
Result<Parts> parts_of_numbers(std::string_view text, const std::vector<int>& numbers,
                               const std::vector<Token>& tokens) {
    Parts parts;
    if (numbers.size() == 1) {
        if (tokens.front().text.size() < 3) {
            return wrong(text, fmt::format("a day needs its month and its year; {}", examples));
        }
        parts.year = numbers[0];
        return parts;
    }
    const bool year_first = tokens.front().text.size() > 2;
    const int year = year_first ? numbers.front() : numbers.back();
    const int month = numbers.size() == 2 ? (year_first ? numbers[1] : numbers[0]) : numbers[1];
    if (!year_first && tokens[numbers.size() - 1].text.size() < 3) {
        return wrong(text, "the year must be written in full");
    }
    if (month < 1 || month > 12) {
        return wrong(text, fmt::format("there is no month {} (the day comes before the month); {}", month, examples));
    }
    parts.year = year;
    parts.month = Month{month, false};
    if (numbers.size() == 3) {
        parts.day = year_first ? numbers[2] : numbers[0];
    }
    return parts;
}

/// Words that a date may hold and that say nothing.
bool is_filler(std::string_view word) {
    constexpr std::array<std::string_view, 6> fillers{"the", "of", "st", "nd", "rd", "th"};
    return std::find(fillers.begin(), fillers.end(), word) != fillers.end();
}

/// "15 Feb 1989", "February 15, 1989", "Dalw 1367", "1367 SH".
Result<Parts> parts_of(std::string_view text, const std::vector<Token>& tokens) {
    Parts parts;
    std::vector<int> numbers;
    std::vector<Token> number_tokens;
    for (const Token& token : tokens) {
        if (token.number) {
            const auto number = number_of(token.text);
            if (!number || *number > 999'999) {
                return wrong(text, fmt::format("{} is too large a number", token.text));
            }
            numbers.push_back(*number);
            number_tokens.push_back(token);
        } else if (const auto month = month_of(token.text); month && !parts.month) {
            parts.month = month;
            parts.hijri = parts.hijri || month->hijri;
        } else if (token.text == "sh" || token.text == "hs") {
            parts.hijri = true;
        } else if (!is_filler(token.text)) {
            return wrong(text, fmt::format("'{}' is no month; {}", token.text, examples));
        }
    }
    if (numbers.empty() || numbers.size() > (parts.month ? 2U : 3U)) {
        return wrong(text, numbers.empty() ? fmt::format("there is no year in it; {}", examples)
                                           : fmt::format("too many numbers; {}", examples));
    }
    if (!parts.month) {
        auto read = parts_of_numbers(text, numbers, number_tokens);
        if (read) {
            read->hijri = parts.hijri;
        }
        return read;
    }
    const bool year_first = number_tokens.front().text.size() > 2;
    const std::size_t year = year_first ? 0 : numbers.size() - 1;
    if (number_tokens[year].text.size() < 3) {
        return wrong(text, numbers.size() == 1 ? fmt::format("the year is missing; {}", examples)
                                               : std::string("the year must be written in full"));
    }
    parts.year = numbers[year];
    if (numbers.size() == 2) {
        parts.day = numbers[1 - year];
    }
    return parts;
}

Result<DayRange> parse_one(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    if (tokens.empty()) {
        return wrong(text, fmt::format("that is no date; {}", examples));
    }
    if (tokens.front().number && tokens.front().text.size() >= 4 && text.find('-') != std::string_view::npos &&
        tokens.back().number) {
        const auto written = parse_edtf(text);
        if (!written || !written->is_day()) {
            return written ? Result<DayRange>(wrong(text, "that is no day")) : fail(written.error());
        }
        return DayRange{written->earliest, written->latest + 1};
    }
    const auto parts = parts_of(text, tokens);
    if (!parts) {
        return fail(parts.error());
    }
    if (parts->day && (*parts->day < 1 || *parts->day > most_days)) {
        return wrong(text, fmt::format("there is no day {} in a month", *parts->day));
    }
    return parts->hijri ? hijri_days(text, *parts) : gregorian_days(text, *parts);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// The two halves of a period, where the text is one.
std::optional<std::pair<std::string_view, std::string_view>> halves(std::string_view text) {
    for (const std::string_view mark : {" to ", " - ", "..", "\xE2\x80\x93"}) {
        if (const auto at = text.find(mark); at != std::string_view::npos) {
            return std::pair(trimmed(text.substr(0, at)), trimmed(text.substr(at + mark.size())));
        }
    }
    // An ISO interval; 3/4/1989 is a day.
    if (const auto at = text.find('/');
        at != std::string_view::npos && text.find('/', at + 1) == std::string_view::npos) {
        if (at >= 4 && text.size() - at > 4) {
            return std::pair(trimmed(text.substr(0, at)), trimmed(text.substr(at + 1)));
        }
    }
    return std::nullopt;
}

}  // namespace

Result<DayRange> parse_written_date(std::string_view written) {
    const std::string plain = with_latin_digits(trimmed(written));
    const std::string_view text = plain;
    const auto both = halves(text);
    if (!both) {
        return parse_one(text);
    }
    const auto first = parse_one(both->first);
    if (!first) {
        return fail(first.error());
    }
    const auto last = parse_one(both->second);
    if (!last) {
        return fail(last.error());
    }
    if (last->to <= first->from) {
        return wrong(text, "the period ends before it begins");
    }
    return DayRange{first->from, last->to};
}

}  // namespace geo::calendar
