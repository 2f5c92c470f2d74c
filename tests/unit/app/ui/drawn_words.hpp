// The words that a frame has drawn, read back from its letters: ImGui keeps no text, only a picture of each letter in
// the font, and where it stands.
#pragma once

#include <imgui.h>

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace panel_bench {

/// Letters side by side without a gap.
struct DrawnWord {
    std::string letters;  ///< what is not ASCII is a "?"
    ImVec2 at{};          ///< in its middle
    bool is_cut = false;  ///< at the edge of its panel, where more of it may not show
};

/// Reads the letters of draw lists.
class LetterReader {
  public:
    LetterReader() {
        for (const ImFont* font : ImGui::GetIO().Fonts->Fonts) {
            for (const ImFontGlyph& glyph : font->Glyphs) {
                if (glyph.Visible) {
                    m_glyphs[{glyph.U0, glyph.V0, glyph.U1, glyph.V1}] = &glyph;
                }
            }
        }
    }

    [[nodiscard]] std::vector<DrawnWord> words(const ImDrawData& data) {
        std::vector<DrawnWord> found;
        for (int number = 0; number < data.CmdListsCount; ++number) {
            const ImDrawList& list = *data.CmdLists[number];
            for (const ImDrawCmd& command : list.CmdBuffer) {
                m_end = {-1.0F, -1.0F};
                for (unsigned at = command.IdxOffset; at + 6 <= command.IdxOffset + command.ElemCount;) {
                    const bool taken = take(list, command, at, found);
                    at += taken ? 6U : 3U;
                }
            }
        }
        return found;
    }

  private:
    /// Whether two triangles are the square of a letter that shows; it is added to its word.
    bool take(const ImDrawList& list, const ImDrawCmd& command, unsigned index, std::vector<DrawnWord>& found) {
        const auto vertex = [&](unsigned more) -> const ImDrawVert& {
            return list.VtxBuffer[static_cast<int>(list.IdxBuffer[static_cast<int>(index + more)] + command.VtxOffset)];
        };
        const ImDrawVert& upper = vertex(0);
        const ImDrawVert& lower = vertex(2);
        const auto known = m_glyphs.find({upper.uv.x, upper.uv.y, lower.uv.x, lower.uv.y});
        if (known == m_glyphs.end()) {
            return false;
        }
        const ImVec4 clip = command.ClipRect;
        if (upper.pos.x < clip.x || upper.pos.y < clip.y || lower.pos.x > clip.z || lower.pos.y > clip.w) {
            return true;
        }
        const ImFontGlyph& glyph = *known->second;
        const ImVec2 pen{upper.pos.x - glyph.X0, upper.pos.y - glyph.Y0};
        if (std::abs(pen.x - m_end.x) > 0.5F || std::abs(pen.y - m_end.y) > 0.5F) {
            found.push_back({});
            m_start = pen;
        }
        m_end = {pen.x + glyph.AdvanceX, pen.y};
        const unsigned code = glyph.Codepoint;
        found.back().letters += code < 0x80 ? static_cast<char>(code) : '?';
        found.back().at = {(m_start.x + m_end.x) / 2, (upper.pos.y + lower.pos.y) / 2};
        found.back().is_cut = m_end.x + glyph.AdvanceX >= clip.z;
        return true;
    }

    std::map<std::array<float, 4>, const ImFontGlyph*> m_glyphs;
    ImVec2 m_start{};  // where the word in hand begins
    ImVec2 m_end{};    // and where its next letter would stand
};

/// Of the last frame.
[[nodiscard]] inline std::vector<DrawnWord> drawn_words() {
    return LetterReader().words(*ImGui::GetDrawData());
}

}  // namespace panel_bench
