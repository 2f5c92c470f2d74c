#include "app/load/load_campaign.hpp"

#include "app/campaign/breakpoints.hpp"
#include "app/load/table_readers.hpp"

#include <utility>

namespace app::load {
namespace {

/// Wrappers report the path that they were given; readers of the list know which campaign it is about.
geo::Diagnostics relative_to(const std::filesystem::path& folder, const geo::Diagnostics& diagnostics) {
    geo::Diagnostics relative;
    const std::string prefix = (folder / "").string();
    for (geo::Diagnostic problem : diagnostics.all()) {
        if (problem.where.file.starts_with(prefix)) {
            problem.where.file.erase(0, prefix.size());
        }
        relative.add(problem.severity, std::move(problem.where), std::move(problem.code), std::move(problem.message));
    }
    return relative;
}

}  // namespace

LoadedCampaign load_campaign(const std::filesystem::path& folder) {
    Loading loading;
    loading.folder = folder;
    auto manifest = read_manifest(folder, loading.diagnostics);
    if (!manifest) {
        return {nullptr, relative_to(folder, loading.diagnostics)};
    }
    loading.campaign.info = manifest->info;
    loading.campaign.info.folder = folder;
    loading.manifest = std::move(*manifest);

    read_sources(loading);
    read_omissions(loading);
    read_actors(loading);
    read_places_and_areas(loading);
    read_control(loading);
    read_area_geometry(loading);
    read_battles(loading);
    read_movements(loading);
    read_fronts(loading);
    read_events(loading);
    loading.campaign.breakpoints = campaign::breakpoints_of(loading.campaign);
    loading.campaign.visible_changes = campaign::visible_changes_of(loading.campaign);
    return {std::make_shared<const campaign::Campaign>(std::move(loading.campaign)),
            relative_to(folder, loading.diagnostics)};
}

}  // namespace app::load
