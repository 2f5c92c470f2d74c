#include "app/ui/look.hpp"

#include <array>

namespace app::ui {
namespace {

constexpr float body_px = 16.0F;
constexpr float small_px = 13.0F;
constexpr float title_px = 22.0F;

/// Latin with its extensions, combining marks, punctuation, arrows and the signs of dates and measures.
constexpr std::array<ImWchar, 17> letters{0x0020, 0x017F, 0x0192, 0x0192, 0x01C0, 0x01FF, 0x0218, 0x021B, 0x02B0,
                                          0x02FF, 0x1E00, 0x1EFF, 0x2010, 0x2044, 0x20AC, 0x20AC, 0};

ImFont* add(ImFontAtlas& atlas, const std::string& file, float size_px) {
    ImFontConfig config;
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    return atlas.AddFontFromFileTTF(file.c_str(), size_px, &config, letters.data());
}

ImVec4 color(ImU32 packed) {
    return ImGui::ColorConvertU32ToFloat4(packed);
}

}  // namespace

Fonts bake_fonts(ImFontAtlas& atlas, const FontFiles& files, double content_scale) {
    const auto scale = static_cast<float>(content_scale);
    Fonts fonts;
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    if (!files.regular.empty() && !files.bold.empty()) {
        fonts.body = add(atlas, files.regular, body_px * scale);
        fonts.small_print = add(atlas, files.regular, small_px * scale);
        fonts.bold = add(atlas, files.bold, body_px * scale);
        fonts.title = add(atlas, files.bold, title_px * scale);
    }
    if (fonts.body == nullptr || fonts.small_print == nullptr || fonts.bold == nullptr || fonts.title == nullptr) {
        ImFont* standard = atlas.AddFontDefault();
        fonts = {standard, standard, standard, standard};
    }
    atlas.Build();
    return fonts;
}

Palette dark_palette() {
    Palette dark;
    dark.panel = IM_COL32(32, 34, 38, 255);
    dark.empty_map = IM_COL32(24, 25, 28, 255);
    dark.line = IM_COL32(64, 68, 75, 255);
    dark.text = IM_COL32(232, 230, 224, 255);
    dark.muted = IM_COL32(164, 162, 156, 255);
    dark.accent = IM_COL32(110, 168, 224, 255);
    dark.hover = IM_COL32(52, 56, 63, 255);
    dark.pressed = IM_COL32(68, 73, 82, 255);
    dark.track = IM_COL32(43, 46, 52, 255);
    dark.passed = IM_COL32(48, 60, 74, 255);
    dark.control_tick = IM_COL32(208, 214, 224, 255);
    dark.battle_tick = IM_COL32(226, 122, 84, 255);
    dark.other_tick = IM_COL32(128, 126, 120, 255);
    dark.warning = IM_COL32(232, 178, 92, 255);
    dark.error = IM_COL32(240, 120, 112, 255);
    return dark;
}

void apply(const Look& look) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle{};
    const Palette& palette = look.colors;
    style.WindowRounding = look.of(8);
    style.ChildRounding = look.of(6);
    style.PopupRounding = look.of(6);
    style.FrameRounding = look.of(5);
    style.GrabRounding = look.of(5);
    style.ScrollbarRounding = look.of(6);
    style.ScrollbarSize = look.of(10);
    style.WindowPadding = {look.of(16), look.of(14)};
    style.FramePadding = {look.of(9), look.of(5)};
    style.ItemSpacing = {look.of(8), look.of(6)};
    style.ItemInnerSpacing = {look.of(6), look.of(4)};
    style.GrabMinSize = look.of(12);
    style.WindowBorderSize = 1.0F;
    style.PopupBorderSize = 1.0F;
    style.FrameBorderSize = 1.0F;

    const auto set = [&style](ImGuiCol which, ImU32 packed) { style.Colors[which] = color(packed); };
    set(ImGuiCol_Text, palette.text);
    set(ImGuiCol_TextDisabled, palette.muted);
    set(ImGuiCol_WindowBg, palette.panel);
    set(ImGuiCol_PopupBg, palette.panel);
    set(ImGuiCol_ChildBg, IM_COL32_BLACK_TRANS);
    set(ImGuiCol_Border, palette.line);
    set(ImGuiCol_FrameBg, palette.track);
    set(ImGuiCol_FrameBgHovered, palette.hover);
    set(ImGuiCol_FrameBgActive, palette.pressed);
    set(ImGuiCol_Button, palette.track);
    set(ImGuiCol_ButtonHovered, palette.hover);
    set(ImGuiCol_ButtonActive, palette.pressed);
    set(ImGuiCol_Header, palette.passed);
    set(ImGuiCol_HeaderHovered, palette.hover);
    set(ImGuiCol_HeaderActive, palette.pressed);
    set(ImGuiCol_CheckMark, palette.accent);
    set(ImGuiCol_SliderGrab, palette.accent);
    set(ImGuiCol_SliderGrabActive, palette.accent);
    set(ImGuiCol_Separator, palette.line);
    set(ImGuiCol_Tab, palette.track);
    set(ImGuiCol_TabHovered, palette.hover);
    set(ImGuiCol_TabActive, palette.pressed);
    set(ImGuiCol_TabUnfocused, palette.track);
    set(ImGuiCol_TabUnfocusedActive, palette.pressed);
    set(ImGuiCol_ScrollbarBg, IM_COL32_BLACK_TRANS);
    set(ImGuiCol_ScrollbarGrab, palette.line);
    set(ImGuiCol_ScrollbarGrabHovered, palette.other_tick);
    set(ImGuiCol_ScrollbarGrabActive, palette.muted);
}

}  // namespace app::ui
