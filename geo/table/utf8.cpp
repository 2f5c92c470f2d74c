#include "geo/table/utf8.hpp"

#include <algorithm>

namespace geo::table {

namespace {

/// How many bytes the character at the start of `text` has; 0 where it is not well-formed (Unicode, table 3-7).
std::size_t character_size(std::string_view text) {
    const auto byte = [text](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return first == 0 ? 0 : 1;
    }
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < size) {
        return 0;
    }
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < low || byte(1) > high) {
        return 0;
    }
    const std::string_view rest = text.substr(2, size - 2);
    const bool good =
        std::all_of(rest.begin(), rest.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
    return good ? size : 0;
}

}  // namespace

std::optional<std::size_t> first_non_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = character_size(text.substr(at));
        if (size == 0) {
            return at;
        }
        at += size;
    }
    return std::nullopt;
}

}  // namespace geo::table
