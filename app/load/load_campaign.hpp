// A campaign folder (manifest, CSV tables, GeoJSON) to an immutable Campaign and every problem found on the way.
#pragma once

#include "app/campaign/campaign.hpp"
#include "geo/base/diagnostics.hpp"
#include "geo/base/result.hpp"

#include <filesystem>
#include <string>

namespace app::load {

/// What loading gives: perhaps a campaign, always the list of problems.
struct LoadedCampaign {
    campaign::CampaignPtr campaign;  ///< null only where nothing could be made of the folder
    geo::Diagnostics diagnostics;
};

/// Loads the campaign in a folder. Rows with errors are left out; everything else is used.
[[nodiscard]] LoadedCampaign load_campaign(const std::filesystem::path& folder);

/// The folder that CAMPAIGN means on the command line: an existing folder, or the id of a bundled campaign.
/// Fails with NotFound and the ids there are.
[[nodiscard]] geo::Result<std::filesystem::path> find_campaign(const std::string& campaign);

/// The folder with the program's data: $SALANG_DATA, else beside the program, else the source tree it was built from.
[[nodiscard]] geo::Result<std::filesystem::path> data_folder();

/// The compiled index of the shipped gazetteer: in the data folder (`gazetteer/gazetteer.index`, as installed), else
/// the one that the build made. Fails with NotFound where neither is there.
[[nodiscard]] geo::Result<std::filesystem::path> gazetteer_index();

}  // namespace app::load
