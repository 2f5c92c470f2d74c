// Loading a campaign beside the window: files to a campaign and its geometry.
#pragma once

#include "app/shell/job_queue.hpp"
#include "geo/calendar/day.hpp"

#include <filesystem>
#include <optional>

namespace app::shell {

/// Starts a job that ends with `CampaignLoaded`. It fails with BadData where the folder gives no campaign, BadArgument
/// where the start day lies outside its span.
state::JobId start_loading(JobQueue& jobs, const messages::Texts& texts, std::filesystem::path folder,
                           std::optional<geo::calendar::Day> start_day);

}  // namespace app::shell
