// The buttons beside the player: what can be opened, in one table.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/command.hpp"

#include <string>
#include <vector>

namespace app::state {

struct ToolLine {
    std::string word;
    std::string tip;  ///< what it opens, with its key
    bool on = false;  ///< it is open now
    Command command;
};

/// The most wanted first: where there is no room for all, the last ones go into a menu.
[[nodiscard]] std::vector<ToolLine> toolbar(const AppState& state);

}  // namespace app::state
