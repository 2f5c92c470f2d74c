// How panels look: sizes that grow with the screen's scale, calm colours, fonts.
#pragma once

#include <imgui.h>

#include <string>

namespace app::ui {

/// Font files of the panels; found by whoever starts the window.
struct FontFiles {
    std::string regular;
    std::string bold;
};

/// The fonts in an atlas. All null: the atlas's default font stands in (tests).
struct Fonts {
    ImFont* body = nullptr;
    ImFont* small_print = nullptr;
    ImFont* bold = nullptr;
    ImFont* title = nullptr;
};

/// Colours of panels; the map brings its own.
struct Palette {
    ImU32 panel = IM_COL32(250, 249, 246, 255);
    ImU32 empty_map = IM_COL32(232, 229, 222, 255);
    ImU32 line = IM_COL32(217, 213, 204, 255);
    ImU32 text = IM_COL32(38, 37, 34, 255);
    ImU32 muted = IM_COL32(112, 107, 99, 255);
    ImU32 accent = IM_COL32(43, 92, 138, 255);
    ImU32 hover = IM_COL32(236, 233, 225, 255);
    ImU32 pressed = IM_COL32(224, 220, 210, 255);
    ImU32 track = IM_COL32(240, 237, 230, 255);
    ImU32 passed = IM_COL32(226, 231, 236, 255);
    ImU32 control_tick = IM_COL32(52, 62, 78, 255);
    ImU32 battle_tick = IM_COL32(178, 74, 40, 255);
    ImU32 other_tick = IM_COL32(160, 154, 143, 255);
    ImU32 warning = IM_COL32(160, 98, 16, 255);
    ImU32 error = IM_COL32(170, 36, 36, 255);
};

/// Light letters on dark panels.
[[nodiscard]] Palette dark_palette();

/// All of it, for one scale.
struct Look {
    float scale = 1.0F;  ///< units of ImGui for each design pixel
    Fonts fonts;
    Palette colors;

    [[nodiscard]] float of(float design_px) const { return design_px * scale; }
};

/// Adds the fonts to an atlas for so many device pixels a design pixel, and bakes it.
/// Where a file cannot be used, the atlas's own font stands in for all. Needs no ImGui context, so it can run on a
/// worker.
[[nodiscard]] Fonts bake_fonts(ImFontAtlas& atlas, const FontFiles& files, double content_scale);

/// Sets colours and sizes of the current ImGui context.
void apply(const Look& look);

}  // namespace app::ui
