// Text to words. Offsets are in code points; nothing of the text is changed.
#pragma once

#include "geo/reading/token.hpp"
#include "geo/reading/vocabulary.hpp"

#include <string_view>
#include <vector>

namespace geo::reading {

/// Cuts well-formed UTF-8 into words: runs of letters and digits, with apostrophes and soft hyphens inside. A
/// possessive 's stays outside of the word; "U.S." is one word. The first word's gap is that of a new paragraph where
/// `after_paragraph`. `tokens` is emptied first.
/// Answers the number of code points of the text.
std::uint32_t tokenize(std::string_view text, bool after_paragraph, Vocabulary& vocabulary, std::vector<Token>& tokens);

}  // namespace geo::reading
