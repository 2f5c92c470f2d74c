// What loading found, as lines of the log panel.
#pragma once

#include "app/state/app_state.hpp"
#include "geo/base/diagnostics.hpp"

#include <string>
#include <vector>

namespace app::state {

struct LogLine {
    geo::Severity severity = geo::Severity::Note;
    std::string where;  ///< "control.csv, line 12"
    std::string text;
};

struct LogView {
    std::string summary;  ///< "2 errors, 1 warning"; "Nothing to report" where there is nothing
    std::size_t count = 0;
    bool has_errors = false;
    std::vector<LogLine> lines;  ///< the gravest first, otherwise as found
};

[[nodiscard]] LogView log_view(const AppState& state);
/// The summary alone, for the button that opens the log; empty where there is nothing to say.
[[nodiscard]] std::string log_summary(const AppState& state);

}  // namespace app::state
