// Shaping: Arabic letters join, mixed lines keep their order, spacing and line breaks.
#include "app/text/bidi.hpp"
#include "app/text/shaped_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace app::text;

namespace {

const FontStack& fonts() {
    static const FontStack opened = std::move(FontStack::open().value());
    return opened;
}

ShapedText line(std::string_view text, double spacing_px = 0) {
    return shape(fonts(), text, 20, FontStyle::Regular, spacing_px);
}

/// Bytes at which the clusters start, from left to right.
std::vector<std::uint32_t> clusters(const ShapedText& text) {
    std::vector<std::uint32_t> found;
    for (const ShapedGlyph& glyph : text.glyphs) {
        if (found.empty() || found.back() != glyph.cluster) {
            found.push_back(glyph.cluster);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the letters of Nangarhar join") {
    const std::string word = "ننگرهار";
    const ShapedText joined = line(word);
    REQUIRE(joined.glyphs.size() >= 7);
    // From right to left: the last byte stands leftmost.
    CHECK(std::is_sorted(joined.glyphs.begin(), joined.glyphs.end(),
                         [](const ShapedGlyph& a, const ShapedGlyph& b) { return a.cluster > b.cluster; }));
    std::set<std::uint32_t> alone;
    for (const char* letter : {"ن", "گ", "ر", "ه", "ا"}) {
        const ShapedText single = line(letter);
        REQUIRE(!single.glyphs.empty());
        alone.insert(single.glyphs[0].glyph);
    }
    int changed = 0;
    for (const ShapedGlyph& glyph : joined.glyphs) {
        REQUIRE(glyph.glyph != 0);
        changed += alone.count(glyph.glyph) == 0 ? 1 : 0;
    }
    // Only the last letter, after an alif, stands alone.
    CHECK(changed >= 5);
    // The two nun differ: one begins the word, one stands inside it.
    CHECK(joined.glyphs.back().glyph != joined.glyphs[joined.glyphs.size() - 2].glyph);
}

TEST_CASE("a mixed line keeps its order") {
    // Latin first, so the line runs from left to right; the year belongs to the Arabic run and follows it on its left
    // (UAX 9).
    const std::string text = "Khost خوست 1991";
    const auto order = clusters(line(text));
    const std::vector<std::uint32_t> expected{0, 1, 2, 3, 4, 5, 15, 16, 17, 18, 14, 12, 10, 8, 6};
    CHECK(order == expected);
    // The other way round: an Arabic line with a Latin word, to which the year after it belongs.
    const std::string arabic = "خوست Khost ۱۳۷۰";
    const auto from_right = clusters(line(arabic));
    const std::vector<std::uint32_t> expected_arabic{9, 10, 11, 12, 13, 14, 15, 17, 19, 21, 8, 6, 4, 2, 0};
    CHECK(from_right == expected_arabic);
}

TEST_CASE("brackets turn with the direction") {
    const ShapedText left_to_right = line("(a)");
    const ShapedText right_to_left = line("(خ)");
    REQUIRE(left_to_right.glyphs.size() == 3);
    REQUIRE(right_to_left.glyphs.size() == 3);
    // The leftmost glyph closes the Arabic bracket in the text, and looks like an opening one.
    CHECK(right_to_left.glyphs[0].cluster == 3);
    CHECK(right_to_left.glyphs[2].cluster == 0);
}

TEST_CASE("pens run on and width is their sum") {
    const ShapedText text = line("Kabul");
    REQUIRE(text.glyphs.size() == 5);
    double pen = 0;
    for (const ShapedGlyph& glyph : text.glyphs) {
        CHECK(glyph.x_px == Approx(pen).margin(1.0));
        pen += static_cast<double>(glyph.advance_px);
    }
    CHECK(text.width_px == Approx(pen).margin(1e-3));
    CHECK(text.ascent_px > 15);
    CHECK(text.descent_px > 3);
    // A shape has no hints: twice the size, twice the width.
    CHECK(shape(fonts(), "Kabul", 40, FontStyle::Regular).width_px == Approx(2 * text.width_px));
    CHECK(line("Kabul") == text);
    CHECK(line("").glyphs.empty());
    CHECK(line("").width_px == 0);
}

TEST_CASE("letter spacing stands between Latin letters and never in joined ones") {
    CHECK(line("KABUL", 3).width_px == Approx(line("KABUL").width_px + 4 * 3));
    CHECK(line("کابل", 3).width_px == Approx(line("کابل").width_px));
}

TEST_CASE("broken UTF-8 is drawn as replacement characters, line breaks as spaces") {
    CHECK(characters_of("a\xFF"
                        "b")
              .size() == 3);
    CHECK(characters_of("a\xFF"
                        "b")[1]
              .code == 0xFFFD);
    CHECK(characters_of("\xE2\x82").size() == 1);
    CHECK(characters_of("\xED\xA0\x80").at(0).code == 0xFFFD);
    CHECK(characters_of("a\nb").at(1).code == U' ');
    CHECK(characters_of("\xF0\x9F\x98\x80").at(0).code == 0x1F600);
    CHECK(line("a\xFF"
               "b")
              .glyphs.size() == 3);
}

TEST_CASE("runs are turned by level") {
    CHECK(visual_order({0, 1, 2, 1, 0}) == std::vector<std::size_t>{0, 3, 2, 1, 4});
    CHECK(visual_order({1, 2, 1}) == std::vector<std::size_t>{2, 1, 0});
    CHECK(visual_order({}).empty());
}

TEST_CASE("lines break at spaces and keep within the width") {
    const std::string text = "The garrison of Khost surrendered after a siege of eleven years";
    const auto lines = shape_lines(fonts(), text, 20, FontStyle::Regular, 200);
    REQUIRE(lines.size() > 2);
    std::size_t glyphs = 0;
    for (const ShapedText& one : lines) {
        CHECK(one.width_px <= 200);
        glyphs += one.glyphs.size();
    }
    CHECK(glyphs == text.size() - (lines.size() - 1));
    CHECK(shape_lines(fonts(), "Jalalabad", 20, FontStyle::Regular, 10).size() == 1);
    CHECK(shape_lines(fonts(), "  ", 20, FontStyle::Regular, 10).empty());
}
