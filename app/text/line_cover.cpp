#include "app/text/line_cover.hpp"

#include <algorithm>
#include <cmath>

namespace app::text {

void add_line_cover(CoverGrid& grid, const LinePiece& piece, double half_px) {
    const double reach = half_px + 1.0;
    const int left = std::max(static_cast<int>(std::floor(std::min(piece.x0, piece.x1) - reach)), 0);
    const int right = std::min(static_cast<int>(std::ceil(std::max(piece.x0, piece.x1) + reach)), grid.width);
    const int top = std::max(static_cast<int>(std::floor(std::min(piece.y0, piece.y1) - reach)), 0);
    const int bottom = std::min(static_cast<int>(std::ceil(std::max(piece.y0, piece.y1) + reach)), grid.height);
    const double along_x = piece.x1 - piece.x0;
    const double along_y = piece.y1 - piece.y0;
    const double length2 = along_x * along_x + along_y * along_y;
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            const double from_x = x + 0.5 - piece.x0;
            const double from_y = y + 0.5 - piece.y0;
            const double t =
                length2 > 0.0 ? std::clamp((from_x * along_x + from_y * along_y) / length2, 0.0, 1.0) : 0.0;
            const double off_x = from_x - t * along_x;
            const double off_y = from_y - t * along_y;
            const double off = std::sqrt(off_x * off_x + off_y * off_y);
            const double cover = std::clamp(std::min(half_px, off + 0.5) - std::max(-half_px, off - 0.5), 0.0, 1.0);
            float& value = grid.at(x, y);
            value = std::max(value, static_cast<float>(cover));
        }
    }
}

}  // namespace app::text
