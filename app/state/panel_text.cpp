#include "app/state/panel_text.hpp"

#include <cstdint>
#include <optional>

namespace app::state {
namespace {

struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

std::optional<Character> first_character(std::string_view text) {
    const auto byte = [&text](std::size_t index) { return static_cast<std::uint8_t>(text[index]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) {
        return Character{lead, 1};
    }
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) {
        return std::nullopt;
    }
    char32_t code = lead & (0xFFU >> (bytes + 1));
    for (std::size_t index = 1; index < bytes; ++index) {
        if ((byte(index) & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        code = (code << 6U) | (byte(index) & 0x3FU);
    }
    return Character{code, bytes};
}

bool is_arabic(char32_t code) {
    return (code >= 0x0600 && code <= 0x06FF) || (code >= 0x0750 && code <= 0x077F) ||
           (code >= 0x08A0 && code <= 0x08FF) || (code >= 0xFB50 && code <= 0xFDFF) ||
           (code >= 0xFE70 && code <= 0xFEFE);
}

/// What may stand between two words of such a run without ending it: spaces and the invisible joiners and direction
/// marks.
bool is_joint(char32_t code) {
    return code == ' ' || (code >= 0x200B && code <= 0x200F);
}

}  // namespace

std::string panel_text(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size());
    bool in_run = false;
    std::string pending;  // spaces of a run that belong to what follows if it is no such letter
    while (!utf8.empty()) {
        const auto character = first_character(utf8);
        const std::string_view bytes = utf8.substr(0, character ? character->bytes : 1);
        utf8.remove_prefix(bytes.size());
        if (character && is_arabic(character->code)) {
            if (!in_run) {
                text += "...";
            }
            in_run = true;
            pending.clear();
        } else if (in_run && character && is_joint(character->code)) {
            pending += character->code == ' ' ? " " : "";
        } else {
            text += pending;
            pending.clear();
            in_run = false;
            text += character ? bytes : std::string_view("?");
        }
    }
    return text + pending;
}

std::string sentence_case(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

}  // namespace app::state
