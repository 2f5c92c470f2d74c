#include "geo/reading/name_evidence.hpp"

namespace geo::reading {

namespace {

// Tenths of strength: what a cue adds. Tuned on the development set of tests/reading.
constexpr int after_preposition = 12;
constexpr int after_holding_verb = 8;
constexpr int after_settlement = 25;
constexpr int before_speech = -20;
constexpr int also_common = -25;
constexpr int common_but_placed = -8;
constexpr int common_without_case = -30;
constexpr int also_person = -15;
constexpr int inside_longer_name = -8;
constexpr int acronym = -30;

class Weigher {
  public:
    Weigher(const Block& block, const Vocabulary& vocabulary, const NameEntry& entry, ScannedName& scanned)
        : m_block(block), m_vocabulary(vocabulary), m_entry(entry), m_scanned(scanned) {}

    bool run() {
        const bool sentence_case = m_block.facts[m_scanned.first].mode == CaseMode::Sentence;
        if (is_pronoun() || is_saint()) {
            return false;
        }
        weigh_before();
        weigh_after();
        if (m_entry.common && !(m_entry.state && m_entry.words > 1)) {
            const bool capital_says_little = !sentence_case || m_block.facts[m_scanned.first].begins_sentence;
            const bool long_name = sentence_case && m_entry.words > 1;
            m_scanned.evidence +=
                capital_says_little
                    ? common_without_case
                    : (long_name ? 0 : (m_scanned.evidence >= after_preposition ? common_but_placed : also_common));
        }
        const bool mixed = m_entry.words == 1 && word(m_scanned.first).letters == LetterCase::Mixed;
        if ((m_entry.person || mixed) && m_entry.strength < 4.0F) {
            m_scanned.evidence += also_person;
        }
        if (is_acronym()) {
            m_scanned.evidence += acronym;
        }
        return !m_newspaper;
    }

  private:
    [[nodiscard]] const Word& word(std::size_t i) const { return m_vocabulary[m_block.tokens[i].word]; }
    [[nodiscard]] std::size_t size() const { return m_block.tokens.size(); }

    /// "us" where it is not written in capitals of its own.
    [[nodiscard]] bool is_pronoun() const {
        if (m_entry.key.size() > 3 || m_entry.words > 1) {
            return false;
        }
        const Word& w = word(m_scanned.first);
        if (m_block.facts[m_scanned.first].mode == CaseMode::Lower) {
            return true;
        }
        return m_entry.state && m_entry.common && w.letters != LetterCase::AllCapitals;
    }

    /// "St. Joseph's School": the saint, not the town.
    [[nodiscard]] bool is_saint() const {
        return m_entry.words > 1 && word(m_scanned.first).folded == "st" &&
               m_block.tokens[m_scanned.end - 1].possessive;
    }

    /// "ISI", "NATO": capitals that are not the heading's.
    [[nodiscard]] bool is_acronym() const {
        const Word& w = word(m_scanned.first);
        return m_entry.words == 1 && !m_entry.state && w.letters == LetterCase::AllCapitals && w.length <= 5 &&
               m_block.facts[m_scanned.first].mode == CaseMode::Sentence;
    }

    void weigh_before() {
        const std::size_t first = m_scanned.first;
        if (first == 0 || m_block.facts[first].begins_sentence || (m_block.tokens[first].gap & gap_paragraph) != 0) {
            return;
        }
        const Word& before = word(first - 1);
        const Token& token = m_block.tokens[first];
        const bool article = spaced(token) && before.has(word_article) && first > 1;
        const Word& cue = article ? word(first - 2) : before;
        if (spaced(token)) {
            if (follows_settlement_of(m_block, m_vocabulary, first)) {
                m_scanned.evidence += after_settlement;
            } else if (cue.has(word_place_before)) {
                m_scanned.evidence += after_preposition;
            } else if (cue.has(word_holds_place)) {
                m_scanned.evidence += after_holding_verb;
            }
            if (event_of(first)) {
                m_scanned.role = MentionRole::InName;
                m_scanned.evidence += after_preposition;
            }
        }
        const bool capital_before = joined_to_last(token) && before.capital() &&
                                    !m_block.tokens[first - 1].possessive &&
                                    m_block.facts[first].mode == CaseMode::Sentence;
        if (capital_before && !before.has(word_common | word_demonym | word_title | word_direction | word_month) &&
            before.digits == 0) {
            m_scanned.evidence += inside_longer_name;
        }
    }

    /// "Battle of X", "Siege of the X".
    [[nodiscard]] bool event_of(std::size_t first) const {
        std::size_t at = first;
        if (at > 0 && word(at - 1).has(word_article)) {
            --at;
        }
        if (at < 2 || !(word(at - 1).folded == "of" || word(at - 1).folded == "for")) {
            return false;
        }
        const Word& event = word(at - 2);
        return event.has(word_event) && event.capital() && m_block.facts[first].mode != CaseMode::Capitals;
    }

    void weigh_after() {
        bool run = true;
        for (std::size_t k = 0; k < 3 && run; ++k) {
            const std::size_t i = m_scanned.end + k;
            if (i >= size() || m_block.tokens[i - 1].possessive || !joined_to_last(m_block.tokens[i]) ||
                m_block.facts[i].begins_sentence) {
                return;
            }
            const Word& w = word(i);
            const bool caseless = m_block.facts[i].mode != CaseMode::Sentence;
            const bool capital = w.capital() || (caseless && k == 0);
            if (k == 0) {
                weigh_next(w, hyphened(m_block.tokens[i]));
            }
            if (capital && w.has(word_in_name | word_body | word_unit_noun)) {
                m_scanned.role = MentionRole::InName;
                m_scanned.evidence += m_entry.state || m_entry.common || k > 0 ? 0 : 8;
                return;
            }
            run = capital && !caseless;
        }
    }

    void weigh_next(const Word& next, bool hyphen) {
        const bool sentence_case = m_block.facts[m_scanned.first].mode == CaseMode::Sentence;
        if (hyphen) {
            return;
        }
        if (next.has(word_newspaper) && next.capital() && sentence_case) {
            m_newspaper = true;
        } else if (next.has(word_office) && m_entry.state) {
            m_scanned.role = MentionRole::InName;
        } else if (next.has(word_says) && !m_entry.state && sentence_case) {
            m_scanned.evidence += m_entry.strength > 4.0F ? 0 : before_speech;
        } else if (next.capital() && sentence_case && m_entry.common && m_entry.words == 1) {
            // "Central Committee", "Union Republics": a word of the language that begins a longer name.
            m_scanned.evidence += 2 * inside_longer_name;
        } else if (next.capital() && sentence_case && !m_entry.state &&
                   !next.has(word_common | word_generic | word_in_name | word_body | word_office | word_month |
                             word_demonym)) {
            m_scanned.evidence += inside_longer_name;
        }
    }

    const Block& m_block;
    const Vocabulary& m_vocabulary;
    const NameEntry& m_entry;
    ScannedName& m_scanned;
    bool m_newspaper = false;
};

}  // namespace

bool weigh_name(const Block& block, const Vocabulary& vocabulary, const NameEntry& entry, ScannedName& scanned) {
    return Weigher(block, vocabulary, entry, scanned).run();
}

namespace {

/// A word of motion within three words before token `at`.
bool moves(const Block& block, const Vocabulary& vocabulary, std::size_t at) {
    for (std::size_t k = 1; k <= 3 && k <= at; ++k) {
        if (vocabulary[block.tokens[at - k].word].has(word_motion)) {
            return true;
        }
        if (block.facts[at - k].begins_sentence) {
            break;
        }
    }
    return false;
}

}  // namespace

int unknown_evidence(const Block& block, const Vocabulary& vocabulary, std::size_t first, std::size_t end) {
    const auto word = [&](std::size_t i) -> const Word& { return vocabulary[block.tokens[i].word]; };
    if (follows_settlement_of(block, vocabulary, first)) {
        return sure_evidence;
    }
    const bool more = end < block.tokens.size();
    const bool owns = block.tokens[end - 1].possessive;
    const bool joined =
        more && joined_to_last(block.tokens[end]) && (word(end).capital() || hyphened(block.tokens[end]));
    if (first == 0 || owns || joined || block.facts[first].begins_sentence) {
        return 0;
    }
    if (spaced(block.tokens[first])) {
        if (word(first - 1).has(word_locative)) {
            return likely_evidence;
        }
        if ((word(first - 1).folded == "to" || word(first - 1).folded == "from") &&
            moves(block, vocabulary, first - 1)) {
            return likely_evidence;
        }
        const bool of = first >= 2 && (word(first - 1).folded == "of" || word(first - 1).folded == "for");
        if (of && word(first - 2).has(word_event)) {
            return likely_evidence;
        }
    }
    return 0;
}

bool follows_settlement_of(const Block& block, const Vocabulary& vocabulary, std::size_t asked) {
    std::size_t at = asked;
    // "the towns of X, Y and Z": back to the first of the list, over names of two words at most.
    const auto is = [&](std::size_t i, std::string_view text) {
        return vocabulary[block.tokens[i].word].folded == text;
    };
    for (int step = 0; step < 6 && at >= 3; ++step) {
        const bool list = at > 3 && (is(at - 1, "and") || (block.tokens[at].gap & gap_marks) == gap_comma);
        const std::size_t before = at - (is(at - 1, "and") ? 2 : 1);
        if (!list || !vocabulary[block.tokens[before].word].capital()) {
            break;
        }
        const bool two =
            before > 0 && vocabulary[block.tokens[before - 1].word].capital() && joined_to_last(block.tokens[before]);
        at = two ? before - 1 : before;
    }
    const bool in_list = at != asked;
    if (at < 2 || !spaced(block.tokens[at]) || !spaced(block.tokens[at - 1])) {
        return false;
    }
    const Word& of = vocabulary[block.tokens[at - 1].word];
    const Word& settlement = vocabulary[block.tokens[at - 2].word];
    if (in_list && !settlement.folded.ends_with('s')) {
        return false;
    }
    return (of.folded == "of" && settlement.has(word_settlement)) ||
           (settlement.folded == "known" && of.folded == "as" && at >= 3 &&
            vocabulary[block.tokens[at - 3].word].has(word_settlement));
}

}  // namespace geo::reading
