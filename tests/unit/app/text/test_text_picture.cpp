// Text as pictures: size, direction, lines, places of the cursor.
#include "app/text/shaped_text.hpp"
#include "app/text/text_picture.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace app::text;

namespace {

const FontStack& fonts() {
    static const FontStack opened = std::move(FontStack::open().value());
    return opened;
}

/// The first and last columns that hold ink in the rows from `top` to `bottom`.
std::pair<int, int> ink(const TextPicture& picture, int top, int bottom) {
    int first = picture.width;
    int last = -1;
    for (int y = top; y < bottom; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const auto cell = static_cast<std::size_t>(y * picture.width + x);
            if (picture.coverage[cell] > 0) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    return {first, last};
}

const std::string sentence =
    "کابل پایتخت افغانستان است و در دامنهٔ کوه‌ها نشسته است";

}  // namespace

TEST_CASE("A line becomes one picture of its own width") {
    const TextPicture picture = draw_text(fonts(), {"ننگرهار", 20});
    const ShapedText shaped = shape(fonts(), "ننگرهار", 20, FontStyle::Regular);
    CHECK(picture.lines == 1);
    CHECK(picture.right_to_left);
    CHECK(picture.width >= static_cast<int>(shaped.width_px));
    CHECK(picture.width <= static_cast<int>(shaped.width_px) + 4);
    CHECK(picture.baseline_px > 10);
    const auto [first, last] = ink(picture, 0, picture.height);
    CHECK(first < 4);
    CHECK(last > picture.width - 5);
}

TEST_CASE("A paragraph from right to left keeps its width and ends its lines at the right") {
    const TextPicture one = draw_text(fonts(), {sentence, 20});
    const TextPicture many = draw_text(fonts(), {sentence, 20, FontStyle::Regular, one.width / 2.5});
    REQUIRE(many.lines >= 3);
    CHECK(many.width <= static_cast<int>(one.width / 2.5) + 3);
    const auto pitch = static_cast<int>(many.line_px);
    for (int line = 0; line < many.lines; ++line) {
        CHECK(ink(many, line * pitch, (line + 1) * pitch).second > many.width - 6);
    }
    // The last line is the shortest and leaves its left free.
    CHECK(ink(many, (many.lines - 1) * pitch, many.lines * pitch).first > 2);
}

TEST_CASE("A line that begins with a Latin word keeps the direction of its paragraph") {
    const std::string mixed = "نام BBC در این جمله آمده است BBC Persian و سپس پایان";
    const TextPicture wide = draw_text(fonts(), {mixed, 20, FontStyle::Regular, 5000});
    CHECK(wide.lines == 1);
    CHECK(wide.right_to_left);
    const TextPicture latin = draw_text(fonts(), {"Kabul (کابل)", 20});
    CHECK_FALSE(latin.right_to_left);
}

TEST_CASE("Line ends of the text are kept in paragraphs") {
    CHECK(draw_text(fonts(), {"کابل\nهرات", 20, FontStyle::Regular, 400}).lines == 2);
    CHECK(draw_text(fonts(), {" \n ", 20, FontStyle::Regular, 400}).lines == 0);
}

TEST_CASE("The cursor goes leftwards through Arabic letters") {
    const TextPicture picture = draw_text(fonts(), {"هرات", 20});
    REQUIRE(picture.carets.size() == 5);
    CHECK(picture.carets.front().byte == 0);
    CHECK(picture.carets.back().byte == std::string("هرات").size());
    for (std::size_t index = 1; index < picture.carets.size(); ++index) {
        CHECK(picture.carets[index].byte > picture.carets[index - 1].byte);
        CHECK(picture.carets[index].x_px < picture.carets[index - 1].x_px);
    }
    const TextPicture latin = draw_text(fonts(), {"Herat", 20});
    CHECK(latin.carets.back().x_px > latin.carets.front().x_px);
}

TEST_CASE("The size for a line gives lines of that height") {
    const ShapedText line = shape(fonts(), "x", size_for_line(fonts(), 16), FontStyle::Regular);
    CHECK(line.ascent_px + line.descent_px == Approx(16).margin(0.01));
}
