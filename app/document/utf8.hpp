// Characters of well-formed UTF-8, one after the other.
#pragma once

#include <cstddef>
#include <string_view>

namespace app::document {

/// The character that begins at byte `at`, which moves behind it. A stray byte stands for itself.
[[nodiscard]] inline char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    int more = 0;
    char32_t character = lead;
    if (lead >= 0xF0) {
        more = 3;
        character = lead & 0x07U;
    } else if (lead >= 0xE0) {
        more = 2;
        character = lead & 0x0FU;
    } else if (lead >= 0xC0) {
        more = 1;
        character = lead & 0x1FU;
    }
    for (; more > 0 && at < text.size() && (byte(at) & 0xC0U) == 0x80U; --more) {
        character = (character << 6U) | (byte(at++) & 0x3FU);
    }
    return character;
}

inline constexpr char32_t soft_hyphen = 0xAD;

}  // namespace app::document
