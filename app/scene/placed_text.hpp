// A line of text at its place, and the boxes that lettering takes.
#pragma once

#include "app/scene/style.hpp"
#include "app/scene/text_cache.hpp"
#include "geo/core/box.hpp"

#include <span>
#include <vector>

namespace app::scene {

struct PlacedText {
    TextRun run;
    geo::core::Point origin_px;
    TextStyle style;
    /// Of letters along a line, whose glyphs have their own places relative to the origin; empty: a level line.
    geo::core::Box curved_px;
};

/// The letters' own height around the middle of a line (capitals and descenders), in units of the size.
inline constexpr double cap_height_share = 0.72;

/// Size of a block of lines under each other.
struct TextBlock {
    std::vector<TextRun> runs;
    TextStyle style;
    double width_px = 0;
    double line_px = 0;    ///< from one base line to the next
    double height_px = 0;  ///< from the top of the first line's capitals to the bottom of the last line's descenders
};
[[nodiscard]] TextBlock text_block(std::vector<TextRun> runs, const TextStyle& style, double scale);

/// The lines of a block in its box: centred, or set to one side.
enum class Align { Left, Centre, Right };
[[nodiscard]] std::vector<PlacedText> placed_block(const TextBlock& block, const geo::core::Box& box, Align align,
                                                   double scale);

/// The box of a block whose middle is at `centre`.
[[nodiscard]] geo::core::Box block_box(const TextBlock& block, geo::core::Point centre);

}  // namespace app::scene
