// Folders and files as the window's Open panel needs them.
#pragma once

#include "app/state/open_commands.hpp"

#include <filesystem>
#include <string>

namespace app::shell {

/// Absolute, "~" replaced, without a slash at the end. Of nothing, the current folder.
[[nodiscard]] std::filesystem::path whole_path(const std::string& text);
/// A folder with a manifest is a campaign.
[[nodiscard]] state::FileKind kind_of_path(const std::filesystem::path& path);
/// What lies in a folder, without hidden things: folders first, each by name. A problem says why it cannot be listed.
[[nodiscard]] state::FolderListed folder_list(const messages::Texts& texts, const std::string& folder);

}  // namespace app::shell
