#include "app/document/paragraphs.hpp"

#include "app/document/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace app::document {
namespace {

constexpr std::size_t longest_paragraph = 2000;
/// Lines longer than this were not broken by a typist.
constexpr std::size_t longest_typed_line = 110;
constexpr std::size_t shortest_column = 45;

/// The line that begins at `at`, without its end.
std::string_view line_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return text.substr(at, end - at);
}

bool is_blank_line(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// The column at which a text was broken by hand; 0 where its lines are paragraphs.
std::size_t typed_column(std::string_view text) {
    constexpr std::size_t looked_at = 1U << 18U;
    const std::string_view seen = text.substr(0, looked_at);
    std::array<std::size_t, longest_typed_line + 1> bytes{};
    std::size_t total = 0;
    std::size_t in_long_lines = 0;
    for (std::size_t at = 0; at < seen.size();) {
        const std::size_t length = line_at(seen, at).size();
        total += length;
        if (length > longest_typed_line) {
            in_long_lines += length;
        } else {
            bytes[length] += length;
        }
        at += length + 1;
    }
    if (in_long_lines * 10 > total) {
        return 0;
    }
    // Nearly all of the text stands in lines up to this length.
    std::size_t column = 0;
    for (std::size_t sum = 0; column < longest_typed_line && sum * 20 < (total - in_long_lines) * 19; ++column) {
        sum += bytes[column];
    }
    std::size_t full = 0;
    for (std::size_t length = column * 4 / 5; length <= longest_typed_line; ++length) {
        full += bytes[length];
    }
    return column >= shortest_column && full * 2 > total ? column : 0;
}

/// Whether the line that ends before `next` goes on there.
bool goes_on(std::string_view line, std::string_view next, std::size_t column) {
    return column > 0 && line.size() * 10 > column * 6 && !is_blank_line(next) && next.front() != ' ' &&
           next.front() != '\t';
}

/// Where a paragraph that begins at `from` and is too long is cut.
std::size_t cut_of(std::string_view text, std::size_t from) {
    const std::size_t latest = from + longest_paragraph;
    for (const std::string_view mark : {". ", " "}) {
        const std::size_t at = text.substr(0, latest).rfind(mark);
        if (at != std::string_view::npos && at > from + longest_paragraph / 2) {
            return at + mark.size();
        }
    }
    std::size_t at = latest;
    while (at > from + 1 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return at;
}

bool is_blank(char32_t c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xA0;
}

}  // namespace

std::vector<std::uint64_t> find_paragraphs(std::string_view text) {
    const std::size_t column = typed_column(text);
    std::vector<std::uint64_t> begins;
    bool continues = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = line_at(text, at);
        const bool blank = is_blank_line(line);
        // Empty lines belong to the paragraph before them: paragraphs stand apart anyway.
        if (begins.empty() || (!continues && !blank)) {
            begins.push_back(at);
        }
        const std::size_t end = std::min(at + line.size() + 1, text.size());
        while (end - begins.back() > longest_paragraph + longest_paragraph / 4) {
            begins.push_back(cut_of(text, begins.back()));
        }
        continues = !blank && end < text.size() && goes_on(line, line_at(text, end), column);
        at = end;
    }
    return begins;
}

std::vector<Line> broken_into_lines(std::string_view paragraph, float width, const Advance& advance) {
    std::vector<Line> lines;
    std::size_t line_begin = 0;
    std::size_t words_end = 0;  // of the whole words in the line
    std::size_t word_begin = 0;
    float x = 0.0F;       // of the line so far
    float word_x = 0.0F;  // where its last word begins
    bool in_word = false;
    for (std::size_t at = 0; at < paragraph.size();) {
        const std::size_t begin = at;
        const char32_t c = next_character(paragraph, at);
        if (is_blank(c)) {
            words_end = in_word ? begin : words_end;
            in_word = false;
            if (words_end > line_begin) {
                x += advance(U' ');
            } else {
                line_begin = at;
            }
            continue;
        }
        if (!in_word) {
            in_word = true;
            word_begin = begin;
            word_x = x;
        }
        const float wide = c == soft_hyphen ? 0.0F : advance(c);
        while (x + wide > width && begin > line_begin) {
            const bool before_word = word_begin > line_begin;
            lines.push_back({line_begin, before_word ? words_end : begin});
            line_begin = before_word ? word_begin : begin;
            x = before_word ? x - word_x : 0.0F;
            word_begin = line_begin;
            word_x = 0.0F;
        }
        x += wide;
    }
    words_end = in_word ? paragraph.size() : words_end;
    lines.push_back({line_begin, std::max(line_begin, words_end)});
    return lines;
}

}  // namespace app::document
