// Changing the storyboard of a state: every change is planned at once, can be undone, and is told apart from what is on
// disk. Only for the story_*.cpp files of this folder.
#pragma once

#include "app/state/app_state.hpp"

#include <string>

namespace app::state {

/// With another storyboard. Edits of the same `what` in a row are undone together; an empty one stands for itself.
[[nodiscard]] AppState with_board(AppState state, story::Storyboard board, const std::string& what);
/// Plans the board and lists what is wrong; asks to have looked up what it names outside itself.
[[nodiscard]] AppState replanned(AppState state);
/// A storyboard takes the place of the one that was open; nothing to undo.
[[nodiscard]] AppState with_opened(AppState state, BoardPtr board, BoardPtr saved);

/// A scene of what the window shows: the marked days, else the date.
[[nodiscard]] story::Scene scene_of_view(const AppState& state, const story::Storyboard& board);
/// The part of the map that no panel covers, as the camera of a film of the board's shape.
[[nodiscard]] story::Shown shown_of_view(const AppState& state, const story::Storyboard& board);
/// How the map looks, as far as that differs from how the storyboard looks.
[[nodiscard]] story::Look look_of_view(const AppState& state, const story::Storyboard& board);

}  // namespace app::state
