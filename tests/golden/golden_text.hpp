// Draw lists as text against files that a person has looked at. UPDATE_GOLDEN=1 rewrites them.
#pragma once

#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace golden {

inline std::string read_all(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

inline void write_all(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

/// The first line in which two texts differ, with its number: a whole dump says too much.
inline std::string first_difference(const std::string& expected, const std::string& actual) {
    std::istringstream one(expected);
    std::istringstream other(actual);
    std::string wanted;
    std::string found;
    for (int line = 1;; ++line) {
        const bool more_wanted = static_cast<bool>(std::getline(one, wanted));
        const bool more_found = static_cast<bool>(std::getline(other, found));
        if (!more_wanted && !more_found) {
            return "";
        }
        if (!more_wanted || !more_found || wanted != found) {
            return "line " + std::to_string(line) + "\n  expected: " + (more_wanted ? wanted : "(end)") +
                   "\n  found:    " + (more_found ? found : "(end)");
        }
    }
}

/// Against tests/golden/draw_lists/NAME.txt.
inline void check_golden(const std::string& name, const std::string& actual) {
    const std::string file = name + ".txt";
    const std::filesystem::path golden = test_support::tests_dir() / "golden" / "draw_lists" / file;
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(golden.parent_path());
        write_all(golden, actual);
    }
    const std::string difference = first_difference(read_all(golden), actual);
    if (!difference.empty()) {
        const auto folder = test_support::scratch_dir("draw_lists");
        write_all(folder / file, actual);
        FAIL(golden.string() << ", " << difference << "\n  the whole: " << (folder / file).string());
    }
}

}  // namespace golden
