// What the tests of the command line share: campaigns, outputs, and short ways to run the program.
#pragma once

#include "tests/support/paths.hpp"
#include "tests/support/run_program.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cli_test {

namespace fs = std::filesystem;
using test_support::Ended;
using test_support::run_salang;
using test_support::RunOptions;
using Words = std::vector<std::string>;

/// The invented campaign: 1 March 1901 to 30 November 1903, across 180 degrees and the equator; quick to load.
[[nodiscard]] inline std::string islands() {
    return (test_support::tests_dir() / "data" / "campaign-islands").string();
}
[[nodiscard]] inline std::string broken() {
    return (test_support::tests_dir() / "data" / "campaign-broken").string();
}

/// A driver that cannot be found: EGL has nothing to offer.
[[nodiscard]] inline RunOptions without_opengl() {
    RunOptions options;
    options.environment["__EGL_VENDOR_LIBRARY_DIRS"] = "/nonexistent";
    return options;
}

[[nodiscard]] inline std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// One line "salang: ..." of which all the words are part.
inline void check_sentence(const Ended& ended, const Words& parts) {
    INFO(ended.err);
    CHECK(lines_of(ended.err) == 1);
    CHECK(ended.err.starts_with("salang: "));
    for (const std::string& part : parts) {
        INFO(part);
        CHECK(ended.err.find(part) != std::string::npos);
    }
}

[[nodiscard]] inline std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace cli_test
