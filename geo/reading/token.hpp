// A word of a text: where it stands, which word it is, and what stands between it and the word before.
#pragma once

#include <cstdint>

namespace geo::reading {

/// What lies between a word and the one before it, as bits.
inline constexpr std::uint16_t gap_space = 1U << 0U;
inline constexpr std::uint16_t gap_hyphen = 1U << 1U;  ///< any dash
inline constexpr std::uint16_t gap_newline = 1U << 2U;
inline constexpr std::uint16_t gap_paragraph = 1U << 3U;  ///< an empty line, or the beginning of the text
inline constexpr std::uint16_t gap_stop = 1U << 4U;       ///< . ! ? ...
inline constexpr std::uint16_t gap_comma = 1U << 5U;
inline constexpr std::uint16_t gap_open = 1U << 6U;  ///< an opening bracket
inline constexpr std::uint16_t gap_close = 1U << 7U;
inline constexpr std::uint16_t gap_quote = 1U << 8U;
inline constexpr std::uint16_t gap_slash = 1U << 9U;
inline constexpr std::uint16_t gap_colon = 1U << 10U;  ///< : ;
inline constexpr std::uint16_t gap_other = 1U << 11U;
inline constexpr std::uint16_t gap_repeat = 1U << 12U;  ///< more than one mark of a kind: "--", "..."
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
