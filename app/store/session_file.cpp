#include "app/store/session_file.hpp"

#include "app/store/kept_file.hpp"
#include "app/store/session_json.hpp"

#include <system_error>

namespace app::store {
namespace {

namespace fs = std::filesystem;

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
}

}  // namespace

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
    const auto text = text_of(file);
    if (!text) {
        return std::nullopt;
    }
    auto data = session_from_json(*text);
    if (!data) {
        return geo::fail(
            set_aside(file, "The last session (bookmarks may still be read in the file)", data.error().message));
    }
    return std::optional(std::move(*data));
}

geo::Result<void> save_session(const state::SessionData& data, const fs::path& file) {
    return keep_text(session_json(data), file);
}

}  // namespace app::store
