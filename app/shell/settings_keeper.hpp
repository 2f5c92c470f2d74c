// The user's settings and recent files between the state and their files.
#pragma once

#include "app/shell/requests.hpp"
#include "app/state/command.hpp"
#include "app/state/settings.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace app::shell {

/// Reads what was kept, and writes it whenever the state has other settings.
class SettingsKeeper {
  public:
    /// Nothing is kept in a folder that is empty.
    SettingsKeeper(const std::filesystem::path& config_folder, const std::filesystem::path& state_folder);

    /// What brings them back, with the recent files and what is wrong with files that cannot be used.
    [[nodiscard]] std::vector<state::Command> restore();
    /// Writes what is new in a state. What goes wrong is told once.
    [[nodiscard]] std::vector<state::Command> follow(const state::AppState& state);

  private:
    std::filesystem::path m_file;
    std::filesystem::path m_recent_file;
    state::Settings m_kept;
    std::vector<std::string> m_recent;
};

/// The file of a language in the program's data, in a job's place: it is small.
void answer(const state::request::ReadMessages& read, const RequestContext& context);

}  // namespace app::shell
