// Text in scripts whose letters join or run from right to left, which ImGui cannot set: drawn as pictures that somebody
// who can has made.
#pragma once

#include <imgui.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace app::ui {

struct PanelContext;

/// What a picture shall show. Sizes are in units of ImGui.
struct ScriptOrder {
    std::string_view words;
    const ImFont* font = nullptr;  ///< whose weight and height it shall match
    float line = 0;                ///< height of a line of that font
    float wrap = 0;                ///< 0: one line
};

/// Where the cursor may stand: before the byte of that number, so far from the picture's left edge.
struct ScriptCaret {
    std::size_t byte = 0;
    float x = 0;
};

/// A picture, white with the letters in its alpha; to be drawn in its own size on whole pixels.
struct ScriptPicture {
    ImTextureID texture = nullptr;  ///< null where there is nothing to draw
    ImVec2 size;
    float baseline = 0;  ///< of the first line, from the top
    float line = 0;      ///< from one line to the next
    int lines = 0;
    bool right_to_left = false;
    std::vector<ScriptCaret> carets;  ///< of one line only
};

/// Makes such pictures and keeps them for as long as they are drawn.
class ScriptTextures {
  public:
    virtual ~ScriptTextures() = default;
    /// Stays valid until the frame has been drawn.
    [[nodiscard]] virtual const ScriptPicture& picture(const ScriptOrder& order) = 0;
};

/// Gives them to all widgets of the current ImGui context; null: letters stay as ImGui has them.
void use_script_textures(ScriptTextures* textures);

/// Whether the current font lacks letters of these words, so that they are drawn as a picture.
[[nodiscard]] bool needs_picture(std::string_view words);

/// A line in the current colour and font, as an item of its own like `ImGui::TextUnformatted`, whatever its script.
void script_text(std::string_view words);
/// A paragraph wrapped at the panel's right edge, or after `wrap` units where that is above 0. One that runs from right
/// to left and takes more than a line stands at the right edge.
void script_paragraph(std::string_view words, float wrap = 0);
/// As `script_text` for those who hold a context; `paragraph` wraps.
void script_text(const PanelContext& context, std::string_view words, bool paragraph = false);

/// The picture of a line in the current font; null where it needs none, or has none.
[[nodiscard]] const ScriptPicture* script_picture(std::string_view words);
/// How wide a line will be.
[[nodiscard]] float script_width(std::string_view words);
/// Into a draw list at a place, without being an item: for labels that panels draw themselves.
void draw_script(ImDrawList& list, ImVec2 at, ImU32 color, std::string_view words);

}  // namespace app::ui
