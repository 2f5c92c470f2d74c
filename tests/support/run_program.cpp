#include "tests/support/run_program.hpp"

#include "tests/support/paths.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace test_support {

namespace {

namespace fs = std::filesystem;

constexpr auto glance = std::chrono::milliseconds(5);

std::string program() {
    // CTest runs the tests in the build tree, where the program lies.
    const char* named = std::getenv("SALANG_BIN");
    return named != nullptr ? named : "./salang";
}

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

/// In the child: never returns.
[[noreturn]] void become(const std::vector<std::string>& arguments, const RunOptions& options, const fs::path& out,
                         const fs::path& err) {
    for (const auto& [name, value] : options.environment) {
        ::setenv(name.c_str(), value.c_str(), 1);
    }
    ::dup2(::open(options.input.c_str(), O_RDONLY), STDIN_FILENO);
    ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDOUT_FILENO);
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDERR_FILENO);
    std::vector<std::string> words{program()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    ::_exit(127);
}

int wait_for(pid_t child, const RunOptions& options) {
    const auto deadline = std::chrono::steady_clock::now() + options.limit;
    bool sent = options.signal == 0;
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        if (!sent && options.ready()) {
            ::kill(child, options.signal);
            sent = true;
        }
        if (std::chrono::steady_clock::now() > deadline) {
            ::kill(child, SIGKILL);
        }
        std::this_thread::sleep_for(glance);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ended run_salang(const std::vector<std::string>& arguments, const RunOptions& options) {
    const fs::path folder = scratch_dir("run-" + std::to_string(::getpid()));
    const pid_t child = ::fork();
    if (child == 0) {
        become(arguments, options, folder / "out", folder / "err");
    }
    Ended ended;
    ended.exit_code = wait_for(child, options);
    ended.out = text_of(folder / "out");
    ended.err = text_of(folder / "err");
    fs::remove_all(folder);
    return ended;
}

}  // namespace test_support
