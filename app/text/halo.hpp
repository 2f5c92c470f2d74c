// A glyph grown outwards on all sides: what it covers, and whatever is near its outline.
#pragma once

#include "app/text/font_stack.hpp"
#include "app/text/line_cover.hpp"

#include <vector>

namespace app::text {

/// An outline as straight pieces, curves cut so finely that a pixel does not show it.
[[nodiscard]] std::vector<LinePiece> straightened(const std::vector<OutlineStep>& outline);

/// `inside` with everything added that is nearer to its outline than `radius_px`.
[[nodiscard]] GlyphBitmap grown(const GlyphBitmap& inside, const std::vector<LinePiece>& outline, double radius_px);

}  // namespace app::text
