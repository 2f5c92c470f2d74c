// The words of a storyboard, as the window says them.
#pragma once

#include "app/ui/edit_fields.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app::ui {

/// The word itself where the window has no other for it.
[[nodiscard]] std::string scene_word(const messages::Texts& texts, std::string_view word);
[[nodiscard]] std::vector<WordChoice> scene_words(const messages::Texts& texts,
                                                  const std::vector<std::string_view>& words);

}  // namespace app::ui
