#include "app/state/panel_text.hpp"

#include <algorithm>
#include <cstdint>

namespace app::state {
namespace {

/// Bytes of the first character; 0 where they are no UTF-8.
std::size_t length_of_first(std::string_view text) {
    const auto byte = [&text](std::size_t index) { return static_cast<std::uint8_t>(text[index]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) {
        return 1;
    }
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) {
        return 0;
    }
    for (std::size_t index = 1; index < bytes; ++index) {
        if ((byte(index) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    return bytes;
}

}  // namespace

std::string panel_text(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size());
    while (!utf8.empty()) {
        const std::size_t bytes = length_of_first(utf8);
        text += bytes > 0 ? utf8.substr(0, bytes) : std::string_view("?");
        utf8.remove_prefix(std::max<std::size_t>(bytes, 1));
    }
    return text;
}

std::string sentence_case(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

}  // namespace app::state
