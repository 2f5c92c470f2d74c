// Text made fit for panels.
#pragma once

#include <string>
#include <string_view>

namespace app::state {

/// The text with bytes that are no UTF-8 made "?".
[[nodiscard]] std::string panel_text(std::string_view utf8);

/// The first letter as a capital, where it is an ASCII one.
[[nodiscard]] std::string sentence_case(std::string text);

}  // namespace app::state
