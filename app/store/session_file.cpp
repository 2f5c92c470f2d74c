#include "app/store/session_file.hpp"

#include "app/image/output_file.hpp"
#include "app/store/session_json.hpp"

#include <fmt/core.h>

#include <cstdlib>
#include <fstream>
#include <span>
#include <sstream>
#include <system_error>

namespace app::store {
namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    const fs::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : fs::path{};  // the XDG standard: others are to be ignored
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

}  // namespace

fs::path state_folder() {
    if (const fs::path state = from_environment("XDG_STATE_HOME"); !state.empty()) {
        return state / "salang";
    }
    const fs::path home = from_environment("HOME");
    return home.empty() ? fs::path{} : home / ".local" / "state" / "salang";
}

fs::path session_file(const fs::path& folder, const std::string& campaign_id) {
    std::string name = campaign_id;
    for (char& c : name) {
        c = is_plain(c) ? c : '_';
    }
    return folder / "sessions" / (name + ".json");
}

bool has_sessions(const fs::path& folder) {
    std::error_code none;
    return fs::is_directory(folder / "sessions", none);
}

geo::Result<std::optional<state::SessionData>> load_session(const fs::path& file) {
    std::error_code none;
    if (!fs::is_regular_file(file, none)) {
        return std::nullopt;
    }
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    auto data = session_from_json(text.str());
    if (data) {
        return std::optional(std::move(*data));
    }
    fs::path aside = file;
    aside += ".broken";
    std::error_code problem;
    fs::rename(file, aside, problem);
    return geo::fail(
        geo::ErrorCode::BadData,
        problem ? fmt::format("The last session in {} cannot be used: {}.", file.string(), data.error().message)
                : fmt::format("The last session could not be used and was set aside as {}: {}. The window starts "
                              "afresh; bookmarks may still be read in that file.",
                              aside.string(), data.error().message));
}

geo::Result<void> save_session(const state::SessionData& data, const fs::path& file) {
    std::error_code problem;
    fs::create_directories(file.parent_path(), problem);
    if (problem) {
        return geo::fail(geo::ErrorCode::CannotWrite, fmt::format("The folder {} cannot be made: {}.",
                                                                  file.parent_path().string(), problem.message()));
    }
    const std::string text = session_json(data);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return image::write_file(std::span(bytes, text.size()), file, image::Existing::Overwrite);
}

}  // namespace app::store
