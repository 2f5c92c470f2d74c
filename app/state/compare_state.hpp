// What the window's map is held against: other dates, or other facts about the same one.
#pragma once

#include "app/compare/interpretation.hpp"
#include "app/state/compare_figures.hpp"
#include "geo/calendar/day.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// How the map shows it.
enum class CompareLook { Side, Curtain, Blink, Difference, Ghost, Multiples };
inline constexpr std::size_t compare_look_count = 6;

/// Files that a report of two days is written into.
enum class ReportFile { Markdown, Html, Pdf, Csv };

/// The part that sessions and the history keep.
struct CompareChoice {
    bool on = false;
    CompareLook look = CompareLook::Side;
    /// The other date, and further ones for small multiples. Each inside the span; at most `scene::most_compared`.
    std::vector<geo::calendar::Day> others;
    /// The other map is the window's own day, by `filter`: another interpretation. `others` then wait.
    bool same_day = false;
    compare::FactFilter filter;  ///< of the other map where it is of the same day
    double curtain = 0.6;        ///< where it hangs, as a share of the map's width

    friend bool operator==(const CompareChoice&, const CompareChoice&) = default;
};

/// All of it.
struct CompareState {
    CompareChoice choice;
    bool blink_shows_other = false;
    std::string date_problem;   ///< why the date typed last was not taken
    CompareFiguresPtr figures;  ///< null while nobody looks

    friend bool operator==(const CompareState&, const CompareState&) = default;
};

/// Seconds for which each of two maps is seen in turn. Slower than three flashes a second, which may harm people who
/// are sensitive to them.
inline constexpr double blink_period_s = 0.8;

}  // namespace app::state
