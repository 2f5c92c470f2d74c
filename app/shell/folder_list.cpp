#include "app/shell/folder_list.hpp"

#include "app/load/manifest.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <tuple>

namespace app::shell {

using namespace messages::literals;

namespace {

namespace fs = std::filesystem;

bool comes_first(const state::FolderEntry& a, const state::FolderEntry& b) {
    const auto is_file = [](const state::FolderEntry& entry) {
        return entry.kind != state::FileKind::Folder && entry.kind != state::FileKind::Campaign;
    };
    return std::tuple(is_file(a), a.name) < std::tuple(is_file(b), b.name);
}

}  // namespace

fs::path whole_path(const std::string& text) {
    fs::path path = text;
    const char* home = std::getenv("HOME");
    if (home != nullptr && (text == "~" || text.starts_with("~/"))) {
        path = fs::path(home) / text.substr(std::min<std::size_t>(2, text.size()));
    }
    std::error_code none;
    path = fs::absolute(path.empty() ? fs::path(".") : path, none).lexically_normal();
    return path.has_filename() || path == path.root_path() ? path : path.parent_path();
}

state::FileKind kind_of_path(const fs::path& path) {
    std::error_code none;
    if (!fs::is_directory(path, none)) {
        return state::kind_of_file(path.filename().string());
    }
    return fs::is_regular_file(path / load::manifest_name, none) ? state::FileKind::Campaign : state::FileKind::Folder;
}

state::FolderListed folder_list(const messages::Texts& texts, const std::string& folder) {
    const fs::path path = whole_path(folder);
    state::FolderListed listed;
    listed.folder = path.string();
    std::error_code problem;
    fs::directory_iterator entries(path, fs::directory_options::skip_permission_denied, problem);
    for (; !problem && entries != fs::directory_iterator(); entries.increment(problem)) {
        std::string name = entries->path().filename().string();
        if (!name.starts_with('.')) {
            listed.entries.push_back({std::move(name), kind_of_path(entries->path())});
        }
    }
    if (problem) {
        listed.problem =
            texts("open.not_listed"_m, fmt::arg("folder", path.string()), fmt::arg("reason", problem.message()));
    }
    std::sort(listed.entries.begin(), listed.entries.end(), comes_first);
    return listed;
}

}  // namespace app::shell
