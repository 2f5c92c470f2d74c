// Sentences about a text and what is decided about it.
#pragma once

#include "app/document/kept_decisions.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace app::state {

/// What is said when some decisions found no mention any more.
[[nodiscard]] std::string left_over_words(const std::vector<document::KeptDecision>& left_over);
/// What is said when many mentions were accepted at once.
[[nodiscard]] std::string accepted_words(std::size_t count);
[[nodiscard]] std::string not_a_date_words(const std::string& typed);
/// "12 places", "1 date".
[[nodiscard]] std::string counted_words(std::size_t count, const char* one, const char* many);

}  // namespace app::state
