// Words in lines. Only for the .cpp files of this folder.
#pragma once

#include "app/scene/text_cache.hpp"

#include <string_view>
#include <vector>

namespace app::press {

/// Lines of at most `width_px`: broken at spaces and between citations ("[1][2]"), and where a word alone is too long,
/// after a sign such as "/" or at any letter.
[[nodiscard]] std::vector<scene::TextRun> broken_lines(scene::TextCache& cache, std::string_view words,
                                                       const scene::TextStyle& style, double width_px);

/// The width of the longest word that is not to be broken, and of all words on one line.
struct WordWidths {
    double longest_px = 0;
    double whole_px = 0;
};
[[nodiscard]] WordWidths word_widths(scene::TextCache& cache, std::string_view words, const scene::TextStyle& style);

}  // namespace app::press
