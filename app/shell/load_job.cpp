#include "app/shell/load_job.hpp"

#include "app/load/load_base_map.hpp"
#include "app/load/load_campaign.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/shell/glfw_window.hpp"

#include <fmt/core.h>

#include <utility>

namespace app::shell {
namespace {

/// The first error of a load that came to nothing.
geo::Error why_not(const std::filesystem::path& folder, const geo::Diagnostics& diagnostics) {
    geo::Error error;
    error.code = geo::ErrorCode::BadData;
    error.message =
        fmt::format("The campaign in {} cannot be opened; `salang check` lists what is wrong.", folder.string());
    for (const geo::Diagnostic& found : diagnostics.all()) {
        if (found.severity == geo::Severity::Error) {
            error.cause = std::make_shared<const geo::Error>(
                geo::Error{geo::ErrorCode::BadData, found.message, found.where, nullptr});
            break;
        }
    }
    return error;
}

std::optional<geo::Error> outside(const geo::calendar::DayRange& span, std::optional<geo::calendar::Day> day) {
    if (!day || span.contains(*day)) {
        return std::nullopt;
    }
    return geo::Error{geo::ErrorCode::BadArgument,
                      fmt::format("{} lies outside the campaign, which lasts from {} to {}.", day->iso(),
                                  span.from.iso(), (span.to - 1).iso()),
                      std::nullopt, nullptr};
}

}  // namespace

LoadJob::LoadJob(std::filesystem::path folder, std::optional<geo::calendar::Day> start_day)
    : m_thread([this, folder = std::move(folder), start_day] { run(folder, start_day); }) {}

geo::Result<std::vector<state::Command>> LoadJob::take() {
    const std::scoped_lock lock(m_mutex);
    if (m_error) {
        return geo::fail(*m_error);
    }
    return std::exchange(m_ready, {});
}

void LoadJob::push(state::Command command) {
    {
        const std::scoped_lock lock(m_mutex);
        m_ready.push_back(std::move(command));
    }
    wake_main_thread();
}

void LoadJob::fail(geo::Error error) {
    {
        const std::scoped_lock lock(m_mutex);
        m_error = std::move(error);
    }
    wake_main_thread();
}

void LoadJob::run(const std::filesystem::path& folder, std::optional<geo::calendar::Day> start_day) {
    push(state::LoadProgress{"Reading the campaign ..."});
    load::LoadedCampaign loaded = load::load_campaign(folder);
    if (loaded.campaign == nullptr) {
        return fail(why_not(folder, loaded.diagnostics));
    }
    if (auto error = outside(loaded.campaign->info.span, start_day)) {
        return fail(std::move(*error));
    }
    push(state::LoadProgress{"Reading the base map ..."});
    const campaign::BaseMap base = load::load_base_map(loaded.campaign->info, loaded.diagnostics);
    push(state::LoadProgress{"Preparing the map ..."});
    auto geometry = scene::build_static_geometry(*loaded.campaign, base, loaded.diagnostics);
    if (!geometry) {
        return fail(geometry.error());
    }
    auto changes = std::make_shared<const state::ChangeIndex>(state::change_index(*loaded.campaign));
    auto found = std::make_shared<const state::FindIndex>(state::find_index(*loaded.campaign));
    push(state::CampaignLoaded{std::move(loaded.campaign), std::move(*geometry), std::move(changes),
                               std::make_shared<const geo::Diagnostics>(std::move(loaded.diagnostics)), start_day,
                               std::move(found)});
}

}  // namespace app::shell
