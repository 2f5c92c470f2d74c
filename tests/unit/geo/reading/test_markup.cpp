// Markup is masked; no code point moves.
#include "geo/reading/markup.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geo::reading;

namespace {

std::ptrdiff_t code_points(const std::string& text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

std::string masked(const std::string& text, TextFormat format) {
    std::string copy = text;
    MarkupMask mask(format);
    CHECK(mask.mask(copy, true) == 0);
    CHECK(code_points(copy) == code_points(text));
    return copy;
}

std::string without_soft_hyphens(std::string text) {
    for (std::size_t at = text.find("\u00AD"); at != std::string::npos; at = text.find("\u00AD", at)) {
        text.erase(at, 2);
    }
    return text;
}

}  // namespace

TEST_CASE("tags inside words vanish, tags of blocks part them") {
    CHECK(without_soft_hyphens(masked("<b>Mad</b>rid", TextFormat::Html)) == "Madrid");
    CHECK(masked("<td>Madrid</td><td>Toledo</td>", TextFormat::Html).find("Madrid\n\n") != std::string::npos);
    CHECK(masked("1 < 2 & 3 > 2", TextFormat::Html) == "1 < 2 & 3 > 2");
}

TEST_CASE("entities become their letter") {
    CHECK(without_soft_hyphens(masked("M&uuml;nchen &#8211; K&#xF6;ln &nosuch;", TextFormat::Html)) ==
          "München – Köln &nosuch;");
}

TEST_CASE("scripts, styles and comments are blank, also where they never end") {
    CHECK(masked("a<script>var Madrid;</script>b", TextFormat::Html).find("Madrid") == std::string::npos);
    CHECK(masked("<style>Madrid{}</style>x", TextFormat::Html).find("Madrid") == std::string::npos);
    CHECK(masked("a<!-- Madrid --> Toledo", TextFormat::Html).find("Madrid") == std::string::npos);
    CHECK(masked("a<!-- Madrid --> Toledo", TextFormat::Html).find("Toledo") != std::string::npos);
    CHECK(masked("a<!-- Madrid", TextFormat::Html).find("Madrid") == std::string::npos);
}

TEST_CASE("a tag that is cut waits for its end") {
    MarkupMask mask(TextFormat::Html);
    std::string first = "Madrid <a href=";
    CHECK(mask.mask(first, false) == 8);
    CHECK(first == "Madrid ");
}

TEST_CASE("addresses and link targets are blank, byte for byte") {
    const std::string text = "see https://x.org/Madrid/é and [Toledo](Madrid.html) www.Madrid.es";
    const std::string plain = masked(text, TextFormat::Markdown);
    CHECK(plain.find("Madrid") == std::string::npos);
    CHECK(plain.find("[Toledo]") == text.find("[Toledo]"));
    CHECK(plain.size() == text.size());
}

TEST_CASE("the format is told by name or beginning") {
    CHECK(guess_format("a.HTM", "") == TextFormat::Html);
    CHECK(guess_format("-", " <!DOCTYPE html>") == TextFormat::Html);
    CHECK(guess_format("notes.md", "") == TextFormat::Markdown);
    CHECK(guess_format("notes.txt", "<b> is bold") == TextFormat::Plain);
}
