#include "app/cli/film_recipe.hpp"

#include "app/record/film_notes.hpp"
#include "salang_version.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

namespace app::cli {

namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

/// Names and fingerprints of the files that the campaign is read from, by name.
std::vector<std::string> files_of(const fs::path& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.is_regular_file(error)) {
            files.push_back(
                fmt::format("{} {}", entry.path().filename().string(), record::fingerprint(content_of(entry.path()))));
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::string film_recipe(const RecordArguments& arguments, const campaign::CampaignInfo& info,
                        const fs::path& campaign_folder, const fs::path& storyboard) {
    return record::fingerprint(fmt::format(
        "salang {}\n{}\n{} {}\n{}\n{}", salang::version, fmt::join(arguments.words, "\n"), info.id, info.data_version,
        fmt::join(files_of(campaign_folder), "\n"), storyboard.empty() ? std::string() : content_of(storyboard)));
}

}  // namespace app::cli
