#include "app/ui/reading_text.hpp"

#include "app/document/utf8.hpp"
#include "app/state/document_commands.hpp"
#include "app/state/document_marks.hpp"
#include "app/ui/reading_lines.hpp"
#include "app/ui/script_text.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app::ui {
namespace {

using document::Document;
using document::Item;
using document::ItemNumber;
using document::Standing;
using state::TextAnchor;

constexpr float leading = 1.42F;  ///< of a line, in sizes of its letters
constexpr float bar_width = 10.0F;
constexpr double lines_a_notch = 3.0;
constexpr double reveal_at = 4.0;  ///< lines below the upper edge

constexpr ImU32 sentence_ground = IM_COL32(255, 196, 56, 52);
constexpr ImU32 in_hand_frame = IM_COL32(224, 146, 0, 255);

/// Letters as they can be set: no soft hyphens, one blank for each control character.
std::string settable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = document::next_character(text, at);
        if (c == document::soft_hyphen) {
            continue;
        }
        if (c < 0x20 || c == 0x7F) {
            out += ' ';
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    return out;
}

/// Letters of one line that are set alike.
struct Run {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::optional<ItemNumber> item;   ///< the shortest mention that it is of
    std::optional<ItemNumber> whole;  ///< road, border or relative place around it
    bool in_sentence = false;         ///< of the mention in hand
    float x = 0;
    float y = 0;
    float width = 0;
    bool picture = false;   ///< letters that ImGui cannot set
    bool leftward = false;  ///< its letters run from right to left
};

/// How a character runs: 1 from right to left, -1 from left to right, 0 as those around it.
int leaning(char32_t c) {
    if (c >= 0x590 && c <= 0x8FF) {
        return 1;
    }
    const bool latin = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return latin || (c >= 0xC0 && c < 0x590) ? -1 : 0;
}

bool is_whole(const Document& document, const Item& item) {
    if (item.is_date) {
        return false;
    }
    const auto role = document.place(item).role;
    return role != geo::reading::MentionRole::Name && role != geo::reading::MentionRole::InName;
}

/// Whether a text runs from right to left: its first letter says so.
bool runs_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const int way = leaning(document::next_character(text, at)); way != 0) {
            return way > 0;
        }
    }
    return false;
}

class TextColumn {
  public:
    TextColumn(const PanelContext& context, ImVec2 corner, ImVec2 size)
        : m_context(context),
          m_doc(context.state.document),
          m_text(*m_doc.text),
          m_corner(corner),
          m_size(size),
          m_line(ImGui::GetFontSize() * leading) {
        const ImFont* font = ImGui::GetFont();
        const float scale = ImGui::GetFontSize() / font->FontSize;
        m_column = {std::max(1.0F, size.x - context.look.of(bar_width + 8)), static_cast<double>(size.y / m_line),
                    [font, scale](char32_t c) { return advance(*font, c) * scale; }};
    }

    void run() {
        TextAnchor wanted = m_doc.top;
        const bool scrolled = take_input(wanted);
        m_set = set_text(m_text, wanted, m_column);
        bool moved = scrolled || std::abs(wanted.lines) > m_column.lines;
        if (m_doc.reveal && m_doc.in_hand && !scrolled) {
            const std::uint64_t byte = m_text.items[*m_doc.in_hand].byte_begin;
            if (!shows(byte)) {
                m_set = set_text(m_text, {byte, std::min(reveal_at, m_column.lines / 3)}, m_column);
            }
            moved = true;
        }
        if (moved && (m_doc.reveal || !(m_set.top == m_doc.top))) {
            m_context.commands.push_back(state::ScrollText{m_set.top});
        }
        set_runs();
        draw();
        take_click();
        draw_bar();
    }

  private:
    [[nodiscard]] float y_of(const SetLine& line) const { return m_corner.y + static_cast<float>(line.y) * m_line; }

    bool shows(std::uint64_t byte) const {
        const double margin = std::min(1.5, m_column.lines / 4);
        return std::any_of(m_set.lines.begin(), m_set.lines.end(), [&](const SetLine& line) {
            return line.begin <= byte && byte < line.end && line.y >= 0.0 && line.y + 1.0 <= m_column.lines - margin;
        });
    }

    /// Wheel and scroll bar.
    bool take_input(TextAnchor& wanted) {
        const ImGuiIO& io = ImGui::GetIO();
        const ImVec2 bar{m_corner.x + m_size.x - m_context.look.of(bar_width), m_corner.y};
        ImGui::SetCursorScreenPos(m_corner);
        ImGui::InvisibleButton("words", {std::max(1.0F, bar.x - m_corner.x), std::max(1.0F, m_size.y)});
        m_hovered = ImGui::IsItemHovered();
        m_clicked = ImGui::IsItemClicked();
        ImGui::SetCursorScreenPos(bar);
        ImGui::InvisibleButton("bar", {m_context.look.of(bar_width), std::max(1.0F, m_size.y)});
        m_bar_hovered = ImGui::IsItemHovered() || ImGui::IsItemActive();
        if (ImGui::IsItemActive() && !m_text.text.empty()) {
            const auto part =
                static_cast<double>(std::clamp((io.MousePos.y - bar.y) / std::max(1.0F, m_size.y), 0.0F, 1.0F));
            wanted = {static_cast<std::uint64_t>(part * static_cast<double>(m_text.text.size() - 1)), 0.0};
            return true;
        }
        if ((m_hovered || m_bar_hovered) && io.MouseWheel != 0.0F) {
            wanted.lines += static_cast<double>(io.MouseWheel) * lines_a_notch;
            return true;
        }
        return false;
    }

    float width(std::uint64_t begin, std::uint64_t end) const {
        float x = 0.0F;
        for (std::size_t at = begin; at < end;) {
            const char32_t c = document::next_character(m_text.text, at);
            x += c == document::soft_hyphen ? 0.0F : m_column.advance(c < 0x20 ? U' ' : c);
        }
        return x;
    }

    /// A letter that the font lacks comes as a picture, about so wide.
    static float advance(const ImFont& font, char32_t c) {
        constexpr float of_joined_letters = 0.55F;
        const auto letter = static_cast<ImWchar>(c);
        return c <= IM_UNICODE_CODEPOINT_MAX && font.FindGlyphNoFallback(letter) != nullptr
                   ? font.GetCharAdvance(letter)
                   : font.FontSize * of_joined_letters;
    }

    [[nodiscard]] std::string letters(const Run& run) const {
        return settable(std::string_view(m_text.text).substr(run.begin, run.end - run.begin));
    }

    /// Where a line is cut into runs: at the ends of mentions and of the sentence in hand.
    [[nodiscard]] std::vector<std::uint64_t> cuts(const SetLine& line, ItemNumber first, ItemNumber last,
                                                  const document::ByteRange& sentence) const {
        std::vector<std::uint64_t> at{line.begin, line.end};
        const auto add = [&](std::uint64_t byte) {
            if (byte > line.begin && byte < line.end) {
                at.push_back(byte);
            }
        };
        add(sentence.begin);
        add(sentence.end);
        int before = 0;
        for (std::size_t byte = line.begin; byte < line.end;) {
            const std::size_t begin = byte;
            const int way = leaning(document::next_character(m_text.text, byte));
            if (way != 0 && before != 0 && way != before) {
                add(begin);
            }
            before = way != 0 ? way : before;
        }
        for (ItemNumber number = first; number < last; ++number) {
            if (state::passes(m_doc, number)) {
                add(m_text.items[number].byte_begin);
                add(m_text.items[number].byte_end);
            }
        }
        std::sort(at.begin(), at.end());
        at.erase(std::unique(at.begin(), at.end()), at.end());
        return at;
    }

    void name_mentions(Run& run, ItemNumber first, ItemNumber last) const {
        std::uint64_t shortest = 0;
        for (ItemNumber number = first; number < last; ++number) {
            const Item& item = m_text.items[number];
            if (item.byte_begin > run.begin || item.byte_end < run.end || !state::passes(m_doc, number)) {
                continue;
            }
            const std::uint64_t length = item.byte_end - item.byte_begin;
            if (is_whole(m_text, item)) {
                run.whole = number;
            } else if (!run.item || length <= shortest) {
                run.item = number;
                shortest = length;
            }
        }
    }

    void set_line(const SetLine& line, const document::ByteRange& sentence) {
        const document::ByteRange paragraph = m_text.paragraph_range(line.paragraph);
        const auto [first, last] = m_text.items_in({paragraph.begin, line.end});
        const std::vector<std::uint64_t> at = cuts(line, first, last, sentence);
        const std::size_t from = m_runs.size();
        for (std::size_t k = 0; k + 1 < at.size(); ++k) {
            Run run;
            run.begin = at[k];
            run.end = at[k + 1];
            run.y = y_of(line);
            run.in_sentence = sentence.begin <= run.begin && run.end <= sentence.end;
            name_mentions(run, first, last);
            const std::string words = letters(run);
            run.picture = needs_picture(words);
            run.leftward = runs_left(words);
            run.width = run.picture ? script_width(words) : width(run.begin, run.end);
            m_runs.push_back(run);
        }
        put_in_order(from,
                     runs_left(std::string_view(m_text.text).substr(paragraph.begin, paragraph.end - paragraph.begin)));
    }

    /// Runs of a line side by side as they are read: those against the paragraph's own way in reverse.
    void put_in_order(std::size_t from, bool leftward) {
        std::vector<std::size_t> order(m_runs.size() - from);
        std::iota(order.begin(), order.end(), from);
        if (leftward) {
            std::reverse(order.begin(), order.end());
        }
        const auto against = [&](std::size_t run) { return m_runs[run].leftward != leftward; };
        for (auto first = order.begin(); first != order.end();) {
            const auto end = std::find_if_not(first, order.end(), against);
            std::reverse(first, end);
            first = end == order.end() ? end : end + 1;
        }
        float whole = 0.0F;
        for (const std::size_t run : order) {
            whole += m_runs[run].width;
        }
        float x = leftward ? m_corner.x + m_column.width - whole : m_corner.x;
        for (const std::size_t run : order) {
            m_runs[run].x = x;
            x += m_runs[run].width;
        }
    }

    void set_runs() {
        const document::ByteRange sentence = m_doc.in_hand
                                                 ? m_text.sentence_range(m_text.sentence(m_text.items[*m_doc.in_hand]))
                                                 : document::ByteRange{};
        m_runs.clear();
        for (const SetLine& line : m_set.lines) {
            set_line(line, sentence);
        }
    }

    void draw_ground(const Run& run) const {
        const Look& look = m_context.look;
        ImDrawList* list = ImGui::GetWindowDrawList();
        if (run.in_sentence) {
            list->AddRectFilled({run.x - look.of(1), run.y + m_line * 0.02F},
                                {run.x + run.width + look.of(1), run.y + m_line * 0.98F}, sentence_ground);
        }
        if (run.whole) {
            const bool in_hand = m_doc.in_hand == run.whole;
            const MentionInk ink = mention_ink(look, document::standing(m_text, *m_doc.decisions, *run.whole), false);
            const ImU32 color = in_hand ? in_hand_frame : ink.underline != 0 ? ink.underline : ink.ground;
            const float y = run.y + m_line * 0.98F;
            list->AddRectFilled({run.x, y - look.of(in_hand ? 3.0F : 1.5F)}, {run.x + run.width, y}, color);
        }
    }

    void draw_run(const Run& run) const {
        ImDrawList* list = ImGui::GetWindowDrawList();
        const Look& look = m_context.look;
        ImU32 color = look.colors.text;
        if (run.item) {
            const Standing how = document::standing(m_text, *m_doc.decisions, *run.item);
            const MentionInk ink = mention_ink(look, how, m_text.items[*run.item].is_date);
            const ImVec2 upper{run.x - look.of(1.5F), run.y + m_line * 0.1F};
            const ImVec2 lower{run.x + run.width + look.of(1.5F), run.y + m_line * 0.92F};
            if (ink.ground != 0) {
                list->AddRectFilled(upper, lower, ink.ground, look.of(3));
            }
            if (ink.underline != 0) {
                list->AddRectFilled({upper.x, lower.y - look.of(1.5F)}, lower, ink.underline);
            }
            color = ink.text != 0 ? ink.text : color;
            if (ink.struck) {
                const float middle = run.y + m_line * 0.54F;
                list->AddLine({run.x, middle}, {run.x + run.width, middle}, color, look.of(1.5F));
            }
        }
        const ImVec2 at{run.x, run.y + (m_line - ImGui::GetFontSize()) / 2};
        const std::string words = letters(run);
        if (run.picture) {
            draw_script(*list, at, color, words);
        } else {
            list->AddText(at, color, words.data(), words.data() + words.size());
        }
    }

    void draw() const {
        ImDrawList* list = ImGui::GetWindowDrawList();
        list->PushClipRect(m_corner, {m_corner.x + m_size.x, m_corner.y + m_size.y}, true);
        for (const Run& run : m_runs) {
            draw_ground(run);
        }
        for (const Run& run : m_runs) {
            draw_run(run);
        }
        draw_frame();
        list->PopClipRect();
    }

    /// Around the mention in hand, on each of its lines.
    void draw_frame() const {
        if (!m_doc.in_hand || is_whole(m_text, m_text.items[*m_doc.in_hand])) {
            return;
        }
        const Item& item = m_text.items[*m_doc.in_hand];
        const Look& look = m_context.look;
        for (std::size_t k = 0; k < m_runs.size();) {
            const float y = m_runs[k].y;
            float left = 1e9F;
            float right = -1e9F;
            for (; k < m_runs.size() && m_runs[k].y == y; ++k) {
                if (item.byte_begin <= m_runs[k].begin && m_runs[k].end <= item.byte_end) {
                    left = std::min(left, m_runs[k].x);
                    right = std::max(right, m_runs[k].x + m_runs[k].width);
                }
            }
            if (left < right) {
                ImGui::GetWindowDrawList()->AddRect({left - look.of(2), y + m_line * 0.1F},
                                                    {right + look.of(2), y + m_line * 0.92F}, in_hand_frame, look.of(3),
                                                    0, look.of(2));
            }
        }
    }

    void take_click() {
        const ImVec2 at = ImGui::GetIO().MousePos;
        const auto under = std::find_if(m_runs.begin(), m_runs.end(), [&](const Run& run) {
            return at.y >= run.y && at.y < run.y + m_line && at.x >= run.x && at.x < run.x + run.width;
        });
        if (!m_hovered || under == m_runs.end()) {
            return;
        }
        if (const auto item = under->item ? under->item : under->whole) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            if (m_clicked) {
                m_context.commands.push_back(state::TakeItem{*item, true});
            }
        }
    }

    /// Where in the text the column is.
    void draw_bar() const {
        const auto total = static_cast<double>(std::max<std::size_t>(m_text.text.size(), 1));
        if (m_set.lines.empty()) {
            return;
        }
        const double first = static_cast<double>(m_set.lines.front().begin) / total;
        const double last = static_cast<double>(m_set.lines.back().end) / total;
        if (first <= 0.0 && m_set.lines.back().end >= m_text.text.size()) {
            return;
        }
        const Look& look = m_context.look;
        const float least = look.of(24);
        const float long_px = std::max(least, static_cast<float>(last - first) * m_size.y);
        const float from = static_cast<float>(first / std::max(1e-9, 1.0 - (last - first))) * (m_size.y - long_px);
        const float x = m_corner.x + m_size.x - look.of(bar_width) + look.of(2);
        const float y = m_corner.y + std::clamp(from, 0.0F, std::max(0.0F, m_size.y - long_px));
        ImGui::GetWindowDrawList()->AddRectFilled({x, y}, {x + look.of(bar_width - 3), y + long_px},
                                                  m_bar_hovered ? look.colors.other_tick : look.colors.line,
                                                  look.of(4));
    }

    const PanelContext& m_context;
    const state::DocumentState& m_doc;
    const Document& m_text;
    ImVec2 m_corner;
    ImVec2 m_size;
    float m_line;
    Column m_column;
    SetText m_set;
    std::vector<Run> m_runs;
    bool m_hovered = false;
    bool m_clicked = false;
    bool m_bar_hovered = false;
};

}  // namespace

MentionInk mention_ink(const Look& look, Standing how, bool is_date) {
    const bool dark = look.colors.panel != Palette{}.panel;
    // Violet as the pins, blue for days.
    const ImU32 strong = is_date ? (dark ? IM_COL32(70, 130, 200, 255) : IM_COL32(28, 92, 158, 255))
                                 : (dark ? IM_COL32(140, 92, 196, 255) : IM_COL32(88, 36, 138, 255));
    const ImU32 pale = is_date ? (dark ? IM_COL32(40, 70, 104, 255) : IM_COL32(208, 226, 244, 255))
                               : (dark ? IM_COL32(74, 54, 100, 255) : IM_COL32(230, 216, 242, 255));
    switch (how) {
        case Standing::Accepted: return {strong, IM_COL32_WHITE, 0, false};
        case Standing::ToDecide: return {pale, 0, strong, false};
        case Standing::Rejected: return {0, look.colors.muted, 0, true};
        case Standing::Unresolved:
            return {dark ? IM_COL32(94, 66, 20, 255) : IM_COL32(252, 226, 170, 255), 0, look.colors.warning, false};
    }
    return {};
}

void reading_text(const PanelContext& context, ImVec2 size) {
    ImGui::BeginChild(
        "text", size, false,
        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    TextColumn(context, corner, ImGui::GetContentRegionAvail()).run();
    ImGui::EndChild();
}

}  // namespace app::ui
