#include "geo/reading/name_scanner.hpp"

#include "geo/reading/kind_words.hpp"
#include "geo/reading/name_evidence.hpp"

#include <algorithm>

namespace geo::reading {

namespace {

using geocode::FeatureKind;

constexpr std::size_t longest_name = 6;
/// What one place in a list says for the others.
constexpr int list_evidence = 8;

class NameScanner {
  public:
    NameScanner(const Block& block, const Vocabulary& vocabulary, NameFinder& names, std::vector<ScannedName>& found)
        : m_block(block), m_vocabulary(vocabulary), m_names(names), m_found(found) {}

    void run() {
        m_found.clear();
        for (std::size_t i = 0; i < m_block.tokens.size();) {
            i = may_begin(i) ? take(i) : i + 1;
        }
    }

  private:
    [[nodiscard]] const Word& word(std::size_t i) const { return m_vocabulary[m_block.tokens[i].word]; }
    [[nodiscard]] CaseMode mode(std::size_t i) const { return m_block.facts[i].mode; }

    [[nodiscard]] bool may_begin(std::size_t i) const {
        const Word& w = word(i);
        if (w.digits > 0 || m_block.facts[i].person || w.length < 2 || w.has(word_month)) {
            return false;
        }
        if (mode(i) == CaseMode::Lower || mode(i) == CaseMode::Capitals) {
            return w.has(word_begins_name | word_state) && !w.has(word_article | word_place_before);
        }
        return w.capital() || (w.letters == LetterCase::None && w.length > 2 && w.has(word_begins_name));
    }

    /// Whether token `i` may be a later word of a name.
    [[nodiscard]] bool may_continue(std::size_t i) const {
        const Token& token = m_block.tokens[i];
        const Word& w = word(i);
        // "People's Republic" is a possessive inside a name.
        const bool possessive = m_block.tokens[i - 1].possessive && !word(i - 1).has(word_state);
        // "St. Petersburg": a short word with its full stop.
        const bool shortened = token.gap == (gap_stop | gap_space) && word(i - 1).has(word_abbreviation) &&
                               word(i - 1).length == 2 && word(i - 1).has(word_linking);
        if (!(joined_to_last(token) || shortened) || possessive || m_block.facts[i].begins_sentence || w.digits > 0) {
            return false;
        }
        if (m_block.facts[i].person && mode(i) == CaseMode::Sentence) {
            return false;
        }
        return mode(i) != CaseMode::Sentence || w.capital() || w.letters == LetterCase::None ||
               w.has(word_linking | word_generic);
    }

    /// A name ends in a capital, a kind word, or in anything where capitals say nothing.
    [[nodiscard]] bool may_end(std::size_t first, std::size_t end) const {
        const Word& last = word(end - 1);
        if (end - first == 1 || mode(first) == CaseMode::Lower || last.capital() || last.letters == LetterCase::None) {
            return true;
        }
        return last.has(word_generic) || hyphened(m_block.tokens[end - 1]);
    }

    std::size_t take(std::size_t i) {
        std::size_t limit = i + 1;
        while (limit < m_block.tokens.size() && limit - i < longest_name && may_continue(limit)) {
            ++limit;
        }
        const std::size_t feature_end = end_of_feature(i, limit);
        if (const std::size_t next = take_name(i, limit, feature_end); next > i) {
            return next;
        }
        return feature_end > i ? take_feature(i, feature_end) : take_unknown(i, limit);
    }

    /// "Lake Naivasha", "Gulf of Carpentaria": where such a name ends; `i` where none begins.
    [[nodiscard]] std::size_t end_of_feature(std::size_t i, std::size_t limit) const {
        const bool of = i + 1 < limit && word(i + 1).folded == "of";
        if (!word(i).has(of ? word_heads_name_of : word_heads_name) || !word(i).capital() ||
            mode(i) != CaseMode::Sentence) {
            return i;
        }
        std::size_t end = i + (of ? 2 : 1);
        if (of && end < limit && word(end).has(word_article)) {
            ++end;
        }
        const std::size_t first = end;
        while (end < limit && end - first < 2 && word(end).letters == LetterCase::Capital && names_nothing_else(end)) {
            ++end;
        }
        return end > first ? end : i;
    }

    /// Known by its kind alone.
    std::size_t take_feature(std::size_t i, std::size_t end) {
        const KindWords kind = kind_words_at(m_block, m_vocabulary, i);
        ScannedName scanned{i, end, none, none, sure_evidence, MentionRole::Name, false};
        scanned.name = m_names.unknown(std::span(m_block.tokens).subspan(i, end - i), kind.kinds);
        m_found.push_back(scanned);
        return end;
    }

    /// The longest name of the gazetteers that ends at `least` or behind it.
    std::size_t take_name(std::size_t i, std::size_t limit, std::size_t least) {
        const std::span<const Token> tokens(m_block.tokens);
        for (std::size_t end = limit; end > i && end >= least; --end) {
            if (!may_end(i, end) || is_no_place_by_its_end(i, end)) {
                continue;
            }
            auto name = word(i).has(word_begins_name) ? m_names.find(tokens.subspan(i, end - i), false) : std::nullopt;
            if (!name && may_be_misspelt(i, end)) {
                name = m_names.find(tokens.subspan(i, end - i), true);
            }
            if (name && !word(end - 1).has(word_not_place) && (end - i > 1 || !word(i).has(word_demonym))) {
                if (const std::size_t next = add(i, end, *name); next > i) {
                    return next;
                }
                return i;
            }
        }
        return mode(i) == CaseMode::Lower ? take_shortened(i, limit) : i;
    }

    /// "X University": the place in it is X, whatever the gazetteers have.
    [[nodiscard]] bool is_no_place_by_its_end(std::size_t i, std::size_t end) const {
        return end - i > 1 && word(end - 1).has(word_in_name | word_newspaper) && !word(end - 1).has(word_generic);
    }

    /// "republic x", "united state": texts that lost their small words and endings.
    std::size_t take_shortened(std::size_t i, std::size_t limit) {
        const std::size_t end = std::min(limit, m_block.tokens.size());
        if (!word(i).has(word_state) || end - i < 2) {
            return i;
        }
        for (std::size_t stop = end; stop > i + 1; --stop) {
            if (const auto name = m_names.find_shortened(std::span(m_block.tokens).subspan(i, stop - i))) {
                return add(i, stop, *name);
            }
        }
        return i;
    }

    [[nodiscard]] bool may_be_misspelt(std::size_t i, std::size_t end) const {
        if (mode(i) != CaseMode::Sentence || m_block.facts[i].person) {
            return false;
        }
        std::size_t letters = 0;
        for (std::size_t k = i; k < end; ++k) {
            letters += word(k).length;
            if (word(k).has(word_demonym | word_title | word_in_name | word_body | word_office | word_generic)) {
                return false;
            }
        }
        const Word& first = word(i);
        if (end - i == 1) {
            return letters >= 5 && first.letters == LetterCase::Capital &&
                   !first.has(word_common | word_given | word_surname | word_month | word_season | word_direction);
        }
        return letters >= 7 && first.capital() && word(end - 1).capital() && !first.has(word_common);
    }

    /// "Cuito Cuanavale": a small place's name that goes on with a word which is nothing else is another name.
    [[nodiscard]] bool goes_on(std::size_t first, std::size_t end, NameNumber name) const {
        const NameEntry& entry = m_names[name];
        return mode(first) == CaseMode::Sentence && entry.strength < 3.4F && entry.words == 1 &&
               end < m_block.tokens.size() && spaced(m_block.tokens[end]) && !m_block.tokens[end - 1].possessive &&
               !m_block.facts[end].begins_sentence && word(end).letters == LetterCase::Capital &&
               names_nothing_else(end) && names_nothing_else(first) &&
               !word(end).has(word_linking | word_given | word_surname);
    }

    std::size_t add(std::size_t first, std::size_t end, NameNumber name) {
        if (goes_on(first, end, name)) {
            return first;
        }
        ScannedName scanned{first,
                            end,
                            name,
                            none,
                            0,
                            MentionRole::Name,
                            mode(first) == CaseMode::Lower || mode(first) == CaseMode::Capitals};
        attach_kind_word(scanned);
        if (!weigh_name(m_block, m_vocabulary, m_names[scanned.name], scanned)) {
            return std::max(end, first + 1);
        }
        note_container(scanned);
        if (scanned.evidence < list_evidence && !scanned.caseless && goes_on_list(first, scanned.end)) {
            scanned.evidence += list_evidence;
        }
        m_found.push_back(scanned);
        return scanned.end;
    }

    void attach_kind_word(ScannedName& scanned) {
        const std::size_t next = scanned.end;
        if (m_names[scanned.name].state || next >= m_block.tokens.size() || m_block.tokens[next - 1].possessive ||
            !spaced(m_block.tokens[next]) || word(next - 1).has(word_generic)) {
            return;
        }
        const KindWords kind = kind_words_at(m_block, m_vocabulary, next);
        if (kind.count == 0) {
            return;
        }
        const bool capital = word(next).capital() && mode(next) == CaseMode::Sentence;
        if (!names_a_place_of_its_own(kind) && !(capital && !kind.kinds.empty())) {
            scanned.evidence += 5;
            return;
        }
        const bool plural = word(next).folded.ends_with('s') && !word(next).folded.ends_with("ss");
        scanned.name = m_names.of_kind(scanned.name, kind.kinds);
        scanned.evidence += 20;
        if (!plural || capital) {
            scanned.end = next + kind.count;
        }
    }

    /// "Hyderabad, Pakistan" and "Peshawar (Pakistan)": the second says where the first is.
    void note_container(const ScannedName& scanned) {
        if (m_found.empty() || m_found.back().end != scanned.first) {
            return;
        }
        const std::uint16_t marks = m_block.tokens[scanned.first].gap & gap_marks;
        if (marks == gap_comma || marks == gap_open) {
            ScannedName& before = m_found.back();
            before.container = scanned.name;
            before.evidence += m_names[scanned.name].state ? 12 : 4;
        }
    }

    /// Names that no gazetteer has: kept with what speaks for them ("the village of X", "X Pass", "at X"), and decided
    /// on when it is known how the text uses them elsewhere.
    std::size_t take_unknown(std::size_t i, std::size_t limit) {
        const bool settled = follows_settlement_of(m_block, m_vocabulary, i);
        const bool capital = mode(i) == CaseMode::Sentence && word(i).letters == LetterCase::Capital;
        if (!capital || !(names_nothing_else(i) || (settled && !m_block.facts[i].begins_sentence))) {
            return i + 1;
        }
        std::size_t end = i + 1;
        while (end < limit && unknown_goes_on(i, end)) {
            ++end;
        }
        while (end - i > 1 && word(end - 1).letters == LetterCase::Lower) {
            --end;
        }
        ScannedName scanned{i,    end, none, none, unknown_evidence(m_block, m_vocabulary, i, end), MentionRole::Name,
                            false};
        const KindWords after = end < m_block.tokens.size() && spaced(m_block.tokens[end])
                                    ? kind_words_at(m_block, m_vocabulary, end)
                                    : KindWords{};
        if (scanned.evidence < likely_evidence && goes_on_list(i, end)) {
            scanned.evidence = likely_evidence;
        }
        if (settled) {
            if (const auto spelled = m_names.find(std::span(m_block.tokens).subspan(i, end - i), true)) {
                scanned.name = *spelled;
                m_found.push_back(scanned);
                return end;
            }
        }
        const bool kind = names_a_place_of_its_own(after) && !m_block.tokens[end - 1].possessive;
        scanned.name =
            m_names.unknown(std::span(m_block.tokens).subspan(i, end - i), kind ? after.kinds : m_none_asked);
        if (kind) {
            scanned.end = end + after.count;
            scanned.evidence = sure_evidence;
        }
        m_found.push_back(scanned);
        return scanned.end;
    }

    /// Up to three capitals in a row, and "X-wa-Y" as long as it gets.
    [[nodiscard]] bool unknown_goes_on(std::size_t i, std::size_t end) const {
        const bool capital = word(end).letters == LetterCase::Capital;
        const bool hyphen = hyphened(m_block.tokens[end]) || (end > i + 1 && hyphened(m_block.tokens[end - 1]));
        if (hyphen && (capital || word(end).has(word_linking))) {
            return true;
        }
        return capital && end - i < 3 && names_nothing_else(end);
    }

    /// "at X and Y", "from X, Y or Z": what goes on a list that a place began.
    [[nodiscard]] bool goes_on_list(std::size_t i, std::size_t end) const {
        if (m_found.empty() || m_found.back().evidence < list_evidence || m_block.facts[i].begins_sentence ||
            m_block.tokens[end - 1].possessive) {
            return false;
        }
        if (end < m_block.tokens.size() && joined_to_last(m_block.tokens[end]) && word(end).capital()) {
            return false;
        }
        if (word(end - 1).has(word_given | word_surname)) {
            return false;
        }
        const std::size_t last = m_found.back().end;
        if (last + 1 == i && joins_list(last) && spaced(m_block.tokens[i])) {
            return true;
        }
        const bool comma = last == i && (m_block.tokens[i].gap & gap_marks) == gap_comma;
        const bool more =
            end < m_block.tokens.size() &&
            (joins_list(end) || ((m_block.tokens[end].gap & gap_marks) == gap_comma && word(end).capital()));
        return comma && more;
    }

    [[nodiscard]] bool joins_list(std::size_t i) const { return word(i).folded == "and" || word(i).folded == "or"; }

    [[nodiscard]] bool names_nothing_else(std::size_t i) const {
        // "Parchamis", "Ismailis": people, not places.
        if (word(i).folded.ends_with("is") && word(i).length > 6) {
            return false;
        }
        return !word(i).has(word_common | word_demonym | word_title | word_generic | word_month | word_in_name |
                            word_body) &&
               !m_block.facts[i].person && word(i).length > 2;
    }

    const Block& m_block;
    const Vocabulary& m_vocabulary;
    NameFinder& m_names;
    std::vector<ScannedName>& m_found;
    const std::vector<FeatureKind> m_none_asked;
};

}  // namespace

void scan_names(const Block& block, const Vocabulary& vocabulary, NameFinder& names, std::vector<ScannedName>& found) {
    NameScanner(block, vocabulary, names, found).run();
}

}  // namespace geo::reading
