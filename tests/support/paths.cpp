#include "tests/support/paths.hpp"

namespace test_support {

std::filesystem::path tests_dir() {
    return SALANG_TESTS_DIR;
}

std::filesystem::path scratch_dir(std::string_view test_name) {
    const std::filesystem::path folder = std::filesystem::path(SALANG_SCRATCH_DIR) / test_name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

}  // namespace test_support
