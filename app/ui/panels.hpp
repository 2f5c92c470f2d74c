// All panels of a frame.
#pragma once

#include "app/ui/panel.hpp"

namespace app::ui {

/// Draws them inside a frame of ImGui and returns what the user asked for, in order.
[[nodiscard]] CommandList draw_panels(const state::AppState& state, const Look& look,
                                      const StoryPictures& pictures = {});

}  // namespace app::ui
