// The panel that opens files: where it looks, what lies there, what was opened of late.
#pragma once

#include "app/state/file_kinds.hpp"

#include <string>
#include <vector>

namespace app::state {

struct FolderEntry {
    std::string name;
    FileKind kind = FileKind::Other;

    friend bool operator==(const FolderEntry&, const FolderEntry&) = default;
};

struct OpenState {
    std::string typed;                 ///< a path; what follows its last slash narrows the list
    std::string folder;                ///< that `entries` are of, absolute
    std::vector<FolderEntry> entries;  ///< folders first, each by name
    std::string problem;               ///< why the folder cannot be listed; empty where it could
    std::vector<std::string> recent;   ///< paths, the latest first

    friend bool operator==(const OpenState&, const OpenState&) = default;
};
inline constexpr std::size_t most_recent = 12;

}  // namespace app::state
