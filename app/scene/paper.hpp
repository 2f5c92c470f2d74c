// Sheets of paper that a map is laid out for.
#pragma once

namespace app::scene {

enum class Paper { A4, A3 };

/// A sheet at 300 dots an inch in whole and even pixels, and the design scale for it: lettering is nearly as large on
/// A3 as on A4 (a fifth larger, since one stands further off), so that the larger sheet shows more.
struct PaperSize {
    double width_mm = 0.0;
    double height_mm = 0.0;
    int width_px = 0;
    int height_px = 0;
    double scale = 1.0;
};

inline constexpr int paper_dpi = 300;
/// Left white at each edge of a sheet: most printers cannot print nearer than this (5 mm). Whole and even pixels.
inline constexpr int paper_margin_px = 60;

[[nodiscard]] constexpr PaperSize landscape(Paper paper) {
    constexpr double a4_scale = 2480.0 / 1080.0;
    return paper == Paper::A3 ? PaperSize{420.0, 297.0, 4960, 3508, 1.2 * a4_scale}
                              : PaperSize{297.0, 210.0, 3508, 2480, a4_scale};
}

[[nodiscard]] constexpr PaperSize portrait(Paper paper) {
    const PaperSize lying = landscape(paper);
    return {lying.height_mm, lying.width_mm, lying.height_px, lying.width_px, lying.scale};
}

}  // namespace app::scene
