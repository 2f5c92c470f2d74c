#include "app/scene/color.hpp"

#include <algorithm>
#include <cmath>

namespace app::scene {
namespace {

std::uint8_t byte(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

std::uint8_t between(std::uint8_t a, std::uint8_t b, double part) {
    return byte(a + (static_cast<double>(b) - a) * part);
}

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

}  // namespace

Color mixed(Color a, Color b, double part) {
    return {between(a.red, b.red, part), between(a.green, b.green, part), between(a.blue, b.blue, part),
            between(a.alpha, b.alpha, part)};
}

Color faded(Color color, double opacity) {
    color.alpha = byte(color.alpha * std::clamp(opacity, 0.0, 1.0));
    return color;
}

Color with_alpha(Color color, std::uint8_t alpha) {
    color.alpha = alpha;
    return color;
}

double luminance(Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(Color a, Color b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

Color apart_from(Color color, Color ground, double least) {
    const bool lighter = luminance(color) >= luminance(ground);
    const Color goal = lighter ? Color{255, 255, 255, color.alpha} : Color{20, 20, 20, color.alpha};
    constexpr int steps = 20;
    Color moved = color;
    for (int step = 1; step <= steps && contrast(moved, ground) < least; ++step) {
        moved = mixed(color, goal, static_cast<double>(step) / steps);
    }
    return moved;
}

Color readable_on(Color ground, Color dark, Color light) {
    return contrast(ground, dark) >= contrast(ground, light) ? dark : light;
}

}  // namespace app::scene
