// What every panel is given: the state to read, the look, and where commands go; and the frames that panels stand in.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/command.hpp"
#include "app/state/page_layout.hpp"
#include "app/ui/look.hpp"
#include "app/ui/story_pictures.hpp"

#include <vector>

namespace app::ui {

using CommandList = std::vector<state::Command>;

/// The arguments of a panel. Lives for one frame.
struct PanelContext {
    const state::AppState& state;
    const Look& look;
    CommandList& commands;
    const StoryPictures& pictures;
};

/// A rectangle in units of ImGui.
struct UiRect {
    ImVec2 position;
    ImVec2 size;
};
/// From device pixels of the window.
[[nodiscard]] UiRect ui_rect(const state::WindowRect& rect, const state::WindowSize& window);

/// Begins a panel that fills a rectangle and cannot be moved; `end_region` must follow whatever this returns.
bool begin_region(const char* name, const UiRect& rect, const Look& look);
void end_region();

/// Begins a panel over the map with one corner (`pivot` 0 to 1 of its own size) at a position, no larger than `most`.
bool begin_popover(const char* name, ImVec2 position, ImVec2 pivot, ImVec2 least, ImVec2 most);
void end_popover();

}  // namespace app::ui
