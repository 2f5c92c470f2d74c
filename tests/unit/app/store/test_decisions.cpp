// Decisions about a text on disk: they come back whole, stand beside the text or at home, and broken files do no harm.
#include "app/store/decision_file.hpp"
#include "app/store/decision_json.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace app;
namespace fs = std::filesystem;

namespace {

document::KeptDecisions some() {
    document::KeptDecisions kept{"war.txt", 0xfedcba9876543210ULL, 1234, {}};
    document::KeptDecision place;
    place.offset_start = 10;
    place.offset_end = 16;
    place.quote = "Madrid \"the\" \xD9\x85";
    place.before = "they left\n";
    place.verdict = document::Verdict::Accepted;
    place.chosen = true;
    place.place = geo::reading::Resolved{"Madrid", "capital", {-3.7, 40.42}, 12.5, "ES", "geonames", "1", 0.75};
    document::KeptDecision date;
    date.offset_start = 30;
    date.offset_end = 34;
    date.quote = "1937";
    date.is_date = true;
    date.verdict = document::Verdict::Rejected;
    date.date = "1937/1938";
    kept.all = {place, date};
    return kept;
}

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

/// A folder with a text, and a home of its own.
struct Scene {
    fs::path folder = test_support::scratch_dir("decisions");
    document::FileFacts text{folder / "war.txt", 0xfedcba9876543210ULL, 1234};

    Scene() {
        fs::remove_all(folder);
        write(text.file, "text");
        ::setenv("XDG_DATA_HOME", (folder / "home").c_str(), 1);
    }
};

}  // namespace

TEST_CASE("Decisions come back as they were", "[decisions]") {
    const auto before = some();
    const auto read = store::decisions_from_json(store::decisions_json(before));
    REQUIRE(read.has_value());
    CHECK(read->text_name == before.text_name);
    CHECK(read->fingerprint == before.fingerprint);
    CHECK(read->file_bytes == before.file_bytes);
    REQUIRE(read->all.size() == 2);
    CHECK(read->all[0].quote == before.all[0].quote);
    CHECK(read->all[0].before == before.all[0].before);
    CHECK(read->all[0].chosen);
    CHECK(read->all[0].place->position == before.all[0].place->position);
    CHECK(read->all[0].place->precision_km == 12.5);
    CHECK(read->all[1].is_date);
    CHECK(read->all[1].verdict == document::Verdict::Rejected);
    CHECK(read->all[1].date == "1937/1938");
    CHECK(store::decisions_json(*read) == store::decisions_json(before));
    CHECK(store::decisions_from_json(store::decisions_json({})).has_value());
}

TEST_CASE("Other files and those from the future are no decisions", "[decisions]") {
    for (const char* text : {"", "[]", "{}", R"({"file": "salang decisions about a text", "version": 99})",
                             R"({"file": "salang decisions about a text", "version": 1, "decisions": [{"text": 7}]})",
                             R"({"file": "salang decisions about a text", "version": 1, "fingerprint": "x"})",
                             R"({"file": "salang decisions about a text", "version": 1, "decisions": [{"text": "a",
                                 "offset_start": 1, "offset_end": 2, "place": {"name": "b", "lat": 91, "lon": 0}}]})"}) {
        CHECK_FALSE(store::decisions_from_json(text).has_value());
    }
}

TEST_CASE("Decisions stand beside the text", "[decisions]") {
    const Scene scene;
    CHECK_FALSE(store::load_decisions(scene.text).value().has_value());
    CHECK(store::save_decisions(some(), scene.text).value() == scene.folder / "war.salang.json");
    const auto read = store::load_decisions(scene.text);
    REQUIRE(read.has_value());
    REQUIRE(read->has_value());
    CHECK((*read)->file == scene.folder / "war.salang.json");
    CHECK((*read)->kept.all.size() == 2);

    // Another text of the same stem does not take them for its own.
    const document::FileFacts other{scene.folder / "war.md", 99, 5};
    CHECK(store::decision_places(other).beside == scene.folder / "war.md.salang.json");
    CHECK_FALSE(store::load_decisions(other).value().has_value());
    // The same text under a new name does.
    const document::FileFacts renamed{scene.folder / "war.text", scene.text.fingerprint, scene.text.bytes};
    CHECK(store::load_decisions(renamed).value().has_value());
}

TEST_CASE("Where the folder cannot be written decisions are kept at home", "[decisions]") {
    const Scene scene;
    // A folder of that name is in the way: that holds for every user.
    fs::create_directories(scene.folder / "war.salang.json");
    const auto saved = store::save_decisions(some(), scene.text);
    REQUIRE(saved.has_value());
    CHECK(*saved == scene.folder / "home/salang/decisions/fedcba9876543210-1234.salang.json");
    const auto read = store::load_decisions(scene.text);
    REQUIRE(read.has_value());
    CHECK((*read)->file == *saved);

    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", "", 1);
    CHECK_FALSE(store::save_decisions(some(), scene.text).has_value());
}

TEST_CASE("A broken file is set aside, and said", "[decisions]") {
    const Scene scene;
    write(scene.folder / "war.salang.json", "{\"file\": ");
    const auto read = store::load_decisions(scene.text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message.find("war.salang.json.broken") != std::string::npos);
    CHECK(fs::exists(scene.folder / "war.salang.json.broken"));
    CHECK_FALSE(store::load_decisions(scene.text).value().has_value());
}
