// The command line that makes the film of the record card: the window runs it, and it can be copied.
#pragma once

#include "app/state/app_state.hpp"

#include <string>
#include <vector>

namespace app::state {

/// Why it cannot be recorded as it stands, as a sentence; empty: it can.
[[nodiscard]] std::string why_not_recorded(const AppState& state);
/// Arguments of `salang`, from `record` on. A storyboard with unsaved changes, or in no file, is named by
/// `board_file`; a saved one by its own file. Of a state with a campaign.
[[nodiscard]] std::vector<std::string> record_arguments(const AppState& state, const std::string& board_file);
/// Whether the film's storyboard must be written to a file of its own first.
[[nodiscard]] bool needs_board_file(const AppState& state);
/// Words of a command line as a shell takes them.
[[nodiscard]] std::string shell_line(const std::vector<std::string>& words);
/// A file name that suits what is to be recorded.
[[nodiscard]] std::string usual_film_name(const AppState& state);

}  // namespace app::state
