// Words of a text as one line for people.
#pragma once

#include "app/document/document.hpp"

#include <string>

namespace app::document {

/// Blanks in a row become one, what is left of markup nothing.
[[nodiscard]] std::string plain_words(const Document& document, const ByteRange& bytes);
[[nodiscard]] std::string plain_words(const Document& document, const Item& item);

}  // namespace app::document
