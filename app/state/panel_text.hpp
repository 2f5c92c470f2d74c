// Text made fit for panels, which can only set letters that stand side by side.
#pragma once

#include <string>
#include <string_view>

namespace app::state {

/// The text with runs of Arabic script (and the spaces inside them) replaced by "..." : panels cannot join such
/// letters, and loose letters are worse than none. Bytes that are no UTF-8 become "?".
[[nodiscard]] std::string panel_text(std::string_view utf8);

/// The first letter as a capital, where it is an ASCII one.
[[nodiscard]] std::string sentence_case(std::string text);

}  // namespace app::state
