// Settings and recent files on disk.
#include "app/store/kept_file.hpp"
#include "app/store/settings_file.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace app;

TEST_CASE("Settings come back as they were", "[settings]") {
    const auto file = test_support::scratch_dir("settings") / "salang" / "settings.json";
    REQUIRE(store::load_settings(file).has_value());
    CHECK_FALSE(store::load_settings(file)->has_value());
    const state::Settings settings{
        1.5, scene::Theme::Projector, scene::Calendar::Both, campaign::Language::Pashto, "xx", false};
    REQUIRE(store::save_settings(settings, file).has_value());
    const auto read = store::load_settings(file);
    REQUIRE(read.has_value());
    CHECK(**read == settings);
}

TEST_CASE("Settings by hand: what is missing or senseless is the default", "[settings]") {
    const auto read = store::settings_from_json(
        R"({"file": "salang-settings", "version": 1, "text_size": 99, "theme": "loud", "new": 1})");
    REQUIRE(read.has_value());
    CHECK(read->text_size == 2.5);
    CHECK(read->theme == scene::Theme::Light);
    CHECK(read->messages == "en");
}

TEST_CASE("Broken settings are set aside with a sentence", "[settings]") {
    const auto file = test_support::scratch_dir("broken-settings") / "settings.json";
    for (const char* text : {"{", "[]", R"({"file": "salang-settings", "version": 7})",
                             R"({"file": "salang-settings", "version": 1, "theme": 5})"}) {
        INFO(text);
        REQUIRE(store::keep_text(text, file).has_value());
        const auto read = store::load_settings(file);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().message.find(".broken") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(file));
        CHECK(store::text_of(file.string() + ".broken") == std::string(text));
    }
}

TEST_CASE("Recent files come back in their order", "[settings]") {
    const auto file = test_support::scratch_dir("recent") / "recent.json";
    CHECK(store::load_recent(file)->empty());
    const std::vector<std::string> paths{"/b.kml", "/a"};
    REQUIRE(store::save_recent(paths, file).has_value());
    CHECK(*store::load_recent(file) == paths);
    REQUIRE(store::keep_text("{}", file).has_value());
    CHECK_FALSE(store::load_recent(file).has_value());
}
