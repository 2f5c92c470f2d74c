#include "app/load/shade_heights.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace app::load {

namespace {

/// The mean slope is drawn as steep as this (rise to run).
constexpr double mean_slope = 0.35;
constexpr double most_shadow = 0.75;
constexpr double most_light = 0.55;

/// Rise to run, to the east and to the north.
struct Slope {
    double east = 0.0;
    double north = 0.0;
};

class Heights {
  public:
    Heights(const std::vector<float>& heights_m, int width, int height, double cell_m)
        : m_heights(&heights_m), m_width(width), m_height(height), m_cell_m(cell_m) {}

    /// Nothing where a height is missing.
    [[nodiscard]] std::optional<Slope> slope(int x, int y) const {
        const int left = std::max(x - 1, 0);
        const int right = std::min(x + 1, m_width - 1);
        const int above = std::max(y - 1, 0);
        const int below = std::min(y + 1, m_height - 1);
        if (left == right || above == below) {
            return std::nullopt;
        }
        const Slope slope{(at(right, y) - at(left, y)) / ((right - left) * m_cell_m),
                          (at(x, above) - at(x, below)) / ((below - above) * m_cell_m)};
        return std::isfinite(slope.east) && std::isfinite(slope.north) ? std::optional(slope) : std::nullopt;
    }

  private:
    [[nodiscard]] double at(int x, int y) const {
        return static_cast<double>((
            *m_heights)[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x)]);
    }

    const std::vector<float>* m_heights;
    int m_width;
    int m_height;
    double m_cell_m;
};

/// How much more light than level ground, -1 to 1, from the north-west at 45 degrees.
double light_of(const Slope& slope, double factor) {
    const double east = slope.east * factor;
    const double north = slope.north * factor;
    // The light's direction is (-1/2, 1/2, root 1/2); the ground's normal (-east, -north, 1).
    const double light = (0.5 * east - 0.5 * north + std::sqrt(0.5)) / std::sqrt(1.0 + east * east + north * north);
    return std::clamp(light / std::sqrt(0.5) - 1.0, -1.0, 1.0);
}

}  // namespace

std::vector<std::uint8_t> shade_heights(const std::vector<float>& heights_m, int width, int height, double cell_m) {
    const Heights heights(heights_m, width, height, cell_m);
    double sum = 0.0;
    double count = 0.0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (const auto slope = heights.slope(x, y)) {
                sum += std::hypot(slope->east, slope->north);
                count += 1.0;
            }
        }
    }
    const double factor = sum > 0.0 ? mean_slope * count / sum : 0.0;
    std::vector<std::uint8_t> rgba(heights_m.size() * 4, 0);
    std::size_t cell = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x, cell += 4) {
            const auto slope = heights.slope(x, y);
            const double light = slope ? light_of(*slope, factor) : 0.0;
            const auto color = static_cast<std::uint8_t>(light > 0.0 ? 255 : 0);
            std::fill_n(rgba.begin() + static_cast<std::ptrdiff_t>(cell), 3, color);
            rgba[cell + 3] = static_cast<std::uint8_t>(
                std::lround(255.0 * (light > 0.0 ? light * most_light : -light * most_shadow)));
        }
    }
    return rgba;
}

}  // namespace app::load
