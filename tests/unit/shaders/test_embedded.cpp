#include "shaders/embedded.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

TEST_CASE("Every shader file is embedded byte for byte, with a NUL after it") {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test_support::tests_dir().parent_path() / "shaders")) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".vert" && extension != ".frag") {
            continue;
        }
        ++files;
        std::ostringstream text;
        text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        const std::string_view embedded = shaders::source(entry.path().filename().string());
        CAPTURE(entry.path());
        CHECK(embedded == text.str());
        CHECK(embedded.data()[embedded.size()] == '\0');
    }
    CHECK(files > 0);
}

TEST_CASE("A shader that does not exist is empty") {
    CHECK(shaders::source("no_such_file.frag").empty());
}
