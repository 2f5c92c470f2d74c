// The way from an item's coordinates to the page, as the shaders take it: an origin in two parts, a scale, an offset.
#pragma once

#include "app/gl/program.hpp"
#include "app/scene/draw_list.hpp"

#include <array>

namespace app::gl {

/// A double as the sum of two floats, for vertices and origins alike.
struct SplitDouble {
    float high = 0;
    float low = 0;
};
[[nodiscard]] inline SplitDouble split(double value) {
    const auto high = static_cast<float>(value);
    return {high, static_cast<float>(value - static_cast<double>(high))};
}

/// px = (coordinate - origin) * scale + offset_px, page pixels with y down.
struct PageTransform {
    geo::core::Point origin;
    std::array<double, 2> scale{1, 1};
    std::array<double, 2> offset_px{0, 0};
    std::array<int, 2> page_px{1, 1};

    [[nodiscard]] geo::core::Point px_from(geo::core::Point at) const {
        return {(at.x - origin.x) * scale[0] + offset_px[0], (at.y - origin.y) * scale[1] + offset_px[1]};
    }
    /// Page pixels of a box, edges in order.
    [[nodiscard]] geo::core::Box px_from(const geo::core::Box& box) const;
};

[[nodiscard]] PageTransform page_transform(const scene::View& view, scene::Space space);

/// Locations of the uniforms of PageTransform in a program.
struct TransformUniforms {
    GLint origin_high = -1;
    GLint origin_low = -1;
    GLint scale = -1;
    GLint offset_px = -1;
    GLint page_px = -1;

    [[nodiscard]] static TransformUniforms of(const Program& program);
    /// The program must be in use.
    void set(const PageTransform& transform) const;
};

}  // namespace app::gl
