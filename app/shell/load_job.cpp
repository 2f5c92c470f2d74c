#include "app/shell/load_job.hpp"

#include "app/load/load_base_map.hpp"
#include "app/load/load_campaign.hpp"
#include "app/scene/static_geometry.hpp"

#include <fmt/core.h>

#include <memory>
#include <string>
#include <utility>

namespace app::shell {

using namespace messages::literals;

namespace {

/// The first error of a load that came to nothing.
geo::Error why_not(const messages::Texts& texts, const std::filesystem::path& folder,
                   const geo::Diagnostics& diagnostics) {
    geo::Error error;
    error.code = geo::ErrorCode::BadData;
    error.message = texts("open.campaign_not_opened"_m, fmt::arg("folder", folder.string()));
    for (const geo::Diagnostic& found : diagnostics.all()) {
        if (found.severity == geo::Severity::Error) {
            error.cause = std::make_shared<const geo::Error>(
                geo::Error{geo::ErrorCode::BadData, found.message, found.where, nullptr});
            break;
        }
    }
    return error;
}

/// For standard error: a date is given only to the campaign that the window opens with.
std::optional<geo::Error> outside(const geo::calendar::DayRange& span, std::optional<geo::calendar::Day> day) {
    if (!day || span.contains(*day)) {
        return std::nullopt;
    }
    return geo::Error{geo::ErrorCode::BadArgument,
                      fmt::format("{} lies outside the campaign, which lasts from {} to {}.", day->iso(),
                                  span.from.iso(), (span.to - 1).iso()),
                      std::nullopt, nullptr};
}

geo::Result<void> load(const JobContext& job, const messages::Texts& texts, const std::filesystem::path& folder,
                       std::optional<geo::calendar::Day> start_day) {
    const auto stopped = [&texts] { return geo::fail(geo::ErrorCode::Interrupted, texts("open.campaign_stopped"_m)); };
    job.progress(0.0, texts("load.campaign"_m));
    load::LoadedCampaign loaded = load::load_campaign(folder);
    if (loaded.campaign == nullptr) {
        return geo::fail(why_not(texts, folder, loaded.diagnostics));
    }
    if (auto error = outside(loaded.campaign->info.span, start_day)) {
        return geo::fail(std::move(*error));
    }
    if (job.cancelled()) {
        return stopped();
    }
    job.progress(0.3, texts("load.base_map"_m));
    const campaign::BaseMap base = load::load_base_map(loaded.campaign->info, loaded.diagnostics);
    if (job.cancelled()) {
        return stopped();
    }
    job.progress(0.5, texts("load.map"_m));
    auto geometry = scene::build_static_geometry(*loaded.campaign, base, loaded.diagnostics);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    if (job.cancelled()) {
        return stopped();
    }
    job.progress(0.9, texts("load.search"_m));
    auto changes = std::make_shared<const state::ChangeIndex>(state::change_index(*loaded.campaign));
    auto found = std::make_shared<const state::FindIndex>(state::find_index(texts, *loaded.campaign));
    if (job.cancelled()) {
        return stopped();
    }
    job.post(state::CampaignLoaded{std::move(loaded.campaign), std::move(*geometry), std::move(changes),
                                   std::make_shared<const geo::Diagnostics>(std::move(loaded.diagnostics)), start_day,
                                   std::move(found)});
    job.post(state::Opened{folder.string()});
    return {};
}

}  // namespace

state::JobId start_loading(JobQueue& jobs, const messages::Texts& texts, std::filesystem::path folder,
                           std::optional<geo::calendar::Day> start_day) {
    std::string title = texts("open.opening"_m, fmt::arg("name", folder.filename().string()));
    return jobs.start({.title = std::move(title)},
                      [folder = std::move(folder), texts, start_day](const JobContext& job) {
                          return load(job, texts, folder, start_day);
                      });
}

}  // namespace app::shell
