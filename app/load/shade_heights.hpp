// Heights to light and shadow.
#pragma once

#include <cstdint>
#include <vector>

namespace app::load {

/// Four bytes a cell: black where a slope turns away from light in the north-west, white where it faces it, of more or
/// less alpha; level ground, and where a height is missing (NaN), nothing. Slopes are exaggerated alike so that the
/// mean one is seen. `cell_m` is the size of a cell.
[[nodiscard]] std::vector<std::uint8_t> shade_heights(const std::vector<float>& heights_m, int width, int height,
                                                      double cell_m);

}  // namespace app::load
