#include "geo/reading/tokenizer.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace geo::reading {

namespace {

enum class Kind : std::uint8_t { Mark, Letter, Digit, Apostrophe, Ignored };

struct Class {
    Kind kind = Kind::Mark;
    std::uint16_t gap = gap_other;
};

constexpr std::array<Class, 128> make_ascii() {
    std::array<Class, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const auto letter = static_cast<char>(c);
        if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
            table[c] = {Kind::Letter, 0};
        } else if (letter >= '0' && letter <= '9') {
            table[c] = {Kind::Digit, 0};
        }
    }
    const auto set = [&](std::string_view letters, std::uint16_t gap) {
        for (const char letter : letters) {
            table[static_cast<unsigned char>(letter)] = {Kind::Mark, gap};
        }
    };
    set(" \t", gap_space);
    set("\n\r\f\v", gap_newline);
    set("-", gap_hyphen);
    set(".!?", gap_stop);
    set(",", gap_comma);
    set("([{<", gap_open);
    set(")]}>", gap_close);
    set("\"`", gap_quote);
    set("/\\", gap_slash);
    set(":;", gap_colon);
    table['\''] = {Kind::Apostrophe, gap_quote};
    return table;
}

constexpr std::array<Class, 128> ascii = make_ascii();

Class class_of_wide(UChar32 c) {
    if (c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02BB) {
        return {Kind::Apostrophe, gap_quote};
    }
    if (c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF) {
        return {Kind::Ignored, 0};
    }
    switch (u_charType(c)) {
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
        case U_NON_SPACING_MARK:
        case U_COMBINING_SPACING_MARK: return {Kind::Letter, 0};
        case U_DECIMAL_DIGIT_NUMBER: return {Kind::Digit, 0};
        case U_SPACE_SEPARATOR: return {Kind::Mark, gap_space};
        case U_LINE_SEPARATOR: return {Kind::Mark, gap_newline};
        case U_PARAGRAPH_SEPARATOR: return {Kind::Mark, gap_paragraph};
        case U_DASH_PUNCTUATION: return {Kind::Mark, gap_hyphen};
        case U_START_PUNCTUATION: return {Kind::Mark, gap_open};
        case U_END_PUNCTUATION: return {Kind::Mark, gap_close};
        case U_INITIAL_PUNCTUATION:
        case U_FINAL_PUNCTUATION: return {Kind::Mark, gap_quote};
        case U_OTHER_PUNCTUATION:
            if (c == 0x060C) {
                return {Kind::Mark, gap_comma};
            }
            return {Kind::Mark, c == 0x061F || c == 0x06D4 || c == 0x2026 || c == 0x3002 ? gap_stop : gap_other};
        default: return {};
    }
}

/// Walks through a block once.
class Tokenizer {
  public:
    Tokenizer(std::string_view text, bool after_paragraph, Vocabulary& vocabulary, std::vector<Token>& tokens)
        : m_text(text),
          m_vocabulary(vocabulary),
          m_tokens(tokens),
          m_gap(after_paragraph ? std::uint16_t{gap_paragraph | gap_newline} : std::uint16_t{gap_newline}) {}

    std::uint32_t run() {
        while (m_at < m_text.size()) {
            const Class at = peek();
            if (at.kind == Kind::Letter || at.kind == Kind::Digit) {
                read_word(at.kind);
            } else {
                add_gap(at.gap);
                advance();
            }
        }
        return m_code_points;
    }

  private:
    [[nodiscard]] Class peek() {
        const auto byte = static_cast<unsigned char>(m_text[m_at]);
        if (byte < 0x80) {
            m_next = m_at + 1;
            return ascii[byte];
        }
        UChar32 c = 0;
        auto i = static_cast<std::int64_t>(m_at);
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(m_text.data()), i, static_cast<std::int64_t>(m_text.size()), c);
        m_next = static_cast<std::size_t>(i);
        return class_of_wide(c < 0 ? 0xFFFD : c);
    }

    void advance() {
        m_at = m_next;
        ++m_code_points;
    }

    void add_gap(std::uint16_t gap) {
        if (gap == gap_newline) {
            // A carriage return and its line feed are one line end.
            const bool pair = m_text[m_at] == '\n' && m_at > 0 && m_text[m_at - 1] == '\r';
            m_newlines += pair ? 0 : 1;
            m_gap |= m_newlines > 1 ? std::uint16_t{gap_paragraph | gap_newline} : std::uint16_t{gap_newline};
            return;
        }
        m_gap |= (m_gap & gap & (gap_hyphen | gap_stop)) != 0 ? std::uint16_t(gap | gap_repeat) : gap;
    }

    void read_word(Kind first) {
        Token token;
        token.begin = static_cast<std::uint32_t>(m_at);
        token.cp_begin = m_code_points;
        token.gap = m_gap;
        m_gap = 0;
        m_newlines = 0;
        mark_end(token);
        while (m_at < m_text.size()) {
            const Class at = peek();
            if (at.kind == Kind::Letter || at.kind == Kind::Digit) {
                advance();
                mark_end(token);
            } else if (at.kind == Kind::Ignored) {
                advance();
            } else if (at.kind == Kind::Apostrophe && joins()) {
                if (possessive()) {
                    take_possessive(token);
                    break;
                }
                m_next = m_at + apostrophe_length();
                advance();
            } else {
                break;
            }
        }
        if (first == Kind::Letter && token.cp_end - token.cp_begin == 1) {
            read_initials(token);
        }
        token.word = m_vocabulary.intern(m_text.substr(token.begin, token.end - token.begin));
        m_tokens.push_back(token);
    }

    void mark_end(Token& token) const {
        token.end = static_cast<std::uint32_t>(m_at);
        token.cp_end = m_code_points;
    }

    [[nodiscard]] std::size_t apostrophe_length() const {
        const auto byte = static_cast<unsigned char>(m_text[m_at]);
        return byte < 0x80 ? 1 : (byte < 0xE0 ? 2 : 3);
    }

    [[nodiscard]] char byte_at(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }

    /// Whether a letter follows the apostrophe.
    [[nodiscard]] bool joins() const {
        const char next = byte_at(m_at + apostrophe_length());
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || static_cast<unsigned char>(next) >= 0xC0;
    }

    [[nodiscard]] bool possessive() const {
        const std::size_t after = m_at + apostrophe_length();
        const char next = byte_at(after + 1);
        const bool word_goes_on =
            (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || static_cast<unsigned char>(next) >= 0xC3;
        return (byte_at(after) == 's' || byte_at(after) == 'S') && !word_goes_on;
    }

    void take_possessive(Token& token) {
        token.possessive = true;
        m_at += apostrophe_length() + 1;
        m_code_points += 2;
    }

    [[nodiscard]] bool capital_at(std::size_t at) const { return byte_at(at) >= 'A' && byte_at(at) <= 'Z'; }

    /// "U.S.", "U.S.S.R.": letters with a full stop each are one word. "M." before a name is an initial.
    void read_initials(Token& token) {
        if (!capital_at(token.begin) || byte_at(m_at) != '.') {
            return;
        }
        std::size_t end = m_at + 1;
        int letters = 1;
        while (capital_at(end) && byte_at(end + 1) == '.') {
            end += 2;
            ++letters;
        }
        if (letters == 1) {
            token.stop_after = true;
            return;
        }
        m_code_points += static_cast<std::uint32_t>(end - m_at);
        m_at = end;
        mark_end(token);
        token.stop_after = true;
        if (m_at < m_text.size() && peek().kind == Kind::Apostrophe && joins() && possessive()) {
            take_possessive(token);
        }
    }

    std::string_view m_text;
    Vocabulary& m_vocabulary;
    std::vector<Token>& m_tokens;
    std::size_t m_at = 0;
    std::size_t m_next = 0;
    std::uint32_t m_code_points = 0;
    std::uint16_t m_gap = 0;
    int m_newlines = 0;
};

}  // namespace

std::uint32_t tokenize(std::string_view text, bool after_paragraph, Vocabulary& vocabulary,
                       std::vector<Token>& tokens) {
    tokens.clear();
    return Tokenizer(text, after_paragraph, vocabulary, tokens).run();
}

}  // namespace geo::reading
