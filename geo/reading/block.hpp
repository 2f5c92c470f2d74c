// A stretch of text that is read at a time: its words, and what is known about each of them before names are looked
// for.
#pragma once

#include "geo/reading/token.hpp"
#include "geo/reading/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace geo::reading {

/// How far capitals can be trusted where a word stands.
enum class CaseMode : std::uint8_t {
    Sentence,  ///< names have capitals, other words only at the beginning of sentences
    Title,     ///< every word has one
    Capitals,  ///< all letters are capitals
    Lower,     ///< no letter is
};

/// What a word is besides.
struct TokenFacts {
    CaseMode mode = CaseMode::Sentence;
    bool begins_sentence = false;
    bool begins_line = false;
    bool person = false;  ///< part of a person's name
};

struct Block {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<TokenFacts> facts;
    std::uint64_t first_code_point = 0;  ///< of the block, in the whole text
    std::uint64_t first_sentence = 0;    ///< number of the sentence that the first word belongs to, if it begins none
};

/// Whether `token` follows the one before it as words of one name do: after a space, a line end or a hyphen.
[[nodiscard]] inline bool joined_to_last(const Token& token) {
    return (token.gap & (gap_marks & ~gap_hyphen)) == 0 && (token.gap & gap_repeat) == 0;
}
/// After a hyphen or dash without spaces around it.
[[nodiscard]] inline bool hyphened(const Token& token) {
    return token.gap == gap_hyphen;
}
/// After nothing but blanks.
[[nodiscard]] inline bool spaced(const Token& token) {
    return (token.gap & ~(gap_space | gap_newline)) == 0;
}

/// Fills in sentence beginnings and case modes. `lower_before` is whether the text before had no capitals; answers the
/// same for this block.
bool find_sentences_and_case(Block& block, const Vocabulary& vocabulary, bool lower_before);

}  // namespace geo::reading
