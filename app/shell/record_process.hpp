// The program's own `salang record` as a process beside the window: the film is the command line's by construction.
#pragma once

#include "app/record/progress_line.hpp"
#include "geo/base/result.hpp"

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace app::shell {

/// How a process ended.
struct ProcessEnd {
    int exit_code = 0;       ///< 128 and the signal where a signal ended it
    std::string last_words;  ///< lines of standard error that were no progress, without the program's name
};

/// One process in a group of its own, which gives way to the window. Destroyed while it runs, it is stopped as by
/// `stop` and waited for.
class RecordProcess {
  public:
    /// Starts `program` with arguments. Fails with CannotWrite and the system's reason where that starts none.
    [[nodiscard]] static geo::Result<RecordProcess> start(const std::string& program,
                                                          const std::vector<std::string>& arguments);
    RecordProcess(RecordProcess&& other) noexcept;
    RecordProcess& operator=(RecordProcess&&) = delete;
    ~RecordProcess();

    /// Waits for what it says, at most so long; `told` gets each line of progress. False once it has closed its
    /// standard error: it has ended, or is about to.
    [[nodiscard]] bool listen(std::chrono::milliseconds at_most,
                              const std::function<void(const record::RecordProgress&)>& told);
    void pause(bool paused);
    /// Asks it to close its film in order.
    void stop();
    /// For one that does not listen.
    void kill_now();
    /// Waits for its end.
    [[nodiscard]] ProcessEnd wait();

  private:
    RecordProcess(pid_t pid, int output) : m_pid(pid), m_output(output) {}
    void take_lines(const std::function<void(const record::RecordProgress&)>& told);
    void signal(int number) const;

    pid_t m_pid = -1;
    int m_output = -1;
    std::string m_pending;
    std::string m_words;
};

/// The file of the running program.
[[nodiscard]] std::string own_program();

}  // namespace app::shell
