// The program's command line: subcommands without a display, and the window through a callback of main's.
#pragma once

#include "geo/calendar/day.hpp"

#include <filesystem>
#include <functional>
#include <optional>

namespace app::cli {

/// What the window is opened with.
struct WindowRequest {
    std::filesystem::path campaign_folder;
    std::optional<geo::calendar::Day> date;  ///< the day to begin on; the first of the campaign where none was given
    std::filesystem::path text;              ///< read beside the map; empty: none
    bool report_timings = false;             ///< what took how long, on standard error at the end
    bool exit_after_first_frame = false;     ///< for measuring how long opening takes
};

/// Opens the window, runs until it is closed, returns the exit code of the program.
using OpenWindow = std::function<int(const WindowRequest&)>;

/// The bundled campaign that is meant where none is named.
inline constexpr const char* default_campaign = "afghanistan-1988-1992";

/// Does what the command line asks for and returns the exit code: 0 done, 1 the data has errors, 2 the command line is
/// wrong, 3 no usable OpenGL, font or encoder, 4 the output cannot be written or exists, 130 and 143 stopped by SIGINT
/// and SIGTERM.
[[nodiscard]] int run(int argc, const char* const* argv, const OpenWindow& open_window);

}  // namespace app::cli
