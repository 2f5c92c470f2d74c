// CAMPAIGN of the command line to a campaign.
#pragma once

#include "app/load/load_campaign.hpp"
#include "geo/base/result.hpp"

#include <string>

namespace app::cli {

/// Finds and loads it. Fails with NotFound where there is none of that name, BadData where nothing could be made of it.
[[nodiscard]] geo::Result<load::LoadedCampaign> open_campaign(const std::string& campaign);

}  // namespace app::cli
