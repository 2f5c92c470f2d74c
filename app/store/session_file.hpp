// Sessions on disk, one for each campaign, in the user's own folders.
#pragma once

#include "app/state/session_data.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace app::store {

/// Where state is kept: $XDG_STATE_HOME/salang, else ~/.local/state/salang; empty where there is neither.
[[nodiscard]] std::filesystem::path state_folder();
/// The file of a campaign's session. Ids become file names: everything but letters, digits, '-', '_' and '.' a '_'.
[[nodiscard]] std::filesystem::path session_file(const std::filesystem::path& folder, const std::string& campaign_id);

/// Whether a session of any campaign has ever been kept there: otherwise the window is open for the first time.
[[nodiscard]] bool has_sessions(const std::filesystem::path& folder);

/// Nothing where there is no such file. One that cannot be used is set aside as NAME.broken; the failure says so and
/// why.
[[nodiscard]] geo::Result<std::optional<state::SessionData>> load_session(const std::filesystem::path& file);

/// Makes the folder where it is missing; the file is replaced whole or stays as it was. Fails with CannotWrite.
[[nodiscard]] geo::Result<void> save_session(const state::SessionData& data, const std::filesystem::path& file);

}  // namespace app::store
