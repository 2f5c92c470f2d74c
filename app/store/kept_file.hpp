// Files that are kept from run to run: read whole, set aside where they are broken, replaced whole or not at all.
#pragma once

#include "geo/base/error.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace app::store {

// The program's folders by the XDG standard; empty where neither the variable nor HOME is an absolute path.

/// Settings: $XDG_CONFIG_HOME/salang, else ~/.config/salang.
[[nodiscard]] std::filesystem::path config_folder();
/// What the user makes: $XDG_DATA_HOME/salang, else ~/.local/share/salang.
[[nodiscard]] std::filesystem::path data_folder();
/// What comes back next time: $XDG_STATE_HOME/salang, else ~/.local/state/salang.
[[nodiscard]] std::filesystem::path state_folder();

/// Nothing where there is no such file.
[[nodiscard]] std::optional<std::string> text_of(const std::filesystem::path& file);

/// Gives a broken file the name NAME.broken. `what` begins the sentence ("The settings"), `reason` says what is wrong.
[[nodiscard]] geo::Error set_aside(const std::filesystem::path& file, std::string_view what, std::string_view reason);

/// Makes the folder where it is missing. Fails with CannotWrite.
[[nodiscard]] geo::Result<void> keep_text(std::string_view text, const std::filesystem::path& file);

}  // namespace app::store
