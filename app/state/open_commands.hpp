// Opening files: the path as it is typed, folders as they are listed, what was opened.
#pragma once

#include "app/state/app_state.hpp"

#include <string>
#include <vector>

namespace app::state {

/// The text in the field; another folder in it is listed.
struct TypePath {
    std::string text;
};
/// The panel looks into a folder, and opens where it is not open.
struct EnterFolder {
    std::string folder;
};
/// Answers `request::ListFolder`.
struct FolderListed {
    std::string folder;
    std::vector<FolderEntry> entries;
    std::string problem;
};
/// Something has been opened well: it leads the list of recent files.
struct Opened {
    std::string path;
};
struct RestoreRecent {
    std::vector<std::string> paths;
};

[[nodiscard]] AppState reduced(AppState state, const TypePath& type);
[[nodiscard]] AppState reduced(AppState state, const EnterFolder& enter);
[[nodiscard]] AppState reduced(AppState state, const FolderListed& listed);
[[nodiscard]] AppState reduced(AppState state, const Opened& opened);
[[nodiscard]] AppState reduced(AppState state, const RestoreRecent& recent);

}  // namespace app::state
