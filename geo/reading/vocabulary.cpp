#include "geo/reading/vocabulary.hpp"

#include "geo/geocode/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace geo::reading {

namespace {

constexpr std::size_t first_slots = 1U << 14;
constexpr std::size_t text_chunk = 1U << 16;

/// Eight bytes at a time; words are short, so this is a few multiplications.
std::uint32_t hash_of(std::string_view text) {
    std::uint64_t hash = text.size() * 0x9E3779B97F4A7C15ULL;
    const char* at = text.data();
    std::size_t left = text.size();
    while (left > 0) {
        std::uint64_t part = 0;
        const std::size_t count = std::min<std::size_t>(left, 8);
        std::memcpy(&part, at, count);
        hash = (hash ^ part) * 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 32;
        at += count;
        left -= count;
    }
    return static_cast<std::uint32_t>(hash);
}

struct Shape {
    LetterCase letters = LetterCase::None;
    int count = 0;
};

Shape shape_of(std::string_view written) {
    int upper = 0;
    int lower = 0;
    int count = 0;
    bool first_upper = false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(written.data());
    const auto length = static_cast<std::int32_t>(written.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (c < 0) {
            continue;
        }
        const bool is_upper = u_isupper(c) != 0 || u_istitle(c) != 0;
        first_upper = first_upper || (count == 0 && is_upper);
        upper += is_upper ? 1 : 0;
        lower += u_islower(c) != 0 ? 1 : 0;
        count += u_isalpha(c) != 0 ? 1 : 0;
    }
    LetterCase letters = LetterCase::None;
    if (upper > 0 && lower == 0) {
        letters = upper > 1 ? LetterCase::AllCapitals : LetterCase::Capital;
    } else if (upper == 0 && lower > 0) {
        letters = LetterCase::Lower;
    } else if (upper > 0) {
        letters = first_upper ? (upper == 1 ? LetterCase::Capital : LetterCase::Mixed) : LetterCase::Lower;
    }
    return {letters, count};
}

/// "1989", "15th", "1980s": digits of any script with what may follow them.
void read_number(Word& word, std::string_view written) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(written.data());
    const auto length = static_cast<std::int32_t>(written.size());
    std::int32_t i = 0;
    std::int32_t rest = 0;
    int digits = 0;
    std::int64_t value = 0;
    while (i < length) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        const std::int32_t digit = c < 0 ? -1 : u_charDigitValue(c);
        if (digit < 0) {
            break;
        }
        value = value < 100'000'000 ? value * 10 + digit : value;
        ++digits;
        rest = i;
    }
    if (digits == 0) {
        return;
    }
    word.digits = static_cast<std::uint8_t>(std::min(digits, 255));
    word.value = static_cast<std::int32_t>(value);
    const std::string_view tail = written.substr(static_cast<std::size_t>(rest));
    if (tail.empty()) {
        word.flags |= word_number;
    } else if (tail == "st" || tail == "nd" || tail == "rd" || tail == "th") {
        word.flags |= word_number | word_ordinal;
    } else if (tail == "s" && value % 10 == 0 && (digits == 4 || digits == 2)) {
        word.flags |= word_decade;
    }
}

}  // namespace

Vocabulary::Vocabulary(const WordLists& lists, std::vector<std::shared_ptr<const geocode::Gazetteer>> gazetteers)
    : m_lists(lists), m_gazetteers(std::move(gazetteers)), m_slots(first_slots) {}

std::uint32_t Vocabulary::intern(std::string_view written) {
    const std::uint32_t hash = hash_of(written);
    std::size_t slot = hash & (m_slots.size() - 1);
    for (; m_slots[slot].word_plus_one != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
        const std::uint32_t word = m_slots[slot].word_plus_one - 1;
        if (m_slots[slot].hash == hash && m_written[word] == written) {
            return word;
        }
    }
    const auto word = static_cast<std::uint32_t>(m_words.size());
    m_words.push_back(analyse(written));
    m_written.push_back(keep(written));
    m_slots[slot] = {hash, word + 1};
    if (m_words.size() * 2 > m_slots.size()) {
        grow();
    }
    return word;
}

void Vocabulary::clear() {
    m_words.clear();
    m_written.clear();
    m_texts.clear();
    m_room = 0;
    m_slots.assign(first_slots, {});
}

Word Vocabulary::analyse(std::string_view written) {
    Word word;
    word.folded = keep(geocode::joined(geocode::fold(written).strict));
    const WordFacts facts = m_lists.facts(word.folded);
    word.flags = facts.flags;
    word.value = facts.value;
    const Shape shape = shape_of(written);
    word.letters = shape.letters;
    word.length = static_cast<std::uint8_t>(std::min(shape.count, 255));
    read_number(word, written);
    const bool begins = std::any_of(m_gazetteers.begin(), m_gazetteers.end(), [&](const auto& gazetteer) {
        return gazetteer->has_prefix(word.folded) || !gazetteer->find(word.folded).empty();
    });
    if (begins && !word.folded.empty() && word.digits == 0) {
        word.flags |= word_begins_name;
    }
    return word;
}

std::string_view Vocabulary::keep(std::string_view text) {
    if (m_texts.empty() || text.size() > m_room) {
        m_texts.emplace_back();
        m_texts.back().reserve(std::max(text_chunk, text.size()));
        m_room = m_texts.back().capacity();
    }
    std::string& chunk = m_texts.back();
    const std::size_t begin = chunk.size();
    chunk += text;
    m_room -= text.size();
    return std::string_view(chunk).substr(begin, text.size());
}

void Vocabulary::grow() {
    std::vector<Slot> larger(m_slots.size() * 2);
    for (const Slot& entry : m_slots) {
        if (entry.word_plus_one != 0) {
            std::size_t slot = entry.hash & (larger.size() - 1);
            while (larger[slot].word_plus_one != 0) {
                slot = (slot + 1) & (larger.size() - 1);
            }
            larger[slot] = entry;
        }
    }
    m_slots = std::move(larger);
}

}  // namespace geo::reading
