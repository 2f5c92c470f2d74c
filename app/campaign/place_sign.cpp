#include "app/campaign/place_sign.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app::campaign {
namespace {

/// In the order in which they win.
constexpr std::array<std::pair<std::string_view, PlaceSign>, 7> words{{{"garrison", PlaceSign::Garrison},
                                                                       {"pass", PlaceSign::Pass},
                                                                       {"base", PlaceSign::Base},
                                                                       {"airport", PlaceSign::Base},
                                                                       {"airfield", PlaceSign::Base},
                                                                       {"fort", PlaceSign::Base},
                                                                       {"fortress", PlaceSign::Base}}};

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Letters of other scripts count as letters too: no word begins in the middle of one of theirs.
bool is_letter(char letter) {
    return (lower(letter) >= 'a' && lower(letter) <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
}

bool has_word(std::string_view text, std::string_view word) {
    auto from = text.begin();
    while (from != text.end()) {
        from = std::find_if(from, text.end(), is_letter);
        const auto to = std::find_if_not(from, text.end(), is_letter);
        if (std::equal(from, to, word.begin(), word.end(), [](char a, char b) { return lower(a) == b; })) {
            return true;
        }
        from = to;
    }
    return false;
}

}  // namespace

PlaceSign place_sign(std::string_view kind) {
    const auto* const found =
        std::find_if(words.begin(), words.end(), [kind](const auto& word) { return has_word(kind, word.first); });
    return found == words.end() ? PlaceSign::Town : found->second;
}

}  // namespace app::campaign
