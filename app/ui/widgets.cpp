#include "app/ui/widgets.hpp"

#include "app/ui/script_text.hpp"

#include <algorithm>

namespace app::ui {
namespace {

/// Draws a sign into a box of a given half size around its middle.
class Sign {
  public:
    Sign(ImVec2 middle, float half, ImU32 color)
        : m_middle(middle), m_half(half), m_color(color), m_list(ImGui::GetWindowDrawList()) {}

    /// A triangle that points right (`direction` 1) or left (-1), its middle moved sideways.
    void arrow(float direction, float offset) const {
        const ImVec2 tip = at(offset + 0.55F * direction, 0);
        const ImVec2 upper = at(offset - 0.45F * direction, -0.8F);
        const ImVec2 lower = at(offset - 0.45F * direction, 0.8F);
        m_list->AddTriangleFilled(tip, upper, lower, m_color);
    }
    void bar(float offset, float half_width) const {
        m_list->AddRectFilled(at(offset - half_width, -0.8F), at(offset + half_width, 0.8F), m_color, m_half * 0.1F);
    }
    void cross() const {
        m_list->AddLine(at(-0.6F, -0.6F), at(0.6F, 0.6F), m_color, m_half * 0.22F);
        m_list->AddLine(at(-0.6F, 0.6F), at(0.6F, -0.6F), m_color, m_half * 0.22F);
    }

  private:
    [[nodiscard]] ImVec2 at(float x, float y) const { return {m_middle.x + x * m_half, m_middle.y + y * m_half}; }

    ImVec2 m_middle;
    float m_half;
    ImU32 m_color;
    ImDrawList* m_list;
};

void draw(Icon icon, const Sign& sign) {
    switch (icon) {
        case Icon::Play: sign.arrow(1, 0.1F); break;
        case Icon::PlayBack: sign.arrow(-1, -0.1F); break;
        case Icon::Pause:
            sign.bar(-0.4F, 0.2F);
            sign.bar(0.4F, 0.2F);
            break;
        case Icon::DayBack: sign.arrow(-1, 0); break;
        case Icon::DayOn: sign.arrow(1, 0); break;
        case Icon::ChangeBack:
            sign.bar(-0.7F, 0.12F);
            sign.arrow(-1, 0.15F);
            break;
        case Icon::ChangeOn:
            sign.arrow(1, -0.15F);
            sign.bar(0.7F, 0.12F);
            break;
        case Icon::Close: sign.cross(); break;
    }
}

}  // namespace

ImU32 packed(const campaign::ActorColor& color) {
    return IM_COL32(color.red, color.green, color.blue, 255);
}

void tip_on_hover(const std::string& tip) {
    if (!tip.empty() && ImGui::IsItemHovered()) {
        ImGui::BeginTooltip();
        text(tip);
        ImGui::EndTooltip();
    }
}

bool pointer_is_on_item() {
    return ImGui::IsItemHovered() && ImGui::IsMouseHoveringRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
}

bool icon_button(const Look& look, const char* id, Icon icon, const std::string& tip, float size, bool strong) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(id, {size, size});
    const bool hovered = ImGui::IsItemHovered();
    const bool held = ImGui::IsItemActive();
    const Palette& palette = look.colors;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 far_corner{corner.x + size, corner.y + size};
    const ImVec2 middle{corner.x + size / 2, corner.y + size / 2};
    if (strong) {
        list->AddCircleFilled(middle, size / 2, held ? palette.control_tick : palette.accent, 48);
    } else if (hovered) {
        list->AddRectFilled(corner, far_corner, held ? palette.pressed : palette.hover, look.of(6));
    }
    draw(icon, Sign(middle, size * 0.26F, strong ? palette.panel : palette.text));
    tip_on_hover(tip);
    return pressed;
}

bool panel_title(const Look& look, ImFont* font, const std::string& title, const std::string& tip) {
    const float cross = look.of(26);
    ImGui::PushFont(font);
    text(title);
    ImGui::PopFont();
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - cross);
    return icon_button(look, "close", Icon::Close, tip, cross);
}

float word_button_width(const std::string& word) {
    return ImGui::CalcTextSize(word.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
}

bool word_button(const Look& look, const std::string& word, bool on, const std::string& tip) {
    if (on) {
        ImGui::PushStyleColor(ImGuiCol_Button, look.colors.accent);
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, look.colors.accent);
        ImGui::PushStyleColor(ImGuiCol_ButtonActive, look.colors.accent);
        ImGui::PushStyleColor(ImGuiCol_Text, look.colors.panel);
    }
    const bool pressed = ImGui::Button(word.c_str());
    if (on) {
        ImGui::PopStyleColor(4);
    }
    tip_on_hover(tip);
    return pressed;
}

void text(std::string_view words) {
    script_text(words);
}

void muted_text(const Look& look, std::string_view words) {
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.muted);
    text(words);
    ImGui::PopStyleColor();
}

void wrapped_text(std::string_view words) {
    script_paragraph(words);
}

bool link_text(const Look& look, const std::string& words, const char* tip) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImGui::PushStyleColor(ImGuiCol_Text, look.colors.accent);
    wrapped_text(words);
    ImGui::PopStyleColor();
    const ImVec2 least = ImGui::GetItemRectMin();
    const ImVec2 most = ImGui::GetItemRectMax();
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::GetWindowDrawList()->AddLine({start.x, most.y}, {most.x, most.y}, look.colors.accent);
        tip_on_hover(tip);
    }
    // The press lies over the text, which has no height of its own before it is wrapped.
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(least);
    const bool pressed =
        ImGui::InvisibleButton(words.c_str(), {std::max(1.0F, most.x - least.x), std::max(1.0F, most.y - least.y)});
    ImGui::SetCursorScreenPos(after);
    return pressed;
}

void heading(const Look& look, const std::string& words) {
    ImGui::Dummy({0, look.of(4)});
    ImGui::Separator();
    ImGui::Dummy({0, look.of(2)});
    ImGui::PushFont(look.fonts.bold);
    wrapped_text(words);
    ImGui::PopFont();
}

void swatch(const Look& look, const campaign::ActorColor& color) {
    const float size = look.of(13);
    const float line = ImGui::GetTextLineHeight();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 upper{corner.x, corner.y + (line - size) / 2};
    const ImVec2 lower{upper.x + size, upper.y + size};
    ImGui::GetWindowDrawList()->AddRectFilled(upper, lower, packed(color), look.of(3));
    ImGui::Dummy({size, line});
    ImGui::SameLine();
}

}  // namespace app::ui
