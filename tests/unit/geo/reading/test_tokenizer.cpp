// Words and their offsets.
#include "geo/reading/tokenizer.hpp"
#include "tests/support/reading_words.hpp"

#include <catch2/catch.hpp>

using namespace geo::reading;

namespace {

struct Cut {
    std::vector<std::string> words;
    std::vector<Token> tokens;
    std::uint32_t code_points = 0;
};

Cut cut(std::string_view text) {
    const auto lists = test_support::shipped_words();
    Vocabulary vocabulary(*lists, {});
    Cut result;
    result.code_points = tokenize(text, true, vocabulary, result.tokens);
    for (const Token& token : result.tokens) {
        result.words.emplace_back(text.substr(token.begin, token.end - token.begin));
    }
    return result;
}

}  // namespace

TEST_CASE("words are cut at blanks and marks") {
    CHECK(cut("Pul-e Khumri, 1989.").words == std::vector<std::string>{"Pul", "e", "Khumri", "1989"});
    CHECK(cut("").words.empty());
    CHECK(cut(" \n\t.,").words.empty());
}

TEST_CASE("a possessive is no part of the word, an apostrophe inside is") {
    const Cut plain = cut("Spain's Sana'a N’Djamena's states' end");
    CHECK(plain.words == std::vector<std::string>{"Spain", "Sana'a", "N’Djamena", "states", "end"});
    CHECK(plain.tokens[0].possessive);
    CHECK_FALSE(plain.tokens[1].possessive);
    CHECK(plain.tokens[2].possessive);
    CHECK_FALSE(plain.tokens[3].possessive);
}

TEST_CASE("letters with full stops are one word, an initial is marked") {
    const Cut result = cut("the U.S.S.R. and M. S. Smith of the U.S.'s");
    CHECK(result.words == std::vector<std::string>{"the", "U.S.S.R.", "and", "M", "S", "Smith", "of", "the", "U.S."});
    CHECK(result.tokens[3].stop_after);
    CHECK(result.tokens[8].possessive);
}

TEST_CASE("offsets count code points") {
    const Cut result = cut("ä–Köln کابل x");
    REQUIRE(result.words == std::vector<std::string>{"ä", "Köln", "کابل", "x"});
    CHECK(result.tokens[1].cp_begin == 2);
    CHECK(result.tokens[1].cp_end == 6);
    CHECK(result.tokens[1].gap == gap_hyphen);
    CHECK(result.tokens[3].cp_begin == 12);
    CHECK(result.code_points == 13);
}

TEST_CASE("soft hyphens vanish inside words and stay outside at their ends") {
    const Cut result = cut("Mad\u00ADrid\u00AD next");
    CHECK(result.words == std::vector<std::string>{"Mad\u00ADrid", "next"});
}

TEST_CASE("line ends and empty lines are told apart") {
    const Cut result = cut("a\nb\n\nc\r\nd\r\n\r\ne");
    CHECK((result.tokens[1].gap & gap_paragraph) == 0);
    CHECK((result.tokens[2].gap & gap_paragraph) != 0);
    CHECK((result.tokens[3].gap & gap_paragraph) == 0);
    CHECK((result.tokens[4].gap & gap_paragraph) != 0);
}
