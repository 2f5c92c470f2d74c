#include "app/text/shaped_text.hpp"

namespace app::text {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\r\n", at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

}  // namespace

std::vector<std::string> broken_lines(const FontStack& fonts, std::string_view utf8, double size_px, FontStyle style,
                                      double max_width_px) {
    std::vector<std::string> lines;
    const auto space_px = static_cast<double>(shape(fonts, " ", size_px, style).width_px);
    std::string line;
    double line_px = 0;
    for (const std::string_view word : words_of(utf8)) {
        const auto word_px = static_cast<double>(shape(fonts, word, size_px, style).width_px);
        if (!line.empty() && line_px + space_px + word_px > max_width_px) {
            lines.push_back(line);
            line.clear();
        }
        line_px = line.empty() ? word_px : line_px + space_px + word_px;
        line.append(line.empty() ? "" : " ").append(word);
    }
    if (!line.empty()) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<ShapedText> shape_lines(const FontStack& fonts, std::string_view utf8, double size_px, FontStyle style,
                                    double max_width_px) {
    std::vector<ShapedText> lines;
    for (const std::string& line : broken_lines(fonts, utf8, size_px, style, max_width_px)) {
        lines.push_back(shape(fonts, line, size_px, style));
    }
    return lines;
}

}  // namespace app::text
