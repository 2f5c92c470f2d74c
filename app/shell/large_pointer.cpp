#include "app/shell/large_pointer.hpp"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace app::shell {
namespace {

struct Corner {
    double x = 0;
    double y = 0;
};
/// In parts of the size.
constexpr std::array<Corner, 7> arrow{
    {{0.06, 0.04}, {0.06, 0.82}, {0.25, 0.65}, {0.37, 0.94}, {0.50, 0.885}, {0.38, 0.605}, {0.63, 0.60}}};

/// Above 0 inside: how far it is to the outline.
double inside_by(double x, double y) {
    double nearest = 1e9;
    bool inside = false;
    for (std::size_t i = 0, j = arrow.size() - 1; i < arrow.size(); j = i++) {
        const Corner a = arrow.at(i);
        const Corner b = arrow.at(j);
        const double along = ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) /
                             ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
        const double part = std::clamp(along, 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(x - a.x - part * (b.x - a.x), y - a.y - part * (b.y - a.y)));
        if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside ? nearest : -nearest;
}

std::uint8_t byte(double share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255.0));
}

}  // namespace

PointerPicture large_arrow(int size_px) {
    constexpr double edge = 0.045;  // of light around the dark, in parts of the size
    PointerPicture picture{size_px, std::vector<std::uint8_t>(static_cast<std::size_t>(size_px * size_px) * 4)};
    for (int row = 0; row < size_px; ++row) {
        for (int column = 0; column < size_px; ++column) {
            const double by_px = inside_by((column + 0.5) / size_px, (row + 0.5) / size_px) * size_px;
            const double dark = std::clamp(by_px - edge * size_px / 2 + 0.5, 0.0, 1.0);
            const double covered = std::clamp(by_px + edge * size_px / 2 + 0.5, 0.0, 1.0);
            const std::size_t at = static_cast<std::size_t>(row * size_px + column) * 4;
            const std::uint8_t shade = byte(1.0 - 0.9 * dark);
            picture.rgba[at] = shade;
            picture.rgba[at + 1] = shade;
            picture.rgba[at + 2] = shade;
            picture.rgba[at + 3] = byte(covered);
        }
    }
    return picture;
}

LargePointer::~LargePointer() {
    if (m_cursor != nullptr) {
        glfwDestroyCursor(m_cursor);
    }
}

GLFWcursor* LargePointer::cursor(int size_px) {
    if (m_cursor == nullptr || m_size_px != size_px) {
        if (m_cursor != nullptr) {
            glfwDestroyCursor(m_cursor);
        }
        PointerPicture picture = large_arrow(size_px);
        const GLFWimage image{size_px, size_px, picture.rgba.data()};
        const auto tip = [size_px](double part) { return static_cast<int>(part * size_px); };
        m_cursor = glfwCreateCursor(&image, tip(arrow.front().x), tip(arrow.front().y));
        m_size_px = size_px;
    }
    return m_cursor;
}

}  // namespace app::shell
