#include "app/shell/record_process.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace app::shell {
namespace {

constexpr int lower_priority = 10;
constexpr std::size_t most_words = 4000;
constexpr std::string_view own_name = "salang: ";

/// posix_spawn's two structures, freed whatever happens.
struct SpawnPlan {
    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};

    SpawnPlan() {
        posix_spawn_file_actions_init(&files);
        posix_spawnattr_init(&attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&files);
        posix_spawnattr_destroy(&attributes);
    }

    /// Standard error into `pipe`; a group of its own, so that a signal meant for the window does not end the film;
    /// signals as a shell gives them.
    void prepare(int pipe) {
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&files, pipe, STDERR_FILENO);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&attributes, &signals);
        sigaddset(&signals, SIGPIPE);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTERM);
        posix_spawnattr_setsigdefault(&attributes, &signals);
        posix_spawnattr_setpgroup(&attributes, 0);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
};

}  // namespace

std::string own_program() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).string();
}

geo::Result<RecordProcess> RecordProcess::start(const std::string& program, const std::vector<std::string>& arguments) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return geo::fail(geo::ErrorCode::CannotWrite, std::generic_category().message(errno));
    }
    SpawnPlan plan;
    plan.prepare(ends[1]);
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    pid_t pid = -1;
    const int failed = posix_spawn(&pid, program.c_str(), &plan.files, &plan.attributes, pointers.data(), environ);
    ::close(ends[1]);
    if (failed != 0) {
        ::close(ends[0]);
        return geo::fail(geo::ErrorCode::CannotWrite,
                         fmt::format("{}: {}", program, std::generic_category().message(failed)));
    }
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(pid), lower_priority);
    return RecordProcess(pid, ends[0]);
}

RecordProcess::RecordProcess(RecordProcess&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1)),
      m_output(std::exchange(other.m_output, -1)),
      m_pending(std::move(other.m_pending)),
      m_words(std::move(other.m_words)) {}

RecordProcess::~RecordProcess() {
    if (m_pid > 0) {
        stop();
        static_cast<void>(wait());
    }
    if (m_output >= 0) {
        ::close(m_output);
    }
}

bool RecordProcess::listen(std::chrono::milliseconds at_most,
                           const std::function<void(const record::RecordProgress&)>& told) {
    pollfd waiting{m_output, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(at_most.count())) <= 0) {
        return true;
    }
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(m_output, bytes.data(), bytes.size());
    if (count < 0) {
        return errno == EINTR || errno == EAGAIN;
    }
    m_pending.append(bytes.data(), static_cast<std::size_t>(count));
    take_lines(told);
    return count > 0;
}

void RecordProcess::take_lines(const std::function<void(const record::RecordProgress&)>& told) {
    for (std::size_t end = m_pending.find('\n'); end != std::string::npos; end = m_pending.find('\n')) {
        std::string line = m_pending.substr(0, end);
        m_pending.erase(0, end + 1);
        if (const auto progress = record::parse_progress_line(line)) {
            told(*progress);
            continue;
        }
        if (line.starts_with(own_name)) {
            line.erase(0, own_name.size());
        }
        if (!line.empty() && m_words.size() < most_words) {
            m_words += (m_words.empty() ? "" : "\n") + line;
        }
    }
}

void RecordProcess::signal(int number) const {
    if (m_pid > 0) {
        ::kill(-m_pid, number);
    }
}

void RecordProcess::pause(bool paused) {
    signal(paused ? SIGSTOP : SIGCONT);
}

void RecordProcess::stop() {
    signal(SIGTERM);
    signal(SIGCONT);  // one that is paused could not answer
}

void RecordProcess::kill_now() {
    signal(SIGKILL);
}

ProcessEnd RecordProcess::wait() {
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
    constexpr int signal_base = 128;
    return {WIFSIGNALED(status) ? signal_base + WTERMSIG(status) : WEXITSTATUS(status), m_words};
}

}  // namespace app::shell
