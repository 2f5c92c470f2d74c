// What the panel that opens files lists.
#pragma once

#include "app/state/app_state.hpp"

#include <string>
#include <vector>

namespace app::state {

struct OpenLine {
    std::string name;
    std::string kind;  ///< in a word: "campaign", "folder" ...; empty where nothing is known
    std::string path;
    bool enters = false;  ///< a folder: a click looks into it
};

struct OpenView {
    std::vector<OpenLine> entries;  ///< of the folder, those that fit what was typed
    std::vector<OpenLine> recent;   ///< the folder of each stands in `kind`
    std::string parent;             ///< the folder above; empty at the root
    std::string note;               ///< instead of entries: what is wrong, or that there is nothing
};

[[nodiscard]] OpenView open_view(const AppState& state);

}  // namespace app::state
