// Runs a program as a user would: its arguments, environment, output, exit code and the signals that end it.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace test_support {

/// How a program ended. `exit_code` is that of a shell: 128 + the signal where a signal ended it.
struct Ended {
    int exit_code = -1;
    std::string out;
    std::string err;
};

/// What is asked of a run besides its arguments.
struct RunOptions {
    std::map<std::string, std::string> environment;  ///< added to that of the test
    std::string input = "/dev/null";                 ///< the file that its standard input reads
    /// Sent as soon as `ready` says so (asked every few milliseconds); 0 sends nothing.
    int signal = 0;
    std::function<bool()> ready;
    std::chrono::seconds limit{120};  ///< after that it is killed
};

/// Runs the program `salang` of this build.
[[nodiscard]] Ended run_salang(const std::vector<std::string>& arguments, const RunOptions& options = {});

}  // namespace test_support
