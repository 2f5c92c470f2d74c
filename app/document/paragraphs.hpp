// Where the paragraphs of a text begin, and where their lines break in a column of a given width.
#pragma once

#include "app/document/line.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace app::document {

/// Beginnings in bytes, the first 0; empty for an empty text. Lines of a text that was broken at a fixed column belong
/// to one paragraph; elsewhere each line is one. A paragraph of more than some 2000 bytes is cut at a word, so that no
/// text, however it is written, has paragraphs that take long to set.
[[nodiscard]] std::vector<std::uint64_t> find_paragraphs(std::string_view text);

/// The width of a character in any unit.
using Advance = std::function<float(char32_t)>;

/// Breaks a paragraph at blanks into lines no wider than `width`; a longer word is broken where it must. Line ends
/// inside count as blanks, soft hyphens as nothing. Blanks at the ends of lines belong to no line; a paragraph of
/// blanks gives one empty line. Bytes count from the paragraph's beginning.
[[nodiscard]] std::vector<Line> broken_into_lines(std::string_view paragraph, float width, const Advance& advance);

}  // namespace app::document
