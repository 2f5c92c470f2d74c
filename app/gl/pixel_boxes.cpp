#include "app/gl/pixel_boxes.hpp"

#include <algorithm>
#include <cmath>

namespace app::gl {

using image::PixelRect;

namespace {

/// What a box costs besides its pixels, in pixels: a dozen draw calls under a software rasteriser take as long as
/// filling these.
constexpr long box_cost_px = 20000;

bool join_first_pair(std::vector<PixelRect>& boxes) {
    for (std::size_t a = 0; a < boxes.size(); ++a) {
        for (std::size_t b = a + 1; b < boxes.size(); ++b) {
            const PixelRect both = joined(boxes[a], boxes[b]);
            if (area(both) <= area(boxes[a]) + area(boxes[b]) + box_cost_px) {
                boxes[a] = both;
                boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(b));
                return true;
            }
        }
    }
    return false;
}

}  // namespace

PixelRect page_rect(int width_px, int height_px) {
    return {0, 0, width_px, height_px};
}

PixelRect pixels_of(const geo::core::Box& box, int width_px, int height_px) {
    if (box.empty() || !std::isfinite(box.width() + box.height())) {
        return box.empty() ? PixelRect{} : page_rect(width_px, height_px);
    }
    const int left = static_cast<int>(std::clamp(std::floor(box.min_x), 0.0, static_cast<double>(width_px)));
    const int top = static_cast<int>(std::clamp(std::floor(box.min_y), 0.0, static_cast<double>(height_px)));
    const int right = static_cast<int>(std::clamp(std::ceil(box.max_x), 0.0, static_cast<double>(width_px)));
    const int bottom = static_cast<int>(std::clamp(std::ceil(box.max_y), 0.0, static_cast<double>(height_px)));
    return {left, top, right - left, bottom - top};
}

geo::core::Box box_of(const PixelRect& rect) {
    return {static_cast<double>(rect.x), static_cast<double>(rect.y), static_cast<double>(rect.x + rect.width),
            static_cast<double>(rect.y + rect.height)};
}

long area(const PixelRect& rect) {
    return static_cast<long>(rect.width) * rect.height;
}

PixelRect joined(const PixelRect& a, const PixelRect& b) {
    const int left = std::min(a.x, b.x);
    const int top = std::min(a.y, b.y);
    return {left, top, std::max(a.x + a.width, b.x + b.width) - left, std::max(a.y + a.height, b.y + b.height) - top};
}

PixelRect intersection(const PixelRect& a, const PixelRect& b) {
    const int left = std::max(a.x, b.x);
    const int top = std::max(a.y, b.y);
    return {left, top, std::max(0, std::min(a.x + a.width, b.x + b.width) - left),
            std::max(0, std::min(a.y + a.height, b.y + b.height) - top)};
}

std::vector<PixelRect> merged(std::vector<PixelRect> boxes) {
    boxes.erase(std::remove_if(boxes.begin(), boxes.end(), [](const PixelRect& box) { return area(box) <= 0; }),
                boxes.end());
    while (join_first_pair(boxes)) {
    }
    return boxes;
}

}  // namespace app::gl
