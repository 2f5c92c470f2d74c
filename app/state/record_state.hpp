// Films that are recorded beside the window: what one is to be, and how far those under way are.
#pragma once

#include "app/state/jobs_state.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// What the record card is filled in with.
struct RecordForm {
    enum class Range { Storyboard, MarkedDays } range = Range::Storyboard;
    std::string file;   ///< its end says what kind of film; a folder ends with /
    std::string codec;  ///< empty: what is usual for the kind
    int width_px = 0;   ///< 0: as the storyboard says
    int height_px = 0;
    double frames_per_second = 0;  ///< 0: as the storyboard says
    double days_per_second = 7;    ///< of marked days
    int crf = 20;
    bool replace = false;  ///< a file of that name that is there already
    bool resume = false;   ///< goes on with the part that is there

    friend bool operator==(const RecordForm&, const RecordForm&) = default;
};

/// What stands where a film is to be written.
struct OutputSeen {
    std::string file;  ///< that was looked at
    std::string path;  ///< in full
    bool exists = false;
    bool has_part = false;
    std::string problem;  ///< why nothing can be written there, as a sentence

    friend bool operator==(const OutputSeen&, const OutputSeen&) = default;
};

/// A film that is being made, or was.
struct Recording {
    enum class Phase { Running, Done, Stopped, Failed } phase = Phase::Running;
    JobId job = 0;
    std::string file;
    std::string part;  ///< what is written so far, where it was stopped
    std::int64_t done = 0;
    std::int64_t all = 0;  ///< 0: not known yet
    double rate = 0;       ///< frames a second
    double left_s = 0;
    double megabytes = 0;
    std::string problem;                 ///< why it failed
    std::vector<std::string> arguments;  ///< of `salang`, to go on with it

    friend bool operator==(const Recording&, const Recording&) = default;
};

/// Whether so many frames tell how fast the rest goes: the first wait for the program to start and the map to be read.
[[nodiscard]] constexpr bool rate_is_known(std::int64_t frames_done) {
    return frames_done >= 30;
}

struct RecordState {
    bool open = false;  ///< the card
    RecordForm form;
    std::string suggested;  ///< the name that the form was given; gives way to another while nobody has typed one
    std::optional<OutputSeen> seen;
    std::vector<Recording> list;  ///< in the order in which they were started

    /// Whether any is under way.
    [[nodiscard]] bool runs() const {
        return std::any_of(list.begin(), list.end(),
                           [](const Recording& one) { return one.phase == Recording::Phase::Running; });
    }
    friend bool operator==(const RecordState&, const RecordState&) = default;
};

}  // namespace app::state
