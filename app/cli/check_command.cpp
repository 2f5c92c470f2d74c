#include "app/cli/cli.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/exit_code.hpp"
#include "app/cli/open_campaign.hpp"
#include "app/cli/stage.hpp"
#include "app/cli/story_script.hpp"
#include "app/load/load_campaign.hpp"
#include "app/report/check_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace app::cli {

namespace {

/// The folder's storyboards, or the one that was named.
std::vector<std::filesystem::path> storyboards_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "storyboards", error)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Prints the table; the exit code says whether there are errors.
geo::Result<int> report(const geo::Diagnostics& diagnostics, const std::filesystem::path& checked) {
    if (auto printed = print_output(report::check_table(diagnostics)); !printed) {
        return geo::fail(printed.error());
    }
    const std::size_t errors = diagnostics.count(geo::Severity::Error);
    if (errors > 0) {
        fmt::print(stderr, "salang: '{}' has {} error{} and {} warnings.\n", checked.string(), errors,
                   errors == 1 ? "" : "s", diagnostics.count(geo::Severity::Warning));
    }
    return errors > 0 ? exit_bad_data : exit_done;
}

/// Only the storyboard's own problems; a campaign that cannot be loaded is the error of the command.
geo::Result<int> check_storyboard(const std::filesystem::path& storyboard) {
    const auto own = campaign_of_storyboard(storyboard);
    const auto loaded = open_campaign(own ? own->string() : std::string(default_campaign));
    if (!loaded) {
        return geo::fail(loaded.error());
    }
    geo::Diagnostics of_map;
    const auto geometry = make_geometry(*loaded->campaign, of_map);
    if (!geometry) {
        return geo::fail(geometry.error());
    }
    geo::Diagnostics problems;
    static_cast<void>(story_script(storyboard, {}, *loaded->campaign, **geometry, problems));
    return report(problems, storyboard);
}

}  // namespace

geo::Result<int> run_check(const std::string& campaign) {
    if (campaign.ends_with(".json")) {
        const auto storyboard = find_storyboard(campaign, {});
        return storyboard ? check_storyboard(*storyboard) : geo::fail(storyboard.error());
    }
    const auto folder = load::find_campaign(campaign);
    if (!folder) {
        return geo::fail(folder.error());
    }
    load::LoadedCampaign loaded = load::load_campaign(*folder);
    if (loaded.campaign) {
        if (const auto geometry = make_geometry(*loaded.campaign, loaded.diagnostics); !geometry) {
            loaded.diagnostics.add(geo::Severity::Error, {}, "no-map", geometry.error().message);
        } else {
            for (const std::filesystem::path& storyboard : storyboards_in(*folder)) {
                static_cast<void>(story_script(storyboard, {}, *loaded.campaign, **geometry, loaded.diagnostics));
            }
        }
    }
    return report(loaded.diagnostics, *folder);
}

}  // namespace app::cli
