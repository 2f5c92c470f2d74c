// Paragraphs and lines: nothing of the text is lost, no line is too wide, no paragraph takes long.
#include "app/document/paragraphs.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace app::document;

namespace {

float one(char32_t /*character*/) {
    return 1.0F;
}

std::vector<std::string> lines(const std::string& text, float width) {
    std::vector<std::string> all;
    for (const Line& line : broken_into_lines(text, width, one)) {
        all.push_back(text.substr(line.begin, line.end - line.begin));
    }
    return all;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("lines break at blanks, long words where they must") {
    CHECK(lines("one two three", 7) == Strings{"one two", "three"});
    CHECK(lines("one two three", 8) == Strings{"one two", "three"});
    CHECK(lines("  one\ntwo  ", 20) == Strings{"one\ntwo"});
    CHECK(lines("abcdefgh ij", 3) == Strings{"abc", "def", "gh", "ij"});
    CHECK(lines("a abcdefgh", 4) == Strings{"a", "abcd", "efgh"});
    CHECK(lines("", 4) == Strings{""});
    CHECK(lines("   ", 4) == Strings{""});
    CHECK(lines("äöü äöü", 3) == Strings{"äöü", "äöü"});
    CHECK(lines("a\xC2\xAD"
                "b",
                2) == Strings{"a\xC2\xAD"
                              "b"});
    CHECK(lines("abc", 0) == Strings{"a", "b", "c"});
}

TEST_CASE("lines of any text hold all its letters in order and are no wider than asked") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::string text;
        for (int k = 0; k < 120; ++k) {
            static const std::vector<std::string> letters = {"a", "b", " ", "\n", "é", "ب", " ", "c"};
            text += letters[random() % letters.size()];
        }
        const auto width = static_cast<float>(1 + random() % 12);
        std::string put_together;
        std::string wanted;
        for (const Line& line : broken_into_lines(text, width, one)) {
            std::size_t count = 0;
            for (std::size_t at = line.begin; at < line.end; ++at) {
                const char c = text[at];
                count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
                if (c != ' ' && c != '\n') {
                    put_together += c;
                }
            }
            CHECK(static_cast<float>(count) <= width);
        }
        for (const char c : text) {
            if (c != ' ' && c != '\n') {
                wanted += c;
            }
        }
        CHECK(put_together == wanted);
    }
}

TEST_CASE("lines are paragraphs unless they were broken by hand at a column") {
    const std::string own = "A title\nA first paragraph that goes on " + std::string(120, 'x') + "\n\n\n\nA second.\n";
    CHECK(find_paragraphs(own).size() == 3);  // title, first, second

    std::string typed = "Chapter one\n";
    for (int k = 0; k < 8; ++k) {
        typed += "This line was broken by a typist at a column of about seventy.\n";
    }
    typed += "A short end.\n\nAnother begins here and is as long as the first was before it\nand ends.\n";
    const auto begins = find_paragraphs(typed);
    REQUIRE(begins.size() == 3);  // title, eight lines and their end, the other
    CHECK(begins[1] == 12);
    CHECK(typed.substr(begins[2], 7) == "Another");
    CHECK(find_paragraphs("").empty());
}

TEST_CASE("a line without end is cut into paragraphs, at words where it has them") {
    std::string words;
    while (words.size() < 50'000) {
        words += "word after word ";
    }
    const auto begins = find_paragraphs(words);
    REQUIRE(begins.size() > 20);
    for (std::size_t k = 1; k < begins.size(); ++k) {
        CHECK(begins[k] - begins[k - 1] <= 2500);
        CHECK(words[begins[k] - 1] == ' ');
    }
    std::string letters;
    while (letters.size() < 20'000) {
        letters += "é";
    }
    for (const std::uint64_t begin : find_paragraphs(letters)) {
        CHECK(begin % 2 == 0);  // never inside of a character
    }
}
