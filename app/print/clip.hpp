// Rings and lines cut to a box, so that a page holds only what is seen on it.
#pragma once

#include "geo/core/box.hpp"
#include "geo/core/shapes.hpp"

#include <vector>

namespace app::print {

/// What a closed ring covers inside the box; pieces may be joined along the box's edges. Empty where nothing is left.
[[nodiscard]] geo::core::Line clipped_ring(const geo::core::Line& ring, const geo::core::Box& box);

/// A piece of a line and how far along the line it begins.
struct LinePiece {
    geo::core::Line points;
    double start = 0.0;
    bool from_start = false;  ///< it begins where the line does
    bool to_end = false;      ///< it ends where the line does
};

/// The pieces of a line that are inside the box, or that go through it, cut at its edges.
[[nodiscard]] std::vector<LinePiece> clipped_line(const geo::core::Line& line, const geo::core::Box& box);

}  // namespace app::print
