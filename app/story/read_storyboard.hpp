// A storyboard from its JSON file. The format is described in data/campaigns/README.md.
#pragma once

#include "app/story/storyboard.hpp"
#include "geo/base/diagnostics.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace app::story {

/// Reads it; everything that is of the wrong kind or not known is an Error that names scene and field; the row of each
/// is the scene's number, 0 for the whole. Nothing where the file cannot be read at all.
[[nodiscard]] std::optional<Storyboard> read_storyboard(const std::filesystem::path& file,
                                                        geo::Diagnostics& diagnostics);

/// The same of a file's content; `file` names it in what is wrong.
[[nodiscard]] std::optional<Storyboard> storyboard_from_json(std::string_view text, const std::filesystem::path& file,
                                                             geo::Diagnostics& diagnostics);

}  // namespace app::story
