#include "app/print/picture_cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::print {

namespace {

std::uint32_t argb(double alpha, double red, double green, double blue) {
    const auto byte = [](double value) {
        return static_cast<std::uint32_t>(std::lround(std::clamp(value, 0.0, 255.0)));
    };
    return byte(alpha) << 24U | byte(red) << 16U | byte(green) << 8U | byte(blue);
}

}  // namespace

PictureCells::PictureCells(const scene::Picture& picture, double shrink)
    : m_width(picture.width),
      m_height(picture.height),
      m_channels(picture.channels),
      m_values(picture.cells.begin(), picture.cells.end()) {
    if (m_channels == 4) {
        for (std::size_t i = 0; i + 3 < m_values.size(); i += 4) {
            const float share = m_values[i + 3] / 255.0F;
            for (std::size_t channel = i; channel < i + 3; ++channel) {
                m_values[channel] *= share;
            }
        }
    }
    while (shrink > 1.5 && m_width > 1 && m_height > 1) {
        halve();
        shrink /= 2;
    }
}

void PictureCells::halve() {
    const int width = std::max(1, m_width / 2);
    const int height = std::max(1, m_height / 2);
    const auto row = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_channels);
    std::vector<float> values;
    values.reserve(m_values.size() / 4);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < m_channels; ++channel) {
                const std::size_t at =
                    static_cast<std::size_t>(2 * y) * row + static_cast<std::size_t>(2 * x * m_channels + channel);
                const std::size_t right = at + static_cast<std::size_t>(m_channels);
                values.push_back((m_values[at] + m_values[right] + m_values[at + row] + m_values[right + row]) / 4);
            }
        }
    }
    m_width = width;
    m_height = height;
    m_values = std::move(values);
}

std::uint32_t PictureCells::ink_at(geo::core::Point cell, double opacity) const {
    const double x = std::clamp(cell.x - 0.5, 0.0, m_width - 1.0);
    const double y = std::clamp(cell.y - 0.5, 0.0, m_height - 1.0);
    const int left = std::min(static_cast<int>(x), std::max(0, m_width - 2));
    const int top = std::min(static_cast<int>(y), std::max(0, m_height - 2));
    const int right = std::min(left + 1, m_width - 1);
    const int bottom = std::min(top + 1, m_height - 1);
    const double share_x = x - left;
    const double share_y = y - top;
    const auto value = [&](int column, int row, int channel) {
        const std::size_t at =
            static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(column);
        return static_cast<double>(
            m_values[at * static_cast<std::size_t>(m_channels) + static_cast<std::size_t>(channel)]);
    };
    const auto smooth = [&](int channel) {
        const double above = value(left, top, channel) * (1.0 - share_x) + value(right, top, channel) * share_x;
        const double below = value(left, bottom, channel) * (1.0 - share_x) + value(right, bottom, channel) * share_x;
        return (above * (1.0 - share_y) + below * share_y) * opacity;
    };
    if (m_channels == 4) {
        return argb(smooth(3), smooth(0), smooth(1), smooth(2));
    }
    return argb(255.0 * opacity - smooth(0), 0.0, 0.0, 0.0);
}

}  // namespace app::print
