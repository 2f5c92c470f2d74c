// Text shaped for drawing: bidirectional order by FriBidi, letters joined by HarfBuzz, glyphs at their places.
#pragma once

#include "app/text/font_stack.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace app::text {

/// One glyph: face and number in it, and the pen position relative to the run's start (x right, y down, pixels).
struct ShapedGlyph {
    FaceIndex face = 0;
    std::uint32_t glyph = 0;
    float x_px = 0;
    float y_px = 0;
    float advance_px = 0;
    float turn = 0;             ///< clockwise around its pen position, radians: for text along a line
    std::uint32_t cluster = 0;  ///< byte offset into the text of the character that it stands for

    friend bool operator==(const ShapedGlyph&, const ShapedGlyph&) = default;
};

/// A line of text in visual order, from left to right.
struct ShapedText {
    std::vector<ShapedGlyph> glyphs;
    float size_px = 0;
    float width_px = 0;
    float ascent_px = 0;   ///< above the base line, positive
    float descent_px = 0;  ///< below the base line, positive

    friend bool operator==(const ShapedText&, const ShapedText&) = default;
};

/// Shapes one line of UTF-8. Direction by the first strong character. `letter_spacing_px` is added between letters that
/// do not join.
[[nodiscard]] ShapedText shape(const FontStack& fonts, std::string_view utf8, double size_px, FontStyle style,
                               double letter_spacing_px = 0.0);

/// The words of lines of at most `max_width_px`, broken at spaces; a longer word stands alone.
[[nodiscard]] std::vector<std::string> broken_lines(const FontStack& fonts, std::string_view utf8, double size_px,
                                                    FontStyle style, double max_width_px);

/// Lines of at most `max_width_px`, broken at spaces; a longer word stands alone.
[[nodiscard]] std::vector<ShapedText> shape_lines(const FontStack& fonts, std::string_view utf8, double size_px,
                                                  FontStyle style, double max_width_px);

}  // namespace app::text
