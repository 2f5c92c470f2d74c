#include "app/scene/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app::scene {
namespace {

using geo::core::Point;

Point at_angle(Point centre, double radius, double clockwise_deg) {
    const double angle = clockwise_deg * std::numbers::pi / 180.0;
    return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

}  // namespace

std::vector<Point> placed(std::span<const Point> outline, Point origin, double size, Point direction) {
    std::vector<Point> out;
    out.reserve(outline.size());
    for (const Point point : outline) {
        const Point turned{point.x * direction.x - point.y * direction.y,
                           point.x * direction.y + point.y * direction.x};
        out.push_back(origin + turned * size);
    }
    return out;
}

std::vector<Point> star(Point centre, double outer, double inner, int points, double first_angle_deg) {
    std::vector<Point> out;
    out.reserve(static_cast<std::size_t>(points) * 2);
    for (int corner = 0; corner < 2 * points; ++corner) {
        out.push_back(at_angle(centre, corner % 2 == 0 ? outer : inner, first_angle_deg + 180.0 * corner / points));
    }
    return out;
}

std::vector<Point> ring_piece(Point centre, double outer, double inner, double from_deg, double to_deg) {
    constexpr double step_deg = 12.0;
    const int steps = std::max(1, static_cast<int>(std::ceil((to_deg - from_deg) / step_deg)));
    std::vector<Point> out;
    for (int step = 0; step <= steps; ++step) {
        out.push_back(at_angle(centre, outer, from_deg + (to_deg - from_deg) * step / steps));
    }
    for (int step = steps; step >= 0; --step) {
        out.push_back(at_angle(centre, inner, from_deg + (to_deg - from_deg) * step / steps));
    }
    return out;
}

}  // namespace app::scene
