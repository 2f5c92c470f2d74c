// Lines as independent segments ready for stroke.vert, in chunks that can be left out when they are not in sight.
#pragma once

#include "app/scene/draw_list.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace app::gl {

/// What stroke.vert reads, the same for the three corners of a segment.
struct StrokeVertex {
    std::array<float, 4> high{};       ///< start x, y, end x, y
    std::array<float, 4> low{};        ///< what the floats of `high` lack to the doubles
    std::array<float, 4> distances{};  ///< along the line at start and end, the line's length, which ends are here
};

/// Neighbouring segments of a line.
struct StrokeChunk {
    std::size_t first = 0;  ///< segment
    std::size_t count = 0;
    geo::core::Box bounds;
};

struct StrokeSegments {
    std::vector<StrokeVertex> segments;
    std::vector<StrokeChunk> chunks;
};

/// The step of detail for a scale: each is good for a stretch of zoom, so that lines are not cut anew at every frame.
[[nodiscard]] int detail_level(double units_per_px);
/// What a line may lose at a level, in its own units: about a third of a pixel, wherever the level is used.
[[nodiscard]] double detail_tolerance(int level);

/// Cuts a path. Distances are those of the whole path whatever the tolerance, so dashes stay where they are.
[[nodiscard]] StrokeSegments stroke_segments(const scene::Path& path, double tolerance);

}  // namespace app::gl
