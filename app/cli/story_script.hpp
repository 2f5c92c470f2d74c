// A storyboard of the command line: found, checked, and made into a film's script.
#pragma once

#include "app/cli/film_script.hpp"
#include "geo/base/diagnostics.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>

namespace app::cli {

/// The file meant by NAME (in `CAMPAIGN/storyboards/NAME.json`) or FILE. Fails with NotFound, which lists what there
/// is.
[[nodiscard]] geo::Result<std::filesystem::path> find_storyboard(const std::string& name,
                                                                 const std::filesystem::path& campaign_folder);

/// The campaign folder of a storyboard that lies in one.
[[nodiscard]] std::optional<std::filesystem::path> campaign_of_storyboard(const std::filesystem::path& storyboard);

/// What the command line says over the head of a storyboard.
struct StoryRequest {
    std::optional<std::array<int, 2>> size_px;
    std::optional<double> frames_per_second;
};

/// Reads, checks and plans it: every problem is an Error that names scene and field. Nothing where there is one.
[[nodiscard]] std::optional<FilmScript> story_script(const std::filesystem::path& storyboard,
                                                     const StoryRequest& request, const campaign::Campaign& campaign,
                                                     const scene::StaticGeometry& geometry,
                                                     geo::Diagnostics& diagnostics);

}  // namespace app::cli
