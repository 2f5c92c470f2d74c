#include "app/cli/open_campaign.hpp"

#include "app/cli/exit_code.hpp"

#include <fmt/format.h>

namespace app::cli {

geo::Result<load::LoadedCampaign> open_campaign(const std::string& campaign) {
    const auto folder = load::find_campaign(campaign);
    if (!folder) {
        return geo::fail(folder.error());
    }
    load::LoadedCampaign loaded = load::load_campaign(*folder);
    if (!loaded.campaign) {
        for (const geo::Diagnostic& problem : loaded.diagnostics.all()) {
            if (problem.severity == geo::Severity::Error) {
                return geo::fail(geo::ErrorCode::BadData,
                                 fmt::format("'{}' is no campaign: {}", folder->string(), problem.message),
                                 geo::SourceRef{problem.where});
            }
        }
        return geo::fail(geo::ErrorCode::BadData, fmt::format("'{}' is no campaign.", folder->string()));
    }
    return loaded;
}

}  // namespace app::cli
