#include "app/load/load_campaign.hpp"
#include "app/load/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <vector>

namespace app::load {
namespace {

namespace fs = std::filesystem;

bool is_campaign(const fs::path& folder) {
    std::error_code failure;
    return fs::is_regular_file(folder / manifest_name, failure);
}

bool is_folder(const fs::path& path) {
    std::error_code failure;
    return fs::is_directory(path, failure);
}

std::string bundled_ids(const fs::path& campaigns) {
    std::vector<std::string> ids;
    std::error_code failure;
    for (fs::directory_iterator entry(campaigns, failure), end; !failure && entry != end; entry.increment(failure)) {
        if (is_campaign(entry->path())) {
            ids.push_back(entry->path().filename().string());
        }
    }
    std::sort(ids.begin(), ids.end());
    return ids.empty() ? "none" : fmt::format("{}", fmt::join(ids, ", "));
}

}  // namespace

geo::Result<fs::path> data_folder() {
    if (const char* chosen = std::getenv("SALANG_DATA"); chosen != nullptr && *chosen != '\0') {
        if (is_folder(chosen)) {
            return fs::path(chosen);
        }
        return geo::fail(geo::ErrorCode::NotFound,
                         fmt::format("SALANG_DATA names '{}', which is no folder: correct it or unset it.", chosen));
    }
    std::error_code failure;
    const fs::path program = fs::read_symlink("/proc/self/exe", failure);
    if (!failure) {
        const fs::path beside = program.parent_path().parent_path() / "share" / "salang" / "data";
        if (is_folder(beside)) {
            return beside;
        }
    }
    const fs::path built_from = SALANG_SOURCE_DATA_DIR;
    if (is_folder(built_from)) {
        return built_from;
    }
    return geo::fail(
        geo::ErrorCode::NotFound,
        fmt::format("The program's data are neither beside it nor in {}: set SALANG_DATA to the folder with them.",
                    built_from.string()));
}

geo::Result<fs::path> gazetteer_index() {
    const auto data = data_folder();
    if (!data) {
        return geo::fail(data.error());
    }
    std::error_code failure;
    const fs::path installed = *data / "gazetteer" / "gazetteer.index";
    if (fs::is_regular_file(installed, failure)) {
        return installed;
    }
    const fs::path built = SALANG_BUILT_GAZETTEER_INDEX;
    if (fs::is_regular_file(built, failure)) {
        return built;
    }
    return geo::fail(geo::ErrorCode::NotFound,
                     fmt::format("The compiled gazetteer is neither {} nor {}: build the target gazetteer_index.",
                                 installed.string(), built.string()));
}

geo::Result<fs::path> find_campaign(const std::string& campaign) {
    if (campaign.empty()) {
        return geo::fail(geo::ErrorCode::BadArgument,
                         "No campaign is named: give a campaign folder or the id of a bundled campaign.");
    }
    if (is_folder(campaign)) {
        return fs::path(campaign);
    }
    const auto data = data_folder();
    if (!data) {
        return geo::fail(data.error());
    }
    const fs::path campaigns = *data / "campaigns";
    // An id is one name, so "../elsewhere" cannot be meant as one.
    const bool is_id = fs::path(campaign).filename() == campaign && campaign != "." && campaign != "..";
    if (is_id && is_campaign(campaigns / campaign)) {
        return campaigns / campaign;
    }
    return geo::fail(
        geo::ErrorCode::NotFound,
        fmt::format("There is no campaign '{}': give a campaign folder, or the id of a bundled campaign ({}).",
                    campaign, bundled_ids(campaigns)));
}

}  // namespace app::load
