// The distinct words of a text, each looked up once: folded form, case, and what the word lists say of it.
#pragma once

#include "geo/geocode/gazetteer.hpp"
#include "geo/reading/token.hpp"
#include "geo/reading/word_lists.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace geo::reading {

/// One written form of a word.
struct Word {
    std::string_view folded;  ///< strict folded form
    std::uint64_t flags = 0;  ///< word_... bits
    std::int32_t value = 0;
    LetterCase letters = LetterCase::None;
    std::uint8_t length = 0;  ///< letters, at most 255
    std::uint8_t digits = 0;  ///< leading digits
    [[nodiscard]] bool has(std::uint64_t any_of) const { return (flags & any_of) != 0; }
    [[nodiscard]] bool capital() const {
        return letters == LetterCase::Capital || letters == LetterCase::AllCapitals || letters == LetterCase::Mixed;
    }
};

/// Words by number. Not shared by threads.
class Vocabulary {
  public:
    Vocabulary(const WordLists& lists, std::vector<std::shared_ptr<const geocode::Gazetteer>> gazetteers);

    /// The number of a word in UTF-8 as it is written.
    [[nodiscard]] std::uint32_t intern(std::string_view written);
    [[nodiscard]] const Word& operator[](std::uint32_t word) const { return m_words[word]; }
    [[nodiscard]] std::size_t size() const { return m_words.size(); }
    /// Forgets all words: numbers given before mean nothing any more.
    void clear();

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t word_plus_one = 0;
    };

    [[nodiscard]] Word analyse(std::string_view written);
    [[nodiscard]] std::string_view keep(std::string_view text);
    void grow();

    const WordLists& m_lists;
    std::vector<std::shared_ptr<const geocode::Gazetteer>> m_gazetteers;
    std::vector<Word> m_words;
    std::vector<std::string_view> m_written;
    std::vector<Slot> m_slots;
    std::deque<std::string> m_texts;
    std::size_t m_room = 0;
};

}  // namespace geo::reading
