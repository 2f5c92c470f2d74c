// The jobs that run beside the window, as the window shows them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace app::state {

/// Names a job for one run of the window; never 0, never used twice.
using JobId = std::uint64_t;

struct JobState {
    JobId id = 0;
    std::string title;       ///< what it is for: "Opening NAME"
    std::string words;       ///< what it is doing just now; may be empty
    double fraction = -1.0;  ///< done so far, 0 to 1; below 0 where nobody knows
    bool can_cancel = true;
    bool can_pause = false;
    bool reads_text = false;  ///< shown in the panel of the text too
    bool paused = false;
    bool cancelling = false;  ///< asked to stop, and not stopped yet
    bool shown = false;       ///< has run long enough to be worth the user's attention

    friend bool operator==(const JobState&, const JobState&) = default;
};

/// In the order in which they were started.
struct JobsView {
    std::vector<JobState> list;

    [[nodiscard]] const JobState* find(JobId id) const {
        for (const JobState& job : list) {
            if (job.id == id) {
                return &job;
            }
        }
        return nullptr;
    }
    friend bool operator==(const JobsView&, const JobsView&) = default;
};

}  // namespace app::state
