#include "geo/reading/phrase_finder.hpp"

#include <optional>

namespace geo::reading {

namespace {

class PhraseFinder {
  public:
    PhraseFinder(const Block& block, const Vocabulary& vocabulary, const NameFinder& names,
                 const std::vector<ScannedName>& scanned, std::vector<FoundPhrase>& found)
        : m_block(block), m_vocabulary(vocabulary), m_names(names), m_scanned(scanned), m_found(found) {}

    void run() {
        m_found.clear();
        for (std::size_t n = 0; n < m_scanned.size(); ++n) {
            if (!road_at(n) && !between_at(n)) {
                beside(n);
            }
        }
        for (std::size_t i = 0; i < m_block.tokens.size(); ++i) {
            if (word(i).has(word_border)) {
                border_at(i);
            }
        }
    }

  private:
    [[nodiscard]] const Word& word(std::size_t i) const { return m_vocabulary[m_block.tokens[i].word]; }
    [[nodiscard]] bool linked(std::size_t i) const {
        return i < m_block.tokens.size() && spaced(m_block.tokens[i]) && !m_block.facts[i].begins_sentence;
    }
    [[nodiscard]] bool is_state(std::size_t n) const { return m_names[m_scanned[n].name].state; }
    [[nodiscard]] bool folded_is(std::size_t i, std::string_view text) const { return word(i).folded == text; }

    /// Two names joined by a hyphen: the ends of a road.
    [[nodiscard]] bool pair_at(std::size_t n) const {
        return n + 1 < m_scanned.size() && m_scanned[n + 1].first == m_scanned[n].end &&
               hyphened(m_block.tokens[m_scanned[n + 1].first]) && !is_state(n) && !is_state(n + 1);
    }

    /// The end of the road's name: behind the word "road" right after the pair, or behind the pair in a list of them.
    [[nodiscard]] std::optional<std::size_t> road_end(std::size_t n) const {
        std::size_t pair = n;
        while (pair_at(pair)) {
            const std::size_t end = m_scanned[pair + 1].end;
            if (linked(end) && word(end).has(word_road)) {
                return pair == n ? end + 1 : m_scanned[n + 1].end;
            }
            const bool comma = end < m_block.tokens.size() && (m_block.tokens[end].gap & gap_marks) == gap_comma;
            const bool conjunction = end < m_block.tokens.size() && folded_is(end, "and");
            if (!comma && !conjunction) {
                return std::nullopt;
            }
            pair += 2;
            if (pair >= m_scanned.size() || m_scanned[pair].first > end + 1) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    bool road_at(std::size_t n) {
        if (const auto end = road_end(n)) {
            push_two(m_scanned[n].first, *end, n, MentionRole::Road);
            return true;
        }
        // "the road from X to Y", "the highway between X and Y"
        const std::size_t first = m_scanned[n].first;
        const bool led =
            first >= 2 && linked(first) && linked(first - 1) && word(first - 2).has(word_road) &&
            (folded_is(first - 1, "from") || folded_is(first - 1, "between") || folded_is(first - 1, "linking"));
        if (led && second_after(n)) {
            push_two(first - 2, m_scanned[n + 1].end, n, MentionRole::Road);
            return true;
        }
        return false;
    }

    /// Whether the next name follows after "and" or "to" alone.
    [[nodiscard]] bool second_after(std::size_t n) const {
        if (n + 1 >= m_scanned.size()) {
            return false;
        }
        const std::size_t joint = m_scanned[n].end;
        return m_scanned[n + 1].first == joint + 1 && linked(joint) && linked(joint + 1) &&
               (folded_is(joint, "and") || folded_is(joint, "to") || folded_is(joint, "with"));
    }

    bool between_at(std::size_t n) {
        std::size_t at = m_scanned[n].first;
        if (is_state(n) || !second_after(n) || is_state(n + 1)) {
            return false;
        }
        // "between the towns of X and Y"
        if (at >= 3 && folded_is(at - 1, "of") && word(at - 2).has(word_settlement) && folded_is(at - 3, "the")) {
            at -= 3;
        }
        if (at == 0 || !folded_is(at - 1, "between")) {
            return false;
        }
        push_two(at - 1, m_scanned[n + 1].end, n, MentionRole::Relative);
        return true;
    }

    void push_two(std::size_t first, std::size_t end, std::size_t n, MentionRole role) {
        FoundPhrase phrase;
        phrase.first = first;
        phrase.end = end;
        phrase.anchor = n;
        phrase.second = n + 1;
        phrase.two = true;
        phrase.role = role;
        m_found.push_back(phrase);
    }

    void beside(std::size_t n) {
        const std::size_t name = m_scanned[n].first;
        if (name < 1 || !linked(name)) {
            return;
        }
        std::size_t at = name;
        if (at >= 2 && folded_is(at - 1, "the") && linked(at - 1)) {
            --at;
        }
        FoundPhrase phrase;
        phrase.anchor = n;
        phrase.end = m_scanned[n].end;
        if (folded_is(at - 1, "of") && at >= 2 && linked(at - 1)) {
            directed(phrase, at - 2);
        } else if (folded_is(at - 1, "from") && at >= 3) {
            distance_before(phrase, at - 1);
            if (phrase.distance_km >= 0.0F) {
                m_found.push_back(phrase);
            }
        } else if (!is_state(n) && word(at - 1).has(word_near)) {
            phrase.first = at - 1;
            m_found.push_back(phrase);
        } else if (!is_state(n) && folded_is(at - 1, "to") && at >= 2 && folded_is(at - 2, "close") && linked(at - 1)) {
            phrase.first = at - 2;
            m_found.push_back(phrase);
        }
    }

    /// "... north of", "... southern outskirts of": token `last` is the word before "of".
    void directed(FoundPhrase& phrase, std::size_t last) {
        std::size_t at = last;
        const bool part = word(at).has(word_part);
        if (part) {
            const bool own = !folded_is(at, "part") && !folded_is(at, "parts") && !folded_is(at, "end") &&
                             !folded_is(at, "half") && !folded_is(at, "portion") && !folded_is(at, "limits") &&
                             !folded_is(at, "side") && !folded_is(at, "sector");
            const bool direction_before = at >= 1 && linked(at) && word(at - 1).has(word_direction);
            phrase.first = at;
            if (!direction_before) {
                if (own) {
                    m_found.push_back(phrase);
                }
                return;
            }
            --at;
        } else if (!word(at).has(word_direction)) {
            return;
        }
        at = take_direction(phrase, at);
        distance_before(phrase, at);
        if (phrase.first > 0 && folded_is(phrase.first - 1, "just") && linked(phrase.first)) {
            --phrase.first;
        }
        m_found.push_back(phrase);
    }

    /// Direction words that end at token `at`, "south-east" being two; answers the first of them.
    std::size_t take_direction(FoundPhrase& phrase, std::size_t at) {
        int bearing = word(at).value;
        std::size_t first = at;
        if (at >= 1 && word(at - 1).has(word_direction) && (hyphened(m_block.tokens[at]) || linked(at))) {
            const int other = word(at - 1).value;
            // North and west lie to both sides of 360.
            const int turn = bearing == 270 && other == 0 ? 360 : other;
            bearing = (bearing + turn) / 2;
            first = at - 1;
        }
        phrase.bearing_deg = static_cast<float>(bearing);
        phrase.first = first;
        return first;
    }

    /// "70 km", "some 20 miles" before token `at`.
    void distance_before(FoundPhrase& phrase, std::size_t at) {
        if (at < 2) {
            return;
        }
        std::size_t unit = at - 1;
        if (unit >= 2 && folded_is(unit, "the") && folded_is(unit - 1, "to")) {
            unit -= 2;
        }
        if (unit < 1 || !word(unit).has(word_unit) || !word(unit - 1).has(word_number) || word(unit - 1).value <= 0) {
            return;
        }
        phrase.distance_km = static_cast<float>(word(unit - 1).value) * static_cast<float>(word(unit).value) / 1000.0F;
        phrase.first = unit - 1;
    }

    [[nodiscard]] std::optional<std::size_t> name_ending_at(std::size_t token) const {
        for (std::size_t n = 0; n < m_scanned.size(); ++n) {
            if (m_scanned[n].end == token) {
                return n;
            }
            if (m_scanned[n].first >= token) {
                break;
            }
        }
        return std::nullopt;
    }

    /// "the Iran-Iraq border", "Pakistan's border with Iran".
    void border_at(std::size_t i) {
        if (i == 0 || !linked(i) || m_block.facts[i].mode == CaseMode::Lower) {
            return;
        }
        FoundPhrase phrase;
        phrase.end = i + 1;
        phrase.role = MentionRole::Border;
        phrase.anchored = false;
        const std::size_t before = i - 1;
        const auto land = [&](std::size_t token) {
            return (word(token).has(word_demonym) && word(token).capital()) || name_ending_at(token + 1).has_value();
        };
        if (!land(before)) {
            return;
        }
        const auto own = name_ending_at(before + 1);
        phrase.first = own ? m_scanned[*own].first : before;
        if (phrase.first > 0 && hyphened(m_block.tokens[phrase.first]) && land(phrase.first - 1)) {
            const auto other = name_ending_at(phrase.first);
            phrase.first = other ? m_scanned[*other].first : phrase.first - 1;
        }
        m_found.push_back(phrase);
    }

    const Block& m_block;
    const Vocabulary& m_vocabulary;
    const NameFinder& m_names;
    const std::vector<ScannedName>& m_scanned;
    std::vector<FoundPhrase>& m_found;
};

}  // namespace

void find_phrases(const Block& block, const Vocabulary& vocabulary, const NameFinder& names,
                  const std::vector<ScannedName>& scanned, std::vector<FoundPhrase>& found) {
    PhraseFinder(block, vocabulary, names, scanned, found).run();
}

}  // namespace geo::reading
