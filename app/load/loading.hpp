// A campaign in the making: what the table readers share.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/load/key_index.hpp"
#include "app/load/manifest.hpp"
#include "geo/base/diagnostics.hpp"

#include <filesystem>

namespace app::load {

/// Filled table by table, in an order in which everything that a row refers to has been read before it.
struct Loading {
    std::filesystem::path folder;
    Manifest manifest;
    campaign::Campaign campaign;
    geo::Diagnostics diagnostics;
    KeyIndex<campaign::SourceId> sources;
    KeyIndex<campaign::ActorId> actors;
    KeyIndex<campaign::PlaceId> places;
    KeyIndex<campaign::AreaId> areas;

    [[nodiscard]] const campaign::CampaignInfo& info() const { return campaign.info; }
};

}  // namespace app::load
