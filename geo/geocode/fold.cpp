#include "geo/geocode/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

namespace geo::geocode {

namespace {

using icu::UnicodeString;

/// Letters of Arabic script that writers of Dari, Pashto, Urdu and Arabic use for one another.
char32_t one_arabic_form(char32_t c) {
    switch (c) {
        case U'ي':
        case U'ى':
        case U'ې':
        case U'ۍ':
        case U'ئ':
        case U'ۓ':
        case U'ے': return U'ی';
        case U'ك':
        case U'ڪ': return U'ک';
        case U'ګ': return U'گ';
        case U'ة':
        case U'ۀ':
        case U'ہ':
        case U'ھ':
        case U'ە':
        case U'ۂ': return U'ه';
        case U'أ':
        case U'إ':
        case U'آ':
        case U'ٱ': return U'ا';
        case U'ؤ':
        case U'ۇ':
        case U'ۆ': return U'و';
        default: return c;
    }
}

/// Sounds that the languages written in Arabic script do not tell apart, for the loose key; 0 leaves the letter out.
char32_t loose_arabic(char32_t c) {
    switch (c) {
        case U'ق': return U'ک';
        case U'ط':
        case U'ټ': return U'ت';
        case U'ص':
        case U'ث':
        case U'څ': return U'س';
        case U'ذ':
        case U'ض':
        case U'ظ':
        case U'ځ': return U'ز';
        case U'ح': return U'ه';
        case U'ښ': return U'ش';
        case U'ړ':
        case U'ڑ': return U'ر';
        case U'ډ':
        case U'ڈ': return U'د';
        case U'ڼ': return U'ن';
        case U'ږ': return U'ژ';
        case U'ع':
        case U'ء': return 0;
        default: return c;
    }
}

/// Latin letters for a Cyrillic one (Russian and Tajik), for the loose key.
std::string_view latin_of_cyrillic(char32_t c) {
    static constexpr std::array<std::pair<char32_t, std::string_view>, 38> table = {{
        {U'а', "a"},  {U'б', "b"},  {U'в', "v"},  {U'г', "g"}, {U'д', "d"}, {U'е', "e"}, {U'ё', "e"},  {U'ж', "zh"},
        {U'з', "z"},  {U'и', "i"},  {U'й', "i"},  {U'к', "k"}, {U'л', "l"}, {U'м', "m"}, {U'н', "n"},  {U'о', "o"},
        {U'п', "p"},  {U'р', "r"},  {U'с', "s"},  {U'т', "t"}, {U'у', "u"}, {U'ф', "f"}, {U'х', "kh"}, {U'ц', "ts"},
        {U'ч', "ch"}, {U'ш', "sh"}, {U'щ', "sh"}, {U'ъ', ""},  {U'ы', "i"}, {U'ь', ""},  {U'э', "e"},  {U'ю', "yu"},
        {U'я', "ya"}, {U'қ', "q"},  {U'ғ', "gh"}, {U'ҳ', "h"}, {U'ҷ', "j"}, {U'ӯ', "u"},
    }};
    const auto found = std::find_if(table.begin(), table.end(), [c](const auto& entry) { return entry.first == c; });
    return found == table.end() ? std::string_view{} : found->second;
}

bool is_joiner_or_mark(char32_t c) {
    const auto category = u_charType(static_cast<UChar32>(c));
    const bool apostrophe =
        c == U'\'' || c == U'`' || c == U'´' || (c >= U'ʹ' && c <= U'˿') || c == U'‘' || c == U'’' || c == U'‛';
    return apostrophe || category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR || c == U'ـ' || c == U'\u00AD';
}

bool parts_words(char32_t c) {
    return !is_joiner_or_mark(c) && u_isalnum(static_cast<UChar32>(c)) == 0;
}

void append_utf8(std::string& text, char32_t c) {
    UnicodeString(static_cast<UChar32>(c)).toUTF8String(text);
}

/// Letters that decompose to nothing simpler but that readers without them write with a plain one.
std::string_view plain_latin(char32_t c) {
    switch (c) {
        case U'ø': return "o";
        case U'ł': return "l";
        case U'đ': return "d";
        case U'ı': return "i";
        case U'ß': return "ss";
        case U'æ': return "ae";
        case U'œ': return "oe";
        case U'þ': return "th";
        case U'ð': return "d";
        case U'ə': return "a";
        default: return {};
    }
}

UnicodeString decomposed(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
    UnicodeString text = UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    // Arabic letters with a hamza or a ring above would fall apart into letter and mark: they are made one form before.
    UnicodeString prepared;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        prepared.append(static_cast<UChar32>(one_arabic_form(static_cast<char32_t>(text.char32At(i)))));
    }
    return U_SUCCESS(status) ? normalizer->normalize(prepared, status) : prepared;
}

/// Words that link the parts of a name and are written, joined or left out at will.
bool is_linking_word(std::string_view word) {
    static constexpr std::array<std::string_view, 14> words = {"e",  "i",  "ye", "yi", "ya", "al", "ul",
                                                               "el", "us", "ud", "ur", "as", "ad", "ol"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct Rule {
    std::string_view from;
    std::string_view to;
};

// Longest first: the first that fits is taken. Vowels that transliterations do not keep apart are made one too.
constexpr std::array<Rule, 38> latin_rules = {{
    {"shahr", "sar"}, {"khwa", "ku"}, {"khva", "ku"}, {"khvo", "ku"}, {"khwo", "ku"}, {"shch", "s"}, {"dsch", "j"},
    {"dzh", "j"},     {"tch", "c"},   {"sch", "s"},   {"kh", "k"},    {"gh", "g"},    {"dh", "d"},   {"zh", "j"},
    {"dj", "j"},      {"ch", "c"},    {"sh", "s"},    {"ph", "f"},    {"th", "t"},    {"ck", "k"},   {"ou", "u"},
    {"oo", "u"},      {"au", "u"},    {"ee", "i"},    {"ie", "i"},    {"ey", "i"},    {"ei", "i"},   {"ay", "i"},
    {"ai", "i"},      {"ae", "i"},    {"iy", "i"},    {"c", "k"},     {"q", "k"},     {"w", "v"},    {"o", "u"},
    {"e", "i"},       {"y", "i"},     {"x", "k"},
}};

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// "Jowzjan", "Naw", "Navzad": between a vowel and a consonant w and v are the end of a diphthong, else a consonant.
bool is_diphthong(std::string_view word, std::size_t at) {
    return at + 1 < word.size() && (word[at] == 'a' || word[at] == 'o' || word[at] == 'e') &&
           (word[at + 1] == 'w' || (word[at + 1] == 'v' && word[at] != 'e')) &&
           (at + 2 == word.size() || !is_vowel(word[at + 2]));
}

/// What the letters at a position become, and how many they are.
Rule rule_at(std::string_view word, std::size_t at) {
    if (is_diphthong(word, at)) {
        return {word.substr(at, 2), "u"};
    }
    for (const Rule& rule : latin_rules) {
        if (word.substr(at).starts_with(rule.from)) {
            return rule;
        }
    }
    return {word.substr(at, 1), word.substr(at, 1)};
}

std::string loosen_latin(std::string word) {
    if (word.size() > 4 && word.ends_with("obod")) {
        word.replace(word.size() - 4, 4, "abad");
    }
    // "Qalah", "Maymaneh", "Sharane": the last vowel is written in all these ways and the h is not heard.
    if ((word.size() >= 3 && word.ends_with("ah")) || (word.size() >= 4 && word.ends_with("eh"))) {
        word.replace(word.size() - 2, 2, "a");
    } else if (word.size() >= 4 && word.back() == 'e' && !is_vowel(word[word.size() - 2])) {
        word.back() = 'a';
    }
    std::string out;
    for (std::size_t i = 0; i < word.size();) {
        const Rule rule = rule_at(word, i);
        for (const char c : rule.to) {
            if (out.empty() || out.back() != c) {
                out += c;
            }
        }
        i += rule.from.size();
    }
    return out;
}

/// A word that others follow, without the linking vowel that some writers join to it: "Puli Khumri", "Qalai Naw".
std::string without_link(const std::string& word) {
    for (const std::string_view ending : {"aye", "ahi", "ai", "ay", "ae"}) {
        if (word.size() > ending.size() + 1 && word.ends_with(ending)) {
            return word.substr(0, word.size() - ending.size() + 1);
        }
    }
    const bool linked =
        word.size() >= 4 && (word.back() == 'i' || word.back() == 'e') && !is_vowel(word[word.size() - 2]);
    return linked ? word.substr(0, word.size() - 1) : word;
}

}  // namespace

std::string loosen(std::string_view strict_word) {
    const bool ascii =
        std::all_of(strict_word.begin(), strict_word.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
    if (ascii) {
        return loosen_latin(std::string(strict_word));
    }
    std::string latin;
    std::string other;
    const UnicodeString text =
        UnicodeString::fromUTF8(icu::StringPiece(strict_word.data(), static_cast<int32_t>(strict_word.size())));
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(text.char32At(i));
        if (c < 128) {
            latin += static_cast<char>(c);
        } else if (c >= U'Ѐ' && c <= U'ӿ') {
            latin += latin_of_cyrillic(c);
        } else if (const char32_t loose = loose_arabic(c); loose != 0) {
            append_utf8(other, loose);
        }
    }
    return loosen_latin(std::move(latin)) + other;
}

FoldedName fold(std::string_view utf8) {
    FoldedName folded;
    std::string word;
    const auto finish_word = [&] {
        if (!word.empty()) {
            folded.strict.push_back(std::move(word));
            word.clear();
        }
    };
    const UnicodeString text = decomposed(utf8);
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(u_tolower(text.char32At(i)));
        if (is_joiner_or_mark(c)) {
            continue;
        }
        if (parts_words(c)) {
            finish_word();
        } else if (const std::string_view plain = plain_latin(c); !plain.empty()) {
            word += plain;
        } else {
            append_utf8(word, c);
        }
    }
    finish_word();
    folded.loose = loose_words(folded.strict);
    return folded;
}

std::vector<std::string> loose_words(const std::vector<std::string>& strict_words) {
    std::vector<std::string> loose;
    for (std::size_t i = 0; i < strict_words.size(); ++i) {
        const std::string& word = strict_words[i];
        if (strict_words.size() == 1 || !is_linking_word(word)) {
            loose.push_back(loosen(i + 1 < strict_words.size() ? without_link(word) : word));
        }
    }
    return loose;
}

std::string romanized(std::string_view strict) {
    std::string out;
    const UnicodeString text =
        UnicodeString::fromUTF8(icu::StringPiece(strict.data(), static_cast<int32_t>(strict.size())));
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(text.char32At(i));
        if (c >= U'Ѐ' && c <= U'ӿ') {
            out += latin_of_cyrillic(c);
        } else {
            append_utf8(out, c);
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& words) {
    std::string key;
    for (const std::string& word : words) {
        key += word;
    }
    return key;
}

std::uint64_t letter_set(std::string_view key) {
    std::uint64_t once = 0;
    std::uint64_t twice = 0;
    for (const char c : key) {
        const std::uint64_t bit = std::uint64_t{1} << (static_cast<unsigned char>(c) % 32U);
        twice |= once & bit;
        once |= bit;
    }
    return once | (twice << 32U);
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    const auto size = static_cast<int>(a.size());
    if (static_cast<int>(b.size()) - size > limit) {
        return limit + 1;
    }
    // Three rows are kept because a swap of neighbours looks two rows back (optimal string alignment). Only the cells
    // within `limit` of the diagonal can matter; those beside them count as too far.
    const int far = limit + 1;
    std::vector<int> cells(3 * (a.size() + 2), far);
    int* before = cells.data();
    int* last = before + size + 2;
    int* row = last + size + 2;
    for (int i = 0; i <= size; ++i) {
        last[i] = i;
    }
    for (int j = 1; j <= static_cast<int>(b.size()); ++j) {
        const int from = std::max(1, j - limit);
        const int to = std::min(size, j + limit);
        row[from - 1] = from == 1 ? j : far;
        int best = row[from - 1];
        for (int i = from; i <= to; ++i) {
            const char ca = a[static_cast<std::size_t>(i - 1)];
            const char cb = b[static_cast<std::size_t>(j - 1)];
            int cell = std::min({last[i - 1] + (ca == cb ? 0 : 1), last[i] + 1, row[i - 1] + 1});
            if (i > 1 && j > 1 && ca == b[static_cast<std::size_t>(j - 2)] &&
                a[static_cast<std::size_t>(i - 2)] == cb) {
                cell = std::min(cell, before[i - 2] + 1);
            }
            row[i] = cell;
            best = std::min(best, cell);
        }
        if (to < size) {
            row[to + 1] = far;
        }
        if (best > limit) {
            return far;
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[size], far);
}

}  // namespace geo::geocode
