#include "app/state/open_commands.hpp"

#include <algorithm>
#include <utility>

namespace app::state {
namespace {

/// Up to the last slash, with it.
std::string folder_part(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

std::string with_slash(std::string folder) {
    if (!folder.ends_with('/')) {
        folder += '/';
    }
    return folder;
}

}  // namespace

AppState reduced(AppState state, const TypePath& type) {
    const bool other_folder = folder_part(type.text) != folder_part(state.open.typed);
    state.open.typed = type.text;
    if (other_folder) {
        state.requests.emplace_back(request::ListFolder{folder_part(type.text)});
    }
    return state;
}

AppState reduced(AppState state, const EnterFolder& enter) {
    state.panels.set(Panel::Open, true);
    state.open.typed = with_slash(enter.folder);
    state.requests.emplace_back(request::ListFolder{state.open.typed});
    return state;
}

AppState reduced(AppState state, const FolderListed& listed) {
    // Only the first list fills the field: later the user may be typing there.
    if (state.open.folder.empty() && state.open.typed.empty()) {
        state.open.typed = with_slash(listed.folder);
    }
    state.open.folder = listed.folder;
    state.open.entries = listed.entries;
    state.open.problem = listed.problem;
    return state;
}

AppState reduced(AppState state, const Opened& opened) {
    auto& recent = state.open.recent;
    std::erase(recent, opened.path);
    recent.insert(recent.begin(), opened.path);
    recent.resize(std::min(recent.size(), most_recent));
    return state;
}

AppState reduced(AppState state, const RestoreRecent& recent) {
    state.open.recent = recent.paths;
    state.open.recent.resize(std::min(recent.paths.size(), most_recent));
    return state;
}

}  // namespace app::state
