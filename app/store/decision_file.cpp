#include "app/store/decision_file.hpp"

#include "app/store/decision_json.hpp"
#include "app/store/kept_file.hpp"

#include <fmt/core.h>

#include <string>
#include <system_error>
#include <utility>

namespace app::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".salang.json";

bool is_file(const fs::path& file) {
    std::error_code none;
    return !file.empty() && fs::is_regular_file(file, none);
}

/// Whether a file of decisions is another text's: it says so. One that cannot be read is nobody's, and a text that was
/// only renamed is the same.
bool is_of_another(const fs::path& file, const document::FileFacts& text) {
    const auto kept = decisions_from_json(text_of(file).value_or(""));
    return kept && kept->text_name != text.file.filename().string() && kept->fingerprint != text.fingerprint;
}

}  // namespace

DecisionPlaces decision_places(const document::FileFacts& text) {
    DecisionPlaces places;
    fs::path stem = text.file;
    stem.replace_extension();
    stem += ending;
    if (is_file(stem) && is_of_another(stem, text)) {
        stem = text.file;
        stem += ending;
    }
    places.beside = stem;
    if (const fs::path home = data_folder(); !home.empty()) {
        places.at_home = home / "decisions" / fmt::format("{:016x}-{}{}", text.fingerprint, text.bytes, ending);
    }
    return places;
}

geo::Result<std::optional<LoadedDecisions>> load_decisions(const document::FileFacts& text) {
    const DecisionPlaces places = decision_places(text);
    fs::path file = places.beside;
    if (is_file(places.at_home)) {
        std::error_code none;
        const bool newer =
            !is_file(file) || fs::last_write_time(places.at_home, none) > fs::last_write_time(file, none);
        file = newer ? places.at_home : file;
    }
    if (!is_file(file)) {
        return std::nullopt;
    }
    auto kept = decisions_from_json(text_of(file).value_or(""));
    if (kept) {
        return LoadedDecisions{std::move(*kept), file};
    }
    return geo::fail(set_aside(file, "The file of decisions about this text", kept.error().message));
}

geo::Result<fs::path> save_decisions(const document::KeptDecisions& kept, const document::FileFacts& text) {
    const DecisionPlaces places = decision_places(text);
    const std::string json = decisions_json(kept);
    const auto beside = keep_text(json, places.beside);
    if (beside) {
        return places.beside;
    }
    if (places.at_home.empty()) {
        return geo::fail(beside.error());
    }
    if (const auto home = keep_text(json, places.at_home); !home) {
        return geo::fail(home.error());
    }
    return places.at_home;
}

}  // namespace app::store
