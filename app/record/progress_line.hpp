// How far a recording is, as one line of text: what `--progress` prints, and what a program that watches it reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace app::record {

struct RecordProgress {
    std::int64_t done = 0;  ///< frames
    std::int64_t all = 0;
    double rate = 0;  ///< frames a second
    double left_s = 0;
    double megabytes = 0;  ///< written so far
};

/// "frame 90 of 300, 31.2 a second, 7 s left, 0.4 MB".
[[nodiscard]] std::string progress_line(const RecordProgress& progress);
/// Nothing where the line says something else.
[[nodiscard]] std::optional<RecordProgress> parse_progress_line(std::string_view line);

}  // namespace app::record
