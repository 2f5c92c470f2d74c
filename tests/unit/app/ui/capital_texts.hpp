// A language for tests: English in capitals, so that words which come from elsewhere are told by their small letters.
#pragma once

#include "tests/support/changed_messages.hpp"

#include <cctype>
#include <string>
#include <string_view>

namespace panel_bench {

/// In capitals, but for the names of its values.
inline std::string capitals(std::string_view text) {
    std::string changed;
    int depth = 0;
    for (const char letter : text) {
        depth += static_cast<int>(letter == '{') - static_cast<int>(letter == '}');
        changed += depth > 0 ? letter : static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return changed;
}

/// Messages of a language that writes English in capitals.
inline app::messages::Texts texts_in_capitals() {
    return test_support::changed_messages("messages-in-capitals", capitals);
}

}  // namespace panel_bench
