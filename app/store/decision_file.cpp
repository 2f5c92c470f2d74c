#include "app/store/decision_file.hpp"

#include "app/image/output_file.hpp"
#include "app/store/decision_json.hpp"

#include <fmt/core.h>

#include <cstdlib>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

namespace app::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".salang.json";

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

bool is_file(const fs::path& file) {
    std::error_code none;
    return !file.empty() && fs::is_regular_file(file, none);
}

/// Whether a file of decisions is another text's: it says so. One that cannot be read is nobody's, and a text that was
/// only renamed is the same.
bool is_of_another(const fs::path& file, const document::FileFacts& text) {
    const auto kept = decisions_from_json(text_of(file));
    return kept && kept->text_name != text.file.filename().string() && kept->fingerprint != text.fingerprint;
}

fs::path set_aside(const fs::path& file) {
    fs::path aside = file;
    aside += ".broken";
    std::error_code problem;
    fs::rename(file, aside, problem);
    return problem ? fs::path{} : aside;
}

geo::Result<void> write(const std::string& text, const fs::path& file) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    return image::write_file(std::span(bytes, text.size()), file, image::Existing::Overwrite);
}

}  // namespace

fs::path data_home() {
    const auto from = [](const char* name) {
        const char* value = std::getenv(name);
        const fs::path path = value == nullptr ? "" : value;
        return path.is_absolute() ? path : fs::path{};  // the XDG standard: others are to be ignored
    };
    if (const fs::path data = from("XDG_DATA_HOME"); !data.empty()) {
        return data / "salang";
    }
    const fs::path home = from("HOME");
    return home.empty() ? fs::path{} : home / ".local" / "share" / "salang";
}

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
    if (const fs::path home = data_home(); !home.empty()) {
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
    auto kept = decisions_from_json(text_of(file));
    if (kept) {
        return LoadedDecisions{std::move(*kept), file};
    }
    const fs::path aside = set_aside(file);
    return geo::fail(
        geo::ErrorCode::BadData,
        aside.empty()
            ? fmt::format("The decisions in {} cannot be used: {}.", file.string(), kept.error().message)
            : fmt::format("The decisions about this text could not be used and were set aside as {}: {}. The text is "
                          "shown without them.",
                          aside.string(), kept.error().message));
}

geo::Result<fs::path> save_decisions(const document::KeptDecisions& kept, const document::FileFacts& text) {
    const DecisionPlaces places = decision_places(text);
    const std::string json = decisions_json(kept);
    const auto beside = write(json, places.beside);
    if (beside) {
        return places.beside;
    }
    if (places.at_home.empty()) {
        return geo::fail(beside.error());
    }
    std::error_code problem;
    fs::create_directories(places.at_home.parent_path(), problem);
    if (problem) {
        return geo::fail(
            geo::ErrorCode::CannotWrite,
            fmt::format("The folder {} cannot be made: {}.", places.at_home.parent_path().string(), problem.message()));
    }
    if (const auto home = write(json, places.at_home); !home) {
        return geo::fail(home.error());
    }
    return places.at_home;
}

}  // namespace app::store
