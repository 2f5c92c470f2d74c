// Letters along a line: each glyph turned to the line's direction where it stands.
#pragma once

#include "app/scene/placed_text.hpp"
#include "geo/core/shapes.hpp"

#include <optional>
#include <vector>

namespace app::scene {

/// A line of text along a line of the page, and the boxes of its letters for keeping others off.
struct TextAlong {
    PlacedText text;
    std::vector<geo::core::Box> boxes;
};

/// `run` with its middle at `middle_px` along `line_px` and its letters' feet `lift_px` above the line, read from left
/// to right. Letters that join (`stiff`) keep one direction. Nothing where the line is too short or bends too much
/// there.
[[nodiscard]] std::optional<TextAlong> text_along(const TextRun& run, const TextStyle& style, double scale,
                                                  const geo::core::Line& line_px, double middle_px, double lift_px,
                                                  bool stiff);

}  // namespace app::scene
