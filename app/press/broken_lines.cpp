#include "app/press/broken_lines.hpp"

#include "app/press/page_format.hpp"

#include <algorithm>
#include <string>

namespace app::press {

namespace {

/// Longer words, such as addresses, may be broken: a column need not be so wide.
constexpr std::size_t longest_whole_word = 16;

bool begins_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
}

/// Citations may stand on different lines.
std::string with_breaks(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        out += words[at];
        if (words[at] == ']' && at + 1 < words.size() && words[at + 1] == '[') {
            out += ' ';
        }
    }
    return out;
}

/// How many bytes of a word fit into a line: up to the last sign after which it may be broken, else to the last letter.
std::size_t fitting_bytes(scene::TextCache& cache, std::string_view word, const scene::TextStyle& style,
                          double width_px) {
    std::size_t fits = 0;
    std::size_t after_sign = 0;
    for (std::size_t at = 1; at <= word.size(); ++at) {
        if (at < word.size() && !begins_letter(word[at])) {
            continue;
        }
        if (fits > 0 && cache.line(word.substr(0, at), style, px_per_point).width() > width_px) {
            break;
        }
        fits = at;
        if (std::string_view("/-_.,;?&=").find(word[at - 1]) != std::string_view::npos) {
            after_sign = at;
        }
    }
    return fits < word.size() && after_sign > fits / 2 ? after_sign : fits;
}

}  // namespace

std::vector<scene::TextRun> broken_lines(scene::TextCache& cache, std::string_view words, const scene::TextStyle& style,
                                         double width_px) {
    std::vector<scene::TextRun> lines;
    for (scene::TextRun& line : cache.lines(with_breaks(words), style, px_per_point, width_px)) {
        if (line.width() <= width_px) {
            lines.push_back(std::move(line));
            continue;
        }
        const std::string long_word = line.words;
        for (std::string_view rest = long_word; !rest.empty();) {
            const std::size_t bytes = fitting_bytes(cache, rest, style, width_px);
            lines.push_back(cache.line(rest.substr(0, bytes), style, px_per_point));
            rest.remove_prefix(bytes);
        }
    }
    return lines;
}

WordWidths word_widths(scene::TextCache& cache, std::string_view words, const scene::TextStyle& style) {
    const std::string text = with_breaks(words);
    WordWidths widths;
    widths.whole_px = cache.line(words, style, px_per_point).width();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = std::string_view(text).substr(at, end - at);
        if (word.size() <= longest_whole_word) {
            widths.longest_px = std::max(widths.longest_px, cache.line(word, style, px_per_point).width());
        }
        at = end + 1;
    }
    return widths;
}

}  // namespace app::press
