// Random polygons for property tests: valid by construction, with holes, the same for the same seed.
#pragma once

#include "geo/core/shapes.hpp"

#include <cmath>
#include <numbers>
#include <random>

namespace core_test {

/// A ring around `middle` whose corners lie at random distances between `least` and `most`, in order of angle.
inline geo::core::Line star(std::mt19937& random, geo::core::Point middle, double least, double most, int corners) {
    std::uniform_real_distribution<double> radius(least, most);
    geo::core::Line ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double r = radius(random);
        ring.push_back({middle.x + r * std::cos(angle), middle.y + r * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

/// A jagged disc of radius 5 to 10 around `middle` with four jagged holes that stay apart.
inline geo::core::Polygon with_holes(std::mt19937& random, geo::core::Point middle, int corners) {
    geo::core::Polygon polygon{star(random, middle, 6.0, 10.0, corners), {}};
    for (int i = 0; i < 4; ++i) {
        const double angle = std::numbers::pi * (i + 0.5) / 2;
        polygon.holes.push_back(
            star(random, {middle.x + 3 * std::cos(angle), middle.y + 3 * std::sin(angle)}, 0.2, 2.0, corners / 4 + 3));
    }
    return polygon;
}

}  // namespace core_test
