// A page as pixels, drawn by Cairo: for pictures where there is no OpenGL, or on a thread that has none.
#pragma once

#include "app/image/image.hpp"
#include "app/print/page.hpp"
#include "app/text/font_stack.hpp"
#include "geo/base/result.hpp"

namespace app::print {

/// One pixel a pixel of the page's list; margins are left out. `fonts` is the stack that shaped the texts. Fails with
/// BadArgument where the page has no size, Internal where Cairo fails.
[[nodiscard]] geo::Result<image::Image> page_image(const scene::DrawList& list, const text::FontStack& fonts);

}  // namespace app::print
