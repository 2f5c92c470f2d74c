// The fonts of the map: letters of Dari and Pashto, pictures of glyphs, and what happens without fonts.
#include "app/text/font_stack.hpp"
#include "app/text/shaped_text.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <numeric>
#include <set>

using namespace app::text;

namespace {

long ink(const GlyphBitmap& glyph) {
    return std::accumulate(glyph.coverage.begin(), glyph.coverage.end(), 0L);
}

std::uint32_t glyph_of(const FontStack& fonts, std::string_view letter) {
    return shape(fonts, letter, 20, FontStyle::Regular).glyphs.at(0).glyph;
}

/// Lets fontconfig see no fonts for as long as it lives.
class NoFonts {
  public:
    NoFonts() {
        const auto file = test_support::scratch_dir("no_fonts") / "fonts.conf";
        std::ofstream(file)
            << "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>";
        setenv("FONTCONFIG_FILE", file.c_str(), 1);
    }
    ~NoFonts() { unsetenv("FONTCONFIG_FILE"); }
    NoFonts(const NoFonts&) = delete;
    NoFonts& operator=(const NoFonts&) = delete;
};

}  // namespace

TEST_CASE("every letter of Dari and Pashto has a glyph in every style") {
    const auto fonts = FontStack::open();
    REQUIRE(fonts.has_value());
    for (const char* letter : {"ټ", "ډ", "ړ", "ږ", "ښ", "ګ", "ڼ", "ې", "ۍ", "ځ", "څ", "پ", "چ", "ژ",
                               "گ", "ک", "ی", "۰", "۴", "۵", "۶", "ئ", "آ", "A", "é", "ū", "’"}) {
        for (const FontStyle style : {FontStyle::Regular, FontStyle::Bold, FontStyle::Italic}) {
            INFO(letter);
            const ShapedText text = shape(*fonts, letter, 20, style);
            REQUIRE(text.glyphs.size() == 1);
            CHECK(text.glyphs[0].glyph != 0);
        }
    }
}

TEST_CASE("styles have faces of their own and the same fonts give the same numbers") {
    const auto fonts = FontStack::open();
    const auto again = FontStack::open();
    REQUIRE(fonts.has_value());
    REQUIRE(again.has_value());
    std::set<FaceIndex> latin;
    for (const FontStyle style : {FontStyle::Regular, FontStyle::Bold, FontStyle::Italic}) {
        latin.insert(fonts->face_for(U'a', style));
        for (const char32_t character : {U'a', U'خ', U'ښ', U'→', U'★', U'中'}) {
            CHECK(fonts->face_for(character, style) == again->face_for(character, style));
            CHECK(fonts->face_file(fonts->face_for(character, style)) ==
                  again->face_file(again->face_for(character, style)));
        }
    }
    CHECK(latin.size() == 3);
}

TEST_CASE("a glyph is drawn at its place, its halo grows outwards on all sides") {
    const auto fonts = FontStack::open();
    REQUIRE(fonts.has_value());
    const FaceIndex face = fonts->face_for(U'o', FontStyle::Regular);
    const std::uint32_t glyph = glyph_of(*fonts, "o");
    const GlyphBitmap plain = fonts->render(face, glyph, 40, 0, 0);
    const GlyphBitmap halo = fonts->render(face, glyph, 40, 0, 3);
    REQUIRE(plain.width > 10);
    CHECK(plain.coverage.size() == static_cast<std::size_t>(plain.width * plain.height));
    CHECK(plain.top_px < -15);  // stands on the base line
    CHECK(plain.top_px + plain.height >= 0);
    CHECK(halo.width >= plain.width + 5);
    CHECK(halo.left_px <= plain.left_px - 2);
    CHECK(halo.top_px <= plain.top_px - 2);
    CHECK(ink(halo) > ink(plain));
    // What the letter covers, its halo covers.
    for (int y = 0; y < plain.height; ++y) {
        for (int x = 0; x < plain.width; ++x) {
            const int hx = x + plain.left_px - halo.left_px;
            const int hy = y + plain.top_px - halo.top_px;
            REQUIRE(halo.coverage[static_cast<std::size_t>(hy * halo.width + hx)] >=
                    plain.coverage[static_cast<std::size_t>(y * plain.width + x)]);
        }
    }
    // Half a pixel to the right moves ink, and keeps its amount.
    const GlyphBitmap moved = fonts->render(face, glyph, 40, 0.5, 0);
    CHECK(moved.coverage != plain.coverage);
    CHECK(std::abs(ink(moved) - ink(plain)) < ink(plain) / 50);
    CHECK(fonts->render(face, glyph_of(*fonts, " "), 40, 0, 0).coverage.empty());
}

TEST_CASE("a glyph turned clockwise lies down to the right and hangs below its pen") {
    const auto fonts = FontStack::open();
    REQUIRE(fonts.has_value());
    const FaceIndex face = fonts->face_for(U'l', FontStyle::Regular);
    const std::uint32_t glyph = glyph_of(*fonts, "l");
    const GlyphBitmap upright = fonts->render(face, glyph, 40, 0, 0);
    constexpr double quarter = 1.5707963267948966;
    const GlyphBitmap turned = fonts->render(face, glyph, 40, FontStack::Pen{0, 0, quarter}, 0);
    REQUIRE(upright.height > 3 * upright.width);
    CHECK(std::abs(turned.width - upright.height) <= 1);
    CHECK(std::abs(turned.height - upright.width) <= 1);
    // Its top, which was above the pen, is right of it now; its advance runs down.
    CHECK(turned.left_px >= -1);
    CHECK(turned.top_px >= -1);
    CHECK(std::abs(ink(turned) - ink(upright)) < ink(upright) / 20);
}

TEST_CASE("an outline has the glyph's contours, closed, with y downwards") {
    const auto fonts = FontStack::open();
    REQUIRE(fonts.has_value());
    const auto steps = fonts->outline(fonts->face_for(U'o', FontStyle::Regular), glyph_of(*fonts, "o"), 40);
    int moves = 0;
    int closes = 0;
    double lowest = 0;
    for (const OutlineStep& step : steps) {
        moves += step.kind == OutlineStep::Kind::Move ? 1 : 0;
        closes += step.kind == OutlineStep::Kind::Close ? 1 : 0;
        lowest = std::min(lowest, step.y[0]);
    }
    CHECK(moves == 2);
    CHECK(closes == 2);
    CHECK(lowest < -15);
}

TEST_CASE("without fonts the package to install is named") {
    const NoFonts none;
    const auto fonts = FontStack::open();
    REQUIRE_FALSE(fonts.has_value());
    CHECK(fonts.error().code == geo::ErrorCode::NoFont);
    CHECK(fonts.error().message.find("fonts-noto-core") != std::string::npos);
}
