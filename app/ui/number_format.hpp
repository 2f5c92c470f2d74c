// Numbers among words, as the fields of ImGui want them.
#pragma once

#include "app/messages/texts.hpp"

#include <string>
#include <string_view>

namespace app::ui {

/// A format of ImGui that shows just these words: whatever stands in them is no format.
[[nodiscard]] std::string escaped_format(std::string_view words);
/// A message with `{value}` as a format of ImGui: "{value} days" with "%.0f" is "%.0f days".
[[nodiscard]] std::string number_format(const messages::Texts& texts, messages::Key key, std::string_view number);

}  // namespace app::ui
