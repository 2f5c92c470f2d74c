// Markup of HTML and Markdown, and addresses, blotted out without shifting an offset: every code point keeps its place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace geo::reading {

/// How a text is marked up.
enum class TextFormat : std::uint8_t { Plain, Markdown, Html };

/// What a text is, by the file's name and its first characters.
[[nodiscard]] TextFormat guess_format(const std::string& file_name, const std::string& first_text);

/// Masks a text that comes in pieces. Tags become soft hyphens (inside words they vanish) or line ends where they part
/// blocks; scripts, styles, comments, link targets and addresses become blanks; entities become their letter.
class MarkupMask {
  public:
    explicit MarkupMask(TextFormat format) : m_format(format) {}

    /// Masks `text` (well-formed UTF-8) in place; the number of code points stays the same. Answers how many bytes at
    /// the end must be handed in again with more text (an unfinished tag); 0 where `last`.
    std::size_t mask(std::string& text, bool last);
    /// Whether bytes keep their places too, not only code points: all but HTML.
    [[nodiscard]] bool keeps_bytes() const { return m_format != TextFormat::Html; }

  private:
    enum class Inside : std::uint8_t { Text, Comment, Script, Style };

    std::size_t mask_html(std::string& text, bool last);
    std::size_t skip_inside(std::string_view in, bool last, std::string& out);
    std::size_t take_tag(std::string_view in, bool last, std::string& out);
    static std::size_t take_entity(std::string_view in, std::string& out);

    TextFormat m_format;
    Inside m_inside = Inside::Text;
};

}  // namespace geo::reading
