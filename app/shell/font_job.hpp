// Fonts of map and panels, found and baked beside the opening of the window.
#pragma once

#include "app/shell/imgui_layer.hpp"
#include "app/text/font_stack.hpp"
#include "geo/base/result.hpp"

#include <future>
#include <memory>

namespace app::shell {

/// The fonts of the map, and those of the panels in the same faces.
struct ReadyFonts {
    std::shared_ptr<const text::FontStack> map;
    ui::FontFiles files;
    BakedFonts panels;
};

/// Starts at once on a thread of its own. Fails with NoFont.
[[nodiscard]] std::future<geo::Result<ReadyFonts>> prepare_fonts(double content_scale);

}  // namespace app::shell
