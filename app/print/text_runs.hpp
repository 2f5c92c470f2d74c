// Glyphs of a line in runs of one face and one direction, each with the words that it stands for: what a reader of the
// page needs to select and find them.
#pragma once

#include "app/text/shaped_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app::print {

/// Some bytes of the words and some glyphs of the run that belong together.
struct TextCluster {
    int bytes = 0;
    int glyphs = 0;
};

/// Neighbouring glyphs `first` to `first + count` in visual order. The clusters are in the order of reading: from the
/// last glyph to the first where `backward`. `words` is valid UTF-8; the clusters add up to it and to the glyphs.
struct TextRun {
    text::FaceIndex face = 0;
    std::size_t first = 0;
    std::size_t count = 0;
    bool backward = false;
    std::string words;
    std::vector<TextCluster> clusters;
};

/// `words` is what was shaped; where it does not fit the glyphs, runs come without words.
[[nodiscard]] std::vector<TextRun> text_runs(const text::ShapedText& line, std::string_view words);

}  // namespace app::print
