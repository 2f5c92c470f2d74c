#include "geo/reading/block.hpp"

#include <algorithm>

namespace geo::reading {

namespace {

/// A line longer than this is judged in parts, so that one changing its style half way is read rightly.
constexpr std::size_t longest_region = 300;
/// So many words without a capital are no accident.
constexpr std::size_t surely_lower = 40;

struct Counts {
    std::size_t words = 0;
    std::size_t long_words = 0;  ///< of four letters or more, where titles have capitals
    std::size_t lower = 0;
    std::size_t long_capital = 0;
    std::size_t capital = 0;
    std::size_t all_capitals = 0;
};

Counts count(std::span<const Token> tokens, const Vocabulary& vocabulary) {
    Counts counts;
    for (const Token& token : tokens) {
        const Word& word = vocabulary[token.word];
        if (word.letters == LetterCase::None || word.digits > 0) {
            continue;
        }
        const bool lengthy = word.length >= 4;
        ++counts.words;
        counts.long_words += lengthy ? std::size_t{1} : 0;
        counts.lower += word.letters == LetterCase::Lower ? std::size_t{1} : 0;
        counts.capital += word.capital() ? std::size_t{1} : 0;
        counts.long_capital += lengthy && word.capital() ? std::size_t{1} : 0;
        const bool letter = word.length == 1 && word.letters == LetterCase::Capital;
        counts.all_capitals += word.letters == LetterCase::AllCapitals || letter ? std::size_t{1} : 0;
    }
    return counts;
}

CaseMode mode_of(const Counts& counts, bool lower_before) {
    if (counts.words >= 2 && counts.all_capitals == counts.words && counts.long_words > 0) {
        return CaseMode::Capitals;
    }
    if (counts.words >= 4 && counts.all_capitals * 10 >= counts.words * 7) {
        return CaseMode::Capitals;
    }
    const bool hardly_capitals = counts.capital * 100 <= counts.words;
    if (counts.lower > 0 && hardly_capitals && (counts.words >= surely_lower || lower_before)) {
        return CaseMode::Lower;
    }
    if (counts.long_words >= 3 && counts.long_capital == counts.long_words) {
        return CaseMode::Title;
    }
    return CaseMode::Sentence;
}

bool ends_sentence(const Token& before, const Word& word_before, const Token& token, const Word& word) {
    if ((token.gap & gap_paragraph) != 0) {
        return true;
    }
    if ((token.gap & gap_stop) == 0) {
        return before.stop_after && (token.gap & gap_newline) == 0 && word.capital() && word.has(word_common) &&
               before.cp_end - before.cp_begin > 2;
    }
    if ((token.gap & (gap_space | gap_newline)) == 0) {
        return false;
    }
    const bool abbreviated = before.stop_after || word_before.has(word_abbreviation);
    return !abbreviated && word.letters != LetterCase::Lower;
}

}  // namespace

bool find_sentences_and_case(Block& block, const Vocabulary& vocabulary, bool lower_before) {
    block.facts.assign(block.tokens.size(), {});
    std::size_t begin = 0;
    while (begin < block.tokens.size()) {
        std::size_t end = begin + 1;
        while (end < block.tokens.size() && (block.tokens[end].gap & gap_newline) == 0 &&
               end - begin < longest_region) {
            ++end;
        }
        const Counts counts = count(std::span(block.tokens).subspan(begin, end - begin), vocabulary);
        const CaseMode mode = mode_of(counts, lower_before);
        if (counts.words > 0) {
            lower_before = mode == CaseMode::Lower || (lower_before && counts.capital == 0);
        }
        for (std::size_t i = begin; i < end; ++i) {
            block.facts[i].mode = mode;
        }
        block.facts[begin].begins_line = (block.tokens[begin].gap & gap_newline) != 0;
        begin = end;
    }
    for (std::size_t i = 0; i < block.tokens.size(); ++i) {
        const Token& token = block.tokens[i];
        block.facts[i].begins_sentence = i == 0
                                             ? (token.gap & gap_paragraph) != 0
                                             : ends_sentence(block.tokens[i - 1], vocabulary[block.tokens[i - 1].word],
                                                             token, vocabulary[token.word]);
    }
    return lower_before;
}

}  // namespace geo::reading
