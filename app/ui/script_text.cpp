#include "app/ui/script_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace app::ui {
namespace {

ScriptTextures* textures() {
    return static_cast<ScriptTextures*>(ImGui::GetIO().UserData);
}

/// The first character and how many bytes it takes; what is no UTF-8 counts as one plain byte.
struct Character {
    unsigned code = 0;
    std::size_t bytes = 1;
};
Character first_of(std::string_view text) {
    const auto byte = [&text](std::size_t index) { return static_cast<std::uint8_t>(text[index]); };
    const unsigned lead = byte(0);
    const std::size_t bytes = lead < 0xC0 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (bytes == 1 || text.size() < bytes) {
        return {'?', 1};
    }
    unsigned code = lead & (0xFFU >> (bytes + 1));
    for (std::size_t index = 1; index < bytes; ++index) {
        code = (code << 6U) | (byte(index) & 0x3FU);
    }
    return {code, bytes};
}

bool is_missing(const ImFont& font, unsigned code) {
    constexpr unsigned first_other_script = 0x0370;
    constexpr unsigned punctuation_from = 0x2000;
    constexpr unsigned punctuation_to = 0x2C00;
    if (code < first_other_script || (code >= punctuation_from && code < punctuation_to)) {
        return false;
    }
    return code > IM_UNICODE_CODEPOINT_MAX || font.FindGlyphNoFallback(static_cast<ImWchar>(code)) == nullptr;
}

const ScriptPicture* picture_of(std::string_view words, float wrap) {
    if (!needs_picture(words)) {
        return nullptr;
    }
    const ScriptPicture& picture =
        textures()->picture({words, ImGui::GetFont(), ImGui::GetTextLineHeight(), std::max(0.0F, wrap)});
    return picture.texture == nullptr ? nullptr : &picture;
}

/// The base lines of picture and panel agree.
float shift_of(const ScriptPicture& picture) {
    const ImFont* font = ImGui::GetFont();
    return font->Ascent * ImGui::GetFontSize() / font->FontSize - picture.baseline;
}

void draw(ImDrawList& list, const ScriptPicture& picture, ImVec2 at, ImU32 color) {
    const ImVec2 scale = ImGui::GetIO().DisplayFramebufferScale;
    const auto whole = [](float value, float ratio) { return ratio > 0 ? std::round(value * ratio) / ratio : value; };
    const ImVec2 corner{whole(at.x, scale.x), whole(at.y + shift_of(picture), scale.y)};
    const ImVec2 far_corner{corner.x + picture.size.x, corner.y + picture.size.y};
    list.AddImage(picture.texture, corner, far_corner, {0, 0}, {1, 1}, color);
}

/// As high as lines of the panel where the script's own lines are no higher, so that rows keep their rhythm.
void item(const ScriptPicture& picture, float left) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float more = static_cast<float>(std::max(0, picture.lines - 1)) * picture.line;
    ImGui::Dummy({left + picture.size.x, ImGui::GetTextLineHeight() + more});
    draw(*ImGui::GetWindowDrawList(), picture, {start.x + left, start.y}, ImGui::GetColorU32(ImGuiCol_Text));
}

}  // namespace

void use_script_textures(ScriptTextures* textures) {
    ImGui::GetIO().UserData = textures;
}

bool needs_picture(std::string_view words) {
    if (textures() == nullptr) {
        return false;
    }
    const ImFont& font = *ImGui::GetFont();
    while (!words.empty()) {
        if (static_cast<std::uint8_t>(words.front()) < 0x80) {
            words.remove_prefix(1);
            continue;
        }
        const Character character = first_of(words);
        if (is_missing(font, character.code)) {
            return true;
        }
        words.remove_prefix(character.bytes);
    }
    return false;
}

void script_text(std::string_view words) {
    if (const ScriptPicture* picture = picture_of(words, 0)) {
        item(*picture, 0);
    } else {
        ImGui::TextUnformatted(words.data(), words.data() + words.size());
    }
}

void script_paragraph(std::string_view words, float wrap) {
    const float room = wrap > 0 ? wrap : ImGui::GetContentRegionAvail().x;
    if (const ScriptPicture* picture = picture_of(words, std::max(1.0F, room))) {
        const bool stands_right = picture->right_to_left && picture->lines > 1;
        item(*picture, stands_right ? std::max(0.0F, room - picture->size.x) : 0.0F);
        return;
    }
    ImGui::PushTextWrapPos(wrap > 0 ? ImGui::GetCursorPosX() + wrap : 0.0F);
    ImGui::TextUnformatted(words.data(), words.data() + words.size());
    ImGui::PopTextWrapPos();
}

void script_text(const PanelContext& /*context*/, std::string_view words, bool paragraph) {
    if (paragraph) {
        script_paragraph(words);
    } else {
        script_text(words);
    }
}

const ScriptPicture* script_picture(std::string_view words) {
    return picture_of(words, 0);
}

float script_width(std::string_view words) {
    const ScriptPicture* picture = picture_of(words, 0);
    return picture != nullptr ? picture->size.x : ImGui::CalcTextSize(words.data(), words.data() + words.size()).x;
}

void draw_script(ImDrawList& list, ImVec2 at, ImU32 color, std::string_view words) {
    if (const ScriptPicture* picture = picture_of(words, 0)) {
        draw(list, *picture, at, color);
    } else {
        list.AddText(at, color, words.data(), words.data() + words.size());
    }
}

}  // namespace app::ui
