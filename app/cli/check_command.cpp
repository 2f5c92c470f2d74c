#include "app/cli/commands.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/stage.hpp"
#include "app/load/load_campaign.hpp"
#include "app/report/check_table.hpp"

#include <fmt/format.h>

namespace app::cli {

geo::Result<int> run_check(const std::string& campaign) {
    const auto folder = load::find_campaign(campaign);
    if (!folder) {
        return geo::fail(folder.error());
    }
    load::LoadedCampaign loaded = load::load_campaign(*folder);
    if (loaded.campaign) {
        if (const auto geometry = make_geometry(*loaded.campaign, loaded.diagnostics); !geometry) {
            loaded.diagnostics.add(geo::Severity::Error, {}, "no-map", geometry.error().message);
        }
    }
    if (auto printed = print_output(report::check_table(loaded.diagnostics)); !printed) {
        return geo::fail(printed.error());
    }
    const std::size_t errors = loaded.diagnostics.count(geo::Severity::Error);
    if (errors > 0) {
        fmt::print(stderr, "salang: '{}' has {} error{} and {} warnings.\n", folder->string(), errors,
                   errors == 1 ? "" : "s", loaded.diagnostics.count(geo::Severity::Warning));
    }
    return errors > 0 ? exit_bad_data : exit_done;
}

}  // namespace app::cli
