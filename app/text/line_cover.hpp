// How much of each pixel a straight piece of line covers, for pictures made on the CPU: halos of glyphs, edges of
// symbols.
#pragma once

#include <cstddef>
#include <vector>

namespace app::text {

/// One value a pixel, 0 to 1, rows downwards. Pixel (0, 0) spans 0 to 1 in both axes.
struct CoverGrid {
    int width = 0;
    int height = 0;
    std::vector<float> values;

    CoverGrid() = default;
    CoverGrid(int columns, int rows)
        : width(columns),
          height(rows),
          values(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), 0.0F) {}

    [[nodiscard]] float& at(int x, int y) { return values[index(x, y)]; }
    [[nodiscard]] float at(int x, int y) const { return values[index(x, y)]; }

  private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
};

struct LinePiece {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
};

/// Raises each pixel of `grid` to the cover of a line with round ends and `half_px` to either side.
void add_line_cover(CoverGrid& grid, const LinePiece& piece, double half_px);

}  // namespace app::text
