// The base layers that a campaign's manifest names to a BaseMap.
#pragma once

#include "app/campaign/base_map.hpp"
#include "app/campaign/campaign.hpp"
#include "geo/base/diagnostics.hpp"

namespace app::load {

/// Reads every base layer named in `info.base`. What cannot be read is reported and left out: a map without rivers is
/// still a map.
[[nodiscard]] campaign::BaseMap load_base_map(const campaign::CampaignInfo& info, geo::Diagnostics& diagnostics);

}  // namespace app::load
