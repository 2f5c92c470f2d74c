// Where tests find their material and where they may write.
#pragma once

#include <filesystem>
#include <string_view>

namespace test_support {

// The folder "tests" of the source tree.
std::filesystem::path tests_dir();

// A new, empty folder below the build tree for one test; what an earlier run left there is removed.
std::filesystem::path scratch_dir(std::string_view test_name);

}  // namespace test_support
