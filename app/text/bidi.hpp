// A line of UTF-8 as characters with their bidirectional levels (Unicode annex 9, by FriBidi), and runs in visual
// order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace app::text {

/// One character and the byte at which it starts. What is not UTF-8 becomes U+FFFD; line breaks and tabs become spaces.
struct Character {
    char32_t code = 0;
    std::uint32_t byte = 0;
};
[[nodiscard]] std::vector<Character> characters_of(std::string_view utf8);

/// The level of each character: odd runs from right to left. The first strong character gives the line's direction.
[[nodiscard]] std::vector<std::uint8_t> bidi_levels(const std::vector<Character>& text);

/// Whether the first strong character is of a script that runs from right to left; no where there is none.
[[nodiscard]] bool is_right_to_left(const std::vector<Character>& text);

/// The order in which runs with these levels stand from left to right: rule L2 of the annex, for runs instead of
/// characters.
[[nodiscard]] std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& run_levels);

}  // namespace app::text
