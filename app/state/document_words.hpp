// Sentences about a text and what is decided about it.
#pragma once

#include "app/document/kept_decisions.hpp"
#include "app/messages/texts.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace app::state {

/// What is said when some decisions found no mention any more.
[[nodiscard]] std::string left_over_words(const messages::Texts& texts,
                                          const std::vector<document::KeptDecision>& left_over);
/// What is said when many mentions were accepted at once.
[[nodiscard]] std::string accepted_words(const messages::Texts& texts, std::size_t count);
[[nodiscard]] std::string not_a_date_words(const messages::Texts& texts, const std::string& typed);

}  // namespace app::state
