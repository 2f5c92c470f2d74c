#include "app/ui/script_field.hpp"

#include "app/ui/script_text.hpp"

#include <algorithm>
#include <string_view>

namespace app::ui {
namespace {

/// Bytes, as ImGui counts them while the field takes the keys.
struct Cursor {
    std::size_t at = 0;
    std::size_t from = 0;
    std::size_t to = 0;
};

int note_cursor(ImGuiInputTextCallbackData* data) {
    const auto bytes = [](int position) { return static_cast<std::size_t>(std::max(0, position)); };
    *static_cast<Cursor*>(data->UserData) = {bytes(data->CursorPos),
                                             bytes(std::min(data->SelectionStart, data->SelectionEnd)),
                                             bytes(std::max(data->SelectionStart, data->SelectionEnd))};
    return 0;
}

/// From the picture's left edge to where the cursor stands before a byte.
float caret_at(const ScriptPicture& picture, std::size_t byte) {
    const auto next = std::find_if(picture.carets.begin(), picture.carets.end(),
                                   [byte](const ScriptCaret& caret) { return caret.byte >= byte; });
    if (picture.carets.empty()) {
        return 0;
    }
    return next == picture.carets.end() ? picture.carets.back().x : next->x;
}

/// Where the picture begins: at the side at which its script does; where it is too long, its end is seen.
float left_of(const ScriptPicture& picture, float from, float room) {
    const bool too_long = picture.size.x > room;
    return picture.right_to_left == too_long ? from : from + room - picture.size.x;
}

void draw_over(std::string_view words, const Cursor& cursor) {
    const ImVec2 least = ImGui::GetItemRectMin();
    const ImVec2 most = ImGui::GetItemRectMax();
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    const ScriptPicture* picture = script_picture(words);
    if (picture == nullptr) {
        return;
    }
    const float left = left_of(*picture, least.x + padding.x, most.x - least.x - 2 * padding.x);
    const float top = least.y + padding.y;
    const float foot = most.y - padding.y;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(least, most, true);
    if (ImGui::IsItemActive()) {
        const float a = left + caret_at(*picture, cursor.from);
        const float b = left + caret_at(*picture, cursor.to);
        list.AddRectFilled({std::min(a, b), top}, {std::max(a, b), foot}, ImGui::GetColorU32(ImGuiCol_TextSelectedBg));
        const float x = left + caret_at(*picture, cursor.at);
        list.AddLine({x, top}, {x, foot}, ImGui::GetColorU32(ImGuiCol_Text));
    }
    draw_script(list, {left, top}, ImGui::GetColorU32(ImGuiCol_Text), words);
    list.PopClipRect();
}

}  // namespace

bool script_field(const char* id, const char* hint, char* buffer, std::size_t size, ImGuiInputTextFlags flags) {
    const bool pictured = needs_picture(buffer);
    if (pictured) {
        ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32_BLACK_TRANS);
        ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, IM_COL32_BLACK_TRANS);
    }
    Cursor cursor;
    const bool entered = ImGui::InputTextWithHint(id, hint, buffer, size, flags | ImGuiInputTextFlags_CallbackAlways,
                                                  note_cursor, &cursor);
    if (pictured) {
        ImGui::PopStyleColor(2);
        draw_over(buffer, cursor);
    }
    return entered;
}

}  // namespace app::ui
