#include "app/ui/reading_lines.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace app::ui {
namespace {

using document::Document;
using document::Line;

class Setter {
  public:
    Setter(const Document& document, const Column& column) : m_document(document), m_column(column) {}

    /// Lines around the one that holds a byte, whose upper edge is at `y`, until the column is full both ways.
    std::vector<SetLine> around(std::uint64_t byte, double y) {
        const std::size_t paragraph = m_document.paragraph_at(byte);
        std::vector<SetLine> lines = paragraph_at(paragraph, 0.0);
        const auto after = std::find_if(lines.begin(), lines.end(), [&](const SetLine& l) { return l.begin > byte; });
        const double from = y - (after == lines.begin() ? lines.front() : *(after - 1)).y;
        for (SetLine& line : lines) {
            line.y += from;
        }
        for (std::size_t p = paragraph; p > 0 && lines.front().y > 0.0;) {
            --p;
            std::vector<SetLine> above = paragraph_at(p, 0.0);
            const double height = above.back().y + 1.0 + paragraph_gap;
            for (SetLine& line : above) {
                line.y += lines.front().y - height;
            }
            lines.insert(lines.begin(), above.begin(), above.end());
        }
        for (std::size_t p = paragraph + 1; p < m_document.paragraphs.size() && lines.back().y + 1.0 < m_column.lines;
             ++p) {
            const std::vector<SetLine> below = paragraph_at(p, lines.back().y + 1.0 + paragraph_gap);
            lines.insert(lines.end(), below.begin(), below.end());
        }
        return lines;
    }

  private:
    std::vector<SetLine> paragraph_at(std::size_t paragraph, double y) {
        const document::ByteRange range = m_document.paragraph_range(paragraph);
        const std::string_view words = std::string_view(m_document.text).substr(range.begin, range.end - range.begin);
        std::vector<SetLine> lines;
        for (const Line& line : document::broken_into_lines(words, m_column.width, m_column.advance)) {
            lines.push_back({range.begin + line.begin, range.begin + line.end, paragraph, y});
            y += 1.0;
        }
        return lines;
    }

    const Document& m_document;
    const Column& m_column;
};

}  // namespace

SetText set_text(const Document& document, const state::TextAnchor& anchor, const Column& column) {
    SetText set;
    if (document.paragraphs.empty()) {
        return set;
    }
    Setter setter(document, column);
    // An anchor far off the column leads over many lines that do not show: in steps of what is cheap to set.
    constexpr double most_lines_off = 2000.0;
    const double y = std::clamp(anchor.lines, -most_lines_off, most_lines_off);
    std::vector<SetLine> lines = setter.around(std::min<std::uint64_t>(anchor.byte, document.text.size() - 1), y);
    const bool has_end = lines.back().paragraph + 1 == document.paragraphs.size();
    if (has_end && lines.back().y + 1.0 < column.lines) {
        // The last line at the lower edge, and what is above of it.
        lines = setter.around(lines.back().begin, column.lines - 1.0);
    }
    if (lines.front().paragraph == 0 && lines.front().y > 0.0) {
        lines = setter.around(lines.front().begin, 0.0);
    }
    std::erase_if(lines, [&](const SetLine& line) { return line.y + 1.0 <= 0.0 || line.y >= column.lines; });
    if (!lines.empty()) {
        set.top = {lines.front().begin, lines.front().y};
    }
    set.lines = std::move(lines);
    return set;
}

}  // namespace app::ui
