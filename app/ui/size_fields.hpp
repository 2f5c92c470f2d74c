// The size of a film.
#pragma once

#include <array>

namespace app::ui {

/// One of the usual sizes, or two numbers that are typed. `none` (null: there must be one) stands for 0x0. True where
/// it has just become another.
bool size_field(const char* id, std::array<int, 2>& size_px, float width, const char* none);

}  // namespace app::ui
