// A name for everything that decides the pixels of a film, so that only what belongs together is put together.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/cli/arguments.hpp"

#include <filesystem>
#include <string>

namespace app::cli {

/// Of the command line less what may differ from shard to shard, the campaign's files, the storyboard (empty: none) and
/// the program's version.
[[nodiscard]] std::string film_recipe(const RecordArguments& arguments, const campaign::CampaignInfo& info,
                                      const std::filesystem::path& campaign_folder,
                                      const std::filesystem::path& storyboard);

}  // namespace app::cli
