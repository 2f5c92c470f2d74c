// The sheet of a printed report and its lettering. Only for the .cpp files of this folder.
#pragma once

#include "app/scene/style.hpp"
#include "geo/core/box.hpp"

namespace app::press {

/// A4 standing, at 300 dots an inch: lengths below are such dots.
inline constexpr double sheet_width_mm = 210.0;
inline constexpr double sheet_height_mm = 297.0;
inline constexpr int sheet_width_px = 2480;
inline constexpr int sheet_height_px = 3508;
/// What stands on the page; its head and its number stand outside.
inline constexpr geo::core::Box body_px{177, 236, 2303, 3270};
inline constexpr double head_base_px = 165;
inline constexpr double foot_base_px = 3380;
inline constexpr double px_per_point = 300.0 / 72.0;

inline constexpr scene::Color ink{38, 36, 34, 255};
inline constexpr scene::Color soft_ink{92, 86, 78, 255};
inline constexpr scene::Color rule{190, 182, 166, 255};
inline constexpr scene::Color head_ground{239, 233, 219, 255};

/// Lettering: sizes in points.
[[nodiscard]] inline scene::TextStyle lettering(double points, text::FontStyle face, scene::Color color) {
    scene::TextStyle style;
    style.size = points;
    style.face = face;
    style.color = color;
    return style;
}

/// From one base line to the next.
[[nodiscard]] inline double line_px(const scene::TextStyle& style) {
    return style.size * 1.36 * px_per_point;
}

}  // namespace app::press
