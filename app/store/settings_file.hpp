// The user's settings and recent files on disk, as JSON with the number of the format.
#pragma once

#include "app/state/settings.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app::store {

inline constexpr int settings_version = 1;

[[nodiscard]] std::string settings_json(const state::Settings& settings);
/// Fields that are missing keep their defaults, unknown ones are passed over, numbers are cut to what is sensible.
/// Fails with BadData where the text is none of settings, from the future, or holds something of another type.
[[nodiscard]] geo::Result<state::Settings> settings_from_json(std::string_view text);

/// Nothing where there is no such file. One that cannot be used is set aside; the failure says so and why.
[[nodiscard]] geo::Result<std::optional<state::Settings>> load_settings(const std::filesystem::path& file);
[[nodiscard]] geo::Result<void> save_settings(const state::Settings& settings, const std::filesystem::path& file);

/// Paths, the latest first; none where there is no such file. The same about broken files.
[[nodiscard]] geo::Result<std::vector<std::string>> load_recent(const std::filesystem::path& file);
[[nodiscard]] geo::Result<void> save_recent(const std::vector<std::string>& paths, const std::filesystem::path& file);

}  // namespace app::store
