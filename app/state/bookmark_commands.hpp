// Bookmarks of a state: made, named, gone to, taken away.
#pragma once

#include "app/state/app_state.hpp"

#include <cstddef>
#include <string>

namespace app::state {

/// Kept in order of their dates. An empty name becomes the date and what is selected.
[[nodiscard]] AppState with_bookmark(AppState state, const std::string& name);
[[nodiscard]] AppState without_bookmark(AppState state, std::size_t index);
[[nodiscard]] AppState with_renamed(AppState state, std::size_t index, const std::string& name);
/// To its date, view and layers.
[[nodiscard]] AppState at_bookmark(AppState state, std::size_t index);
/// To the one after the place where the state stands, or before it; nothing where there is none.
[[nodiscard]] AppState at_neighbour_bookmark(AppState state, bool next);

}  // namespace app::state
