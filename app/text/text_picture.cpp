#include "app/text/text_picture.hpp"

#include "app/text/bidi.hpp"
#include "app/text/shaped_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace app::text {

namespace {

// Invisible signs that give a line its direction whatever word it begins with.
constexpr std::string_view from_right = "\u200F";
constexpr std::string_view from_left = "\u200E";
constexpr int margin_px = 1;  // letters lean over their advance a little

std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> paragraphs;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        paragraphs.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return paragraphs;
}

/// Lines that fit, each with the direction of the whole in front of it.
std::vector<ShapedText> lines_of(const FontStack& fonts, const TextOrder& order, std::string_view direction) {
    const auto shaped = [&](const std::string& line) {
        return shape(fonts, std::string(direction) + line, order.size_px, order.style);
    };
    if (order.max_width_px <= 0) {
        return {shaped(std::string(order.utf8))};
    }
    std::vector<ShapedText> lines;
    for (const std::string& paragraph : paragraphs_of(order.utf8)) {
        for (const std::string& line : broken_lines(fonts, paragraph, order.size_px, order.style, order.max_width_px)) {
            lines.push_back(shaped(line));
        }
    }
    return lines;
}

class Board {
  public:
    Board(const FontStack& fonts, TextPicture& picture) : m_fonts(fonts), m_picture(picture) {}

    void draw(const ShapedText& line, double left_px, double baseline_px) {
        for (const ShapedGlyph& glyph : line.glyphs) {
            const double x = left_px + static_cast<double>(glyph.x_px);
            const double whole = std::floor(x);
            const GlyphBitmap bitmap =
                m_fonts.render(glyph.face, glyph.glyph, static_cast<double>(line.size_px), x - whole, 0.0);
            const auto y = static_cast<int>(std::lround(baseline_px + static_cast<double>(glyph.y_px)));
            stamp(bitmap, static_cast<int>(whole) + bitmap.left_px, y + bitmap.top_px);
        }
    }

  private:
    void stamp(const GlyphBitmap& bitmap, int left, int top) {
        for (int y = std::max(0, -top); y < bitmap.height && top + y < m_picture.height; ++y) {
            for (int x = std::max(0, -left); x < bitmap.width && left + x < m_picture.width; ++x) {
                const auto cell = static_cast<std::size_t>(top + y) * static_cast<std::size_t>(m_picture.width) +
                                  static_cast<std::size_t>(left + x);
                const auto from =
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.width) + static_cast<std::size_t>(x);
                m_picture.coverage[cell] = std::max(m_picture.coverage[cell], bitmap.coverage[from]);
            }
        }
    }

    const FontStack& m_fonts;
    TextPicture& m_picture;
};

/// One stop before each character that has a glyph of its own, and one behind the last.
std::vector<CaretStop> carets_of(const ShapedText& line, const TextOrder& order, std::size_t prefix, bool leftwards) {
    std::vector<CaretStop> stops;
    const std::vector<Character> characters = characters_of(order.utf8);
    const std::vector<std::uint8_t> levels = bidi_levels(characters);
    for (const ShapedGlyph& glyph : line.glyphs) {
        if (glyph.cluster < prefix) {
            continue;
        }
        const std::size_t byte = glyph.cluster - prefix;
        const auto found = std::find_if(characters.begin(), characters.end(),
                                        [byte](const Character& one) { return one.byte == byte; });
        const auto index = static_cast<std::size_t>(found - characters.begin());
        const bool from_its_right = found != characters.end() && levels[index] % 2 == 1;
        const float x = margin_px + glyph.x_px + (from_its_right ? glyph.advance_px : 0.0F);
        const auto same =
            std::find_if(stops.begin(), stops.end(), [byte](const CaretStop& s) { return s.byte == byte; });
        if (same == stops.end()) {
            stops.push_back({byte, x});
        } else {
            same->x_px = from_its_right ? std::max(same->x_px, x) : std::min(same->x_px, x);
        }
    }
    std::sort(stops.begin(), stops.end(), [](const CaretStop& a, const CaretStop& b) { return a.byte < b.byte; });
    stops.push_back({order.utf8.size(), margin_px + (leftwards ? 0.0F : line.width_px)});
    return stops;
}

}  // namespace

TextPicture draw_text(const FontStack& fonts, const TextOrder& order) {
    TextPicture picture;
    picture.right_to_left = is_right_to_left(characters_of(order.utf8));
    const std::string_view direction = picture.right_to_left ? from_right : from_left;
    const std::vector<ShapedText> lines = lines_of(fonts, order, direction);
    double width = 0;
    double ascent = 0;
    double descent = 0;
    for (const ShapedText& line : lines) {
        width = std::max(width, static_cast<double>(line.width_px));
        ascent = std::max(ascent, static_cast<double>(line.ascent_px));
        descent = std::max(descent, static_cast<double>(line.descent_px));
    }
    ascent = std::ceil(ascent);
    const double pitch = ascent + std::ceil(descent);
    picture.lines = static_cast<int>(lines.size());
    picture.baseline_px = static_cast<float>(ascent);
    picture.line_px = static_cast<float>(pitch);
    picture.width = static_cast<int>(std::ceil(width)) + 2 * margin_px;
    picture.height = static_cast<int>(pitch) * picture.lines;
    picture.coverage.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    Board board(fonts, picture);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const double spare = std::ceil(width) - static_cast<double>(lines[index].width_px);
        const double left = margin_px + (picture.right_to_left ? spare : 0.0);
        board.draw(lines[index], left, ascent + pitch * static_cast<double>(index));
    }
    if (order.max_width_px <= 0) {
        picture.carets = carets_of(lines.front(), order, direction.size(), picture.right_to_left);
    }
    return picture;
}

double size_for_line(const FontStack& fonts, double line_px) {
    constexpr double em = 1000;
    const ShapedText letter = shape(fonts, "x", em, FontStyle::Regular);
    const double height = static_cast<double>(letter.ascent_px) + static_cast<double>(letter.descent_px);
    return height > 0 ? line_px * em / height : line_px;
}

}  // namespace app::text
