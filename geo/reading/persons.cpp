#include "geo/reading/persons.hpp"

#include "geo/geocode/fold.hpp"
#include "geo/reading/name_evidence.hpp"

namespace geo::reading {

namespace {

constexpr std::size_t most_known = 1'000'000;
/// A name that a country or a large town has is taken for a person's only behind a title or an initial.
constexpr float strong_place = 4.0F;

class PersonMarker {
  public:
    PersonMarker(Block& block, const Vocabulary& vocabulary, NameFinder& names, KnownPersons& persons)
        : m_block(block), m_vocabulary(vocabulary), m_names(names), m_persons(persons) {}

    void run() {
        for (std::size_t i = 0; i < m_block.tokens.size();) {
            if (!may_be_name(i)) {
                ++i;
                continue;
            }
            const std::size_t end = run_end(i);
            mark(i, end);
            i = end;
        }
    }

  private:
    [[nodiscard]] const Word& word(std::size_t i) const { return m_vocabulary[m_block.tokens[i].word]; }

    [[nodiscard]] bool lower_mode(std::size_t i) const { return m_block.facts[i].mode == CaseMode::Lower; }

    [[nodiscard]] bool may_be_name(std::size_t i) const {
        const Word& w = word(i);
        // "In June", "By April": a month is none of the women called so, and a small word begins a sentence, no name.
        if (w.digits > 0 || w.has(word_month) ||
            (m_block.facts[i].begins_sentence && w.has(word_common) && !w.has(word_title))) {
            return false;
        }
        return lower_mode(i) ? w.has(word_given | word_title) || (!w.has(word_common) && w.letters == LetterCase::Lower)
                             : w.capital();
    }

    [[nodiscard]] bool connector(std::size_t i) const { return word(i).has(word_linking) && word(i).value == 1; }

    [[nodiscard]] bool follows(std::size_t i) const {
        const Token& token = m_block.tokens[i];
        if (joined_to_last(token)) {
            return (token.gap & gap_newline) == 0 || !m_block.facts[i].begins_sentence;
        }
        // "Lt. Gen. Ulumi", "M. S. Gorbachev"
        const Token& before = m_block.tokens[i - 1];
        const bool abbreviated = before.stop_after || word(i - 1).has(word_abbreviation);
        return abbreviated && (token.gap & (gap_marks & ~gap_stop)) == 0 && (token.gap & gap_newline) == 0;
    }

    [[nodiscard]] std::size_t run_end(std::size_t begin) const {
        std::size_t end = begin + 1;
        while (end < m_block.tokens.size() && follows(end) && !m_block.tokens[end - 1].possessive) {
            if (may_be_name(end)) {
                ++end;
            } else if (connector(end) && end + 1 < m_block.tokens.size() && follows(end + 1) && may_be_name(end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    [[nodiscard]] bool initial(std::size_t i) const {
        const Token& token = m_block.tokens[i];
        return token.stop_after && token.cp_end - token.cp_begin == 1;
    }

    [[nodiscard]] bool strong(std::size_t i) const {
        const auto place = m_names.find(std::span<const Token>(m_block.tokens).subspan(i, 1), false);
        return place && m_names[*place].strength > strong_place;
    }

    [[nodiscard]] bool kind_word(std::size_t i) const {
        return word(i).has(word_generic | word_in_name | word_newspaper | word_event);
    }

    void mark(std::size_t begin, std::size_t end) {
        std::size_t first = begin;
        bool titled = false;
        bool initials = false;
        for (std::size_t i = begin; i < end; ++i) {
            if (word(i).has(word_title) && i + 1 < end) {
                titled = true;
                first = i + 1;
            }
        }
        while (first < end && word(first).has(word_demonym) && !word(first).has(word_given)) {
            ++first;
        }
        // "Ambassador to X Robert B. Oakley": the land before the name is none of its parts.
        while (end - first > 2 && !word(first).has(word_given) && strong(first)) {
            ++first;
        }
        for (std::size_t i = first; i < end; ++i) {
            initials = initials || initial(i);
        }
        end = lower_mode(begin) ? before_place(first, end) : end;
        const std::size_t length = end - first;
        if (!titled && follows_settlement_of(m_block, m_vocabulary, first)) {
            return;
        }
        if (length == 0 || kind_word(end - 1) || (length > 1 && kind_word(first + 1))) {
            return;
        }
        const bool single = length == 1;
        const bool given = word(first).has(word_given);
        const bool second_given = length > 1 && word(first + 1).has(word_given);
        if (single ? !titled || lower_mode(first) : !(titled || initials || given || second_given)) {
            return;
        }
        if (is_place(first, end, titled || initials)) {
            return;
        }
        for (std::size_t i = first; i < end; ++i) {
            m_block.facts[i].person = true;
            m_persons.add(word(i).folded);
        }
    }

    /// Where nothing is capitalised a person's name ends before the next place of some weight, and after four words.
    [[nodiscard]] std::size_t before_place(std::size_t first, std::size_t end) const {
        const std::span<const Token> tokens(m_block.tokens);
        for (std::size_t i = first; i < end; ++i) {
            const auto place = m_names.find(tokens.subspan(i, 1), false);
            if (i - first == 4 ||
                (place && m_names[*place].strength > 3.0F && !word(i).has(word_given | word_surname))) {
                return i;
            }
        }
        return end;
    }

    /// Whether all the words together are a place's name, or a large place begins or ends them.
    [[nodiscard]] bool is_place(std::size_t first, std::size_t end, bool surely_person) {
        const std::span<const Token> tokens(m_block.tokens);
        const std::size_t length = end - first;
        if (length <= 5) {
            const auto whole = m_names.find(tokens.subspan(first, length), false);
            if (whole && (length > 1 || m_names[*whole].strength > strong_place)) {
                return true;
            }
        }
        if (surely_person || length < 2) {
            return false;
        }
        const auto head = m_names.find(tokens.subspan(first, 1), false);
        return head && m_names[*head].strength > strong_place && !word(first).has(word_given);
    }

    Block& m_block;
    const Vocabulary& m_vocabulary;
    NameFinder& m_names;
    KnownPersons& m_persons;
};

}  // namespace

void KnownPersons::add(std::string_view folded) {
    if (m_names.size() < most_known) {
        m_names.insert(geocode::key_hash(folded));
    }
}

bool KnownPersons::contains(std::string_view folded) const {
    return m_names.contains(geocode::key_hash(folded));
}

void mark_persons(Block& block, const Vocabulary& vocabulary, NameFinder& names, KnownPersons& persons) {
    PersonMarker(block, vocabulary, names, persons).run();
}

}  // namespace geo::reading
