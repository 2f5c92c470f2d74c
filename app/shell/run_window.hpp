// The program's window, from opening to closing.
#pragma once

#include "geo/calendar/day.hpp"

#include <filesystem>
#include <optional>

namespace app::shell {

/// What the command line asks of the window.
struct WindowOptions {
    std::filesystem::path campaign;          ///< folder of a campaign
    std::optional<geo::calendar::Day> date;  ///< where the playhead starts; without one, the campaign's first day
    std::filesystem::path text;              ///< read beside the map once the campaign is loaded; empty: none
    int width_px = 0;                        ///< 0: as large as is good for the screen
    int height_px = 0;
    bool exit_after_first_frame = false;  ///< for the benchmark: ends after the first swap that shows the map
    bool report_timings = false;  ///< at the end, milliseconds of the start and from input to swap on standard error
};

/// Opens the window and stays until it is closed. Returns the exit code: 0 closed by the user; 1 the campaign could not
/// be loaded; 2 the date lies outside the campaign's span; 3 no window, OpenGL or font can be had. What went wrong is
/// said on standard error.
[[nodiscard]] int run_window(const WindowOptions& options);

}  // namespace app::shell
