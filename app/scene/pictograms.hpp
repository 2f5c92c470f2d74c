// Outlines of small signs, in units of their token's radius, y down; those with a front point to the right.
#pragma once

#include "geo/core/point.hpp"

#include <array>

namespace app::scene::pictogram {

using geo::core::Point;

inline constexpr std::array<Point, 3> triangle{{{0.0, -0.68}, {0.64, 0.44}, {-0.64, 0.44}}};
inline constexpr std::array<Point, 3> small_triangle{{{0.0, -0.22}, {0.26, 0.24}, {-0.26, 0.24}}};
inline constexpr std::array<Point, 18> plane{{{0.82, 0.0},
                                              {0.66, -0.11},
                                              {0.24, -0.12},
                                              {-0.16, -0.72},
                                              {-0.36, -0.72},
                                              {-0.14, -0.12},
                                              {-0.46, -0.1},
                                              {-0.66, -0.34},
                                              {-0.8, -0.34},
                                              {-0.7, 0.0},
                                              {-0.8, 0.34},
                                              {-0.66, 0.34},
                                              {-0.46, 0.1},
                                              {-0.14, 0.12},
                                              {-0.36, 0.72},
                                              {-0.16, 0.72},
                                              {0.24, 0.12},
                                              {0.66, 0.11}}};
inline constexpr std::array<Point, 8> rocket{
    {{0.84, 0.0}, {0.46, -0.21}, {-0.3, -0.21}, {-0.72, -0.5}, {-0.56, 0.0}, {-0.72, 0.5}, {-0.3, 0.21}, {0.46, 0.21}}};
inline constexpr std::array<Point, 6> lightning{
    {{0.16, -0.76}, {-0.46, 0.12}, {-0.08, 0.12}, {-0.2, 0.76}, {0.46, -0.18}, {0.06, -0.18}}};
inline constexpr std::array<Point, 4> flag_pole{{{-0.5, -0.7}, {-0.34, -0.7}, {-0.34, 0.72}, {-0.5, 0.72}}};
inline constexpr std::array<Point, 4> flag{{{-0.34, -0.66}, {0.62, -0.54}, {0.54, 0.1}, {-0.34, 0.02}}};
inline constexpr std::array<Point, 4> diamond{{{0.0, -0.6}, {0.6, 0.0}, {0.0, 0.6}, {-0.6, 0.0}}};

// Halves of the needle that points north (along x), its foot at the origin.
inline constexpr std::array<Point, 3> needle_left{{{1.0, 0.0}, {0.12, 0.0}, {0.0, -0.26}}};
inline constexpr std::array<Point, 3> needle_right{{{1.0, 0.0}, {0.0, 0.26}, {0.12, 0.0}}};

// Heads of movements: the tip at the origin, in units of the head's length.
inline constexpr std::array<Point, 4> arrow{{{0.0, 0.0}, {-1.0, -0.56}, {-0.76, 0.0}, {-1.0, 0.56}}};
inline constexpr std::array<Point, 6> chevron{
    {{0.0, 0.0}, {-0.62, -0.56}, {-0.94, -0.56}, {-0.36, 0.0}, {-0.94, 0.56}, {-0.62, 0.56}}};
inline constexpr std::array<Point, 4> rhombus{{{0.0, 0.0}, {-0.55, -0.5}, {-1.1, 0.0}, {-0.55, 0.5}}};

}  // namespace app::scene::pictogram
