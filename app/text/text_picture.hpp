// A line or a paragraph of text as one picture, for those who can draw pictures but cannot set such text themselves.
#pragma once

#include "app/text/font_stack.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace app::text {

/// Where the cursor may stand in a picture of one line: `byte` counts in the text, `x_px` from the picture's left edge.
struct CaretStop {
    std::size_t byte = 0;
    float x_px = 0;

    friend bool operator==(const CaretStop&, const CaretStop&) = default;
};

/// 8-bit coverage, rows downwards. Lines of a right-to-left text end at the right edge, all others begin at the left.
struct TextPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> coverage;
    float baseline_px = 0;          ///< of the first line, from the top
    float line_px = 0;              ///< from one base line to the next
    int lines = 0;                  ///< 0 where there is nothing but blanks
    bool right_to_left = false;     ///< by the first strong character of the text
    std::vector<CaretStop> carets;  ///< in order of bytes; of a text in one line only
};

/// What is to be drawn.
struct TextOrder {
    std::string_view utf8;
    double size_px = 16;  ///< pixels an em
    FontStyle style = FontStyle::Regular;
    double max_width_px = 0;  ///< 0: one line, whatever its width; else broken at spaces, and at line ends of the text
};

[[nodiscard]] TextPicture draw_text(const FontStack& fonts, const TextOrder& order);

/// The size (pixels an em) at which a line of Latin letters is as high as `line_px`.
[[nodiscard]] double size_for_line(const FontStack& fonts, double line_px);

}  // namespace app::text
