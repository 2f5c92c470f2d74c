// Shaped text, kept: the same words in the same lettering are shaped once.
#pragma once

#include "app/scene/style.hpp"
#include "app/text/font_stack.hpp"
#include "app/text/shaped_text.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace app::scene {

/// A shaped line with what it says and a hash of words and lettering (colour apart).
struct TextRun {
    std::shared_ptr<const text::ShapedText> text;
    std::string words;
    std::uint64_t hash = 0;

    [[nodiscard]] double width() const { return static_cast<double>(text->width_px); }
    [[nodiscard]] double ascent() const { return static_cast<double>(text->ascent_px); }
    [[nodiscard]] double descent() const { return static_cast<double>(text->descent_px); }
};

/// Holds at most some thousand lines; then it starts anew.
class TextCache {
  public:
    explicit TextCache(std::shared_ptr<const text::FontStack> fonts);

    /// One line in a style, `scale` device pixels to a design pixel.
    [[nodiscard]] TextRun line(std::string_view words, const TextStyle& style, double scale);
    /// Broken at spaces into lines of at most `max_width_px`; a longer word stands alone.
    [[nodiscard]] std::vector<TextRun> lines(std::string_view words, const TextStyle& style, double scale,
                                             double max_width_px);

  private:
    [[nodiscard]] std::vector<std::string> broken(std::string_view words, const TextStyle& style, double scale,
                                                  double max_width_px);

    std::shared_ptr<const text::FontStack> m_fonts;
    std::unordered_map<std::string, TextRun> m_lines;
    std::unordered_map<std::string, std::vector<std::string>> m_breaks;
};

/// Latin letters in capitals; scripts without capitals as they are.
[[nodiscard]] std::string in_capitals(std::string_view words);

}  // namespace app::scene
