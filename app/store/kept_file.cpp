#include "app/store/kept_file.hpp"

#include "app/image/output_file.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <span>
#include <sstream>
#include <system_error>

namespace app::store {

namespace fs = std::filesystem;

namespace {

fs::path folder_by(const char* variable, const char* below_home) {
    for (const auto& [name, below] : {std::pair{variable, ""}, std::pair{"HOME", below_home}}) {
        const char* value = std::getenv(name);
        const fs::path path = value == nullptr ? "" : value;
        if (path.is_absolute()) {  // the XDG standard: others are to be ignored
            return path / below / "salang";
        }
    }
    return {};
}

}  // namespace

fs::path config_folder() {
    return folder_by("XDG_CONFIG_HOME", ".config");
}

fs::path data_folder() {
    return folder_by("XDG_DATA_HOME", ".local/share");
}

fs::path state_folder() {
    return folder_by("XDG_STATE_HOME", ".local/state");
}

std::optional<std::string> text_of(const fs::path& file) {
    std::error_code none;
    if (!fs::is_regular_file(file, none)) {
        return std::nullopt;
    }
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

geo::Error set_aside(const fs::path& file, std::string_view what, std::string_view reason) {
    fs::path aside = file;
    aside += ".broken";
    std::error_code problem;
    fs::rename(file, aside, problem);
    std::string sentence =
        problem ? fmt::format("{} in {} cannot be used: {}.", what, file.string(), reason)
                : fmt::format("{} could not be used and went aside as {}: {}. The window goes on without.", what,
                              aside.string(), reason);
    return {geo::ErrorCode::BadData, std::move(sentence), std::nullopt, nullptr};
}

geo::Result<void> keep_text(std::string_view text, const fs::path& file) {
    std::error_code problem;
    fs::create_directories(file.parent_path(), problem);
    if (problem) {
        return geo::fail(geo::ErrorCode::CannotWrite, fmt::format("The folder {} cannot be made: {}.",
                                                                  file.parent_path().string(), problem.message()));
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return image::write_file(std::span(bytes, text.size()), file, image::Existing::Overwrite);
}

}  // namespace app::store
