#include "app/state/open_view.hpp"

#include <algorithm>

namespace app::state {

using namespace messages::literals;

namespace {

std::string kind_word(const messages::Texts& texts, FileKind kind) {
    switch (kind) {
        case FileKind::Folder: return texts("open.folder"_m);
        case FileKind::Campaign: return texts("open.campaign"_m);
        case FileKind::Text: return texts("open.text"_m);
        case FileKind::Layer: return texts("open.layer"_m);
        case FileKind::Other: return {};
    }
    return {};
}

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(const std::string& name, const std::string& part) {
    return std::search(name.begin(), name.end(), part.begin(), part.end(),
                       [](char a, char b) { return small(a) == small(b); }) != name.end();
}

OpenLine recent_line(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const bool splits = slash != std::string::npos && slash + 1 < path.size();
    return {splits ? path.substr(slash + 1) : path, splits ? path.substr(0, slash + 1) : std::string(), path, false};
}

}  // namespace

OpenView open_view(const AppState& state) {
    const OpenState& open = state.open;
    OpenView view;
    const std::size_t slash = open.typed.rfind('/');
    const std::string part = slash == std::string::npos ? open.typed : open.typed.substr(slash + 1);
    const std::string base = open.folder.ends_with('/') ? open.folder : open.folder + "/";
    for (const FolderEntry& entry : open.entries) {
        if (contains(entry.name, part)) {
            view.entries.push_back(
                {entry.name, kind_word(state.texts, entry.kind), base + entry.name, entry.kind == FileKind::Folder});
        }
    }
    const std::size_t above = open.folder.rfind('/');
    if (above != std::string::npos && open.folder.size() > 1) {
        view.parent = above == 0 ? "/" : open.folder.substr(0, above);
    }
    if (!open.problem.empty()) {
        view.note = open.problem;
    } else if (view.entries.empty()) {
        view.note = state.texts("open.nothing"_m);
    }
    for (const std::string& path : open.recent) {
        view.recent.push_back(recent_line(path));
    }
    return view;
}

}  // namespace app::state
