// A word of a text: where it stands, which word it is, and what stands between it and the word before.
#pragma once

#include <cstdint>

namespace geo::reading {

/// What lies between a word and the one before it, as bits.
enum Gap : std::uint16_t {
    gap_space = 1 << 0,
    gap_hyphen = 1 << 1,  ///< any dash
    gap_newline = 1 << 2,
    gap_paragraph = 1 << 3,  ///< an empty line, or the beginning of the text
    gap_stop = 1 << 4,       ///< . ! ? ...
    gap_comma = 1 << 5,
    gap_open = 1 << 6,  ///< an opening bracket
    gap_close = 1 << 7,
    gap_quote = 1 << 8,
    gap_slash = 1 << 9,
    gap_colon = 1 << 10,  ///< : ;
    gap_other = 1 << 11,
    gap_repeat = 1 << 12,  ///< more than one mark of a kind: "--", "..."
};
/// Any mark at all besides spaces and line ends.
inline constexpr std::uint16_t gap_marks = gap_hyphen | gap_stop | gap_comma | gap_open | gap_close | gap_quote |
                                           gap_slash | gap_colon | gap_other | gap_paragraph;

/// How the letters of a word are written.
enum class LetterCase : std::uint8_t { None, Lower, Capital, AllCapitals, Mixed };

/// One word. Offsets are within the block of text that is read at a time.
struct Token {
    std::uint32_t word = 0;      ///< index into the Vocabulary
    std::uint32_t begin = 0;     ///< bytes
    std::uint32_t end = 0;       ///< bytes, without a possessive 's
    std::uint32_t cp_begin = 0;  ///< code points
    std::uint32_t cp_end = 0;
    std::uint16_t gap = 0;
    bool possessive = false;
    bool stop_after = false;  ///< an initial or abbreviation with its full stop
};

}  // namespace geo::reading
