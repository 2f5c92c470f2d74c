#include "app/gl/ground_lattice.hpp"

#include "app/gl/pixel_boxes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace app::gl {

using geo::core::Point;
using image::PixelRect;

namespace {

/// A distance in whole pixels; nothing where it is none, or too far for numbers to tell pixels apart.
std::optional<long> whole(double px) {
    constexpr double noise_px = 1e-4;
    constexpr double farthest_px = 1e8;
    const double nearest = std::round(px);
    if (!(std::abs(px) < farthest_px) || std::abs(px - nearest) > noise_px) {
        return std::nullopt;
    }
    return static_cast<long>(nearest);
}

long floor_divided(long value, long by) {
    return (value >= 0 ? value : value - by + 1) / by;
}

}  // namespace

GroundLattice::GroundLattice(const scene::View& anchored, long x, long y) : m_anchored(anchored), m_x(x), m_y(y) {
    const long width = anchored.width_px;
    const long height = anchored.height_px;
    for (long row = floor_divided(y, height); row * height < y + height; ++row) {
        for (long column = floor_divided(x, width); column * width < x + width; ++column) {
            const Point page_to_cell{static_cast<double>(x - column * width), static_cast<double>(y - row * height)};
            scene::View view = anchored;
            view.centre.x += static_cast<double>(column * width) * anchored.metres_per_px;
            view.centre.y -= static_cast<double>(row * height) * anchored.metres_per_px;
            const PixelRect whole_cell{static_cast<int>(column * width - x), static_cast<int>(row * height - y),
                                       anchored.width_px, anchored.height_px};
            m_cells.push_back(
                {view, intersection(whole_cell, page_rect(anchored.width_px, anchored.height_px)), page_to_cell});
        }
    }
}

GroundLattice GroundLattice::alone(const scene::View& view) {
    scene::View anchored = view;
    anchored.anchor.reset();
    return {anchored, 0, 0};
}

GroundLattice::GroundLattice(const scene::View& view) : GroundLattice(alone(view)) {
    const Point anchor = view.anchor.value_or(view.centre);
    const auto x = whole((view.centre.x - anchor.x) / view.metres_per_px);
    const auto y = whole((anchor.y - view.centre.y) / view.metres_per_px);
    if (x && y && (*x != 0 || *y != 0)) {
        scene::View anchored = m_anchored;
        anchored.centre = anchor;
        *this = GroundLattice(anchored, *x, *y);
    }
}

bool GroundLattice::is_page() const {
    return m_x == 0 && m_y == 0;
}

bool GroundLattice::same_places(const GroundLattice& other) const {
    return m_anchored == other.m_anchored;
}

bool GroundLattice::same_page(const GroundLattice& other) const {
    return same_places(other) && m_x == other.m_x && m_y == other.m_y;
}

std::vector<PixelRect> GroundLattice::uncovered(const GroundLattice& before) const {
    const int width = m_anchored.width_px;
    const int height = m_anchored.height_px;
    const long across = before.m_x - m_x;
    const long down = before.m_y - m_y;
    if (std::abs(across) >= width || std::abs(down) >= height) {
        return {page_rect(width, height)};
    }
    const auto right = static_cast<int>(across);
    const auto lower = static_cast<int>(down);
    // A strip at one side over the whole height, one above or below beside it.
    std::vector<PixelRect> strips;
    if (right != 0) {
        strips.push_back(right > 0 ? PixelRect{0, 0, right, height} : PixelRect{width + right, 0, -right, height});
    }
    if (lower != 0) {
        const int left = std::max(0, right);
        const int wide = width - std::abs(right);
        strips.push_back(lower > 0 ? PixelRect{left, 0, wide, lower} : PixelRect{left, height + lower, wide, -lower});
    }
    return strips;
}

std::vector<PixelRect> in_cell(std::span<const PixelRect> page_boxes, const GroundCell& cell) {
    std::vector<PixelRect> boxes;
    for (const PixelRect& page_box : page_boxes) {
        PixelRect box = intersection(page_box, cell.on_page);
        if (area(box) > 0) {
            box.x += static_cast<int>(cell.page_to_cell.x);
            box.y += static_cast<int>(cell.page_to_cell.y);
            boxes.push_back(box);
        }
    }
    return boxes;
}

}  // namespace app::gl
