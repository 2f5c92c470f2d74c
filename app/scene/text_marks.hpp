// Places that a text names, as pins on the map: what was accepted, what waits for a decision, what was rejected.
#pragma once

#include "geo/core/point.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app::scene {

struct FrameSpec;

enum class TextMarkState : std::uint8_t { Rejected, ToDecide, Accepted };

/// One place, with all that the text says of it.
struct TextMark {
    geo::core::Point world;        ///< metres
    double precision_m = 0;        ///< it may lie so far from there, in metres of the map
    std::string name;              ///< empty: unnamed
    std::size_t mentions = 1;      ///< at this place
    std::uint32_t first_item = 0;  ///< whatever the asker knows the first of them by
    TextMarkState state = TextMarkState::ToDecide;
    /// Too far from the campaign to be on any page: it is told at the edge, in this direction (degrees clockwise from
    /// north).
    std::optional<double> beyond_deg;
    double away_km = 0;  ///< from the campaign's middle; of marks beyond
};

/// Immutable; a FrameSpec holds them by reference, and two specs are the same where they hold the same ones.
struct TextMarks {
    std::vector<TextMark> marks;  ///< most mentions first
};
using TextMarksRef = std::shared_ptr<const TextMarks>;

/// The mark that is drawn at a point of the page; the one with more mentions where several are.
[[nodiscard]] std::optional<std::size_t> text_mark_at(const FrameSpec& spec, geo::core::Point px);
/// What has been decided about those that are on the page.
[[nodiscard]] std::set<TextMarkState> text_marks_in_sight(const FrameSpec& spec);

}  // namespace app::scene
