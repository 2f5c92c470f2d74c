// What can happen to a comparison.
#pragma once

#include "app/compare/interpretation.hpp"
#include "app/state/compare_state.hpp"
#include "geo/calendar/day.hpp"

#include <cstddef>
#include <string>

namespace app::state {

struct AppState;

/// Compares, or stops comparing. The first time with the first day of the span, or with its last where the map shows
/// the first already.
struct ToggleComparing {};
/// Compares in that way.
struct SetCompareLook {
    CompareLook look = CompareLook::Side;
};
/// To the next way of comparing.
struct NextCompareLook {};
/// Blinks, or goes back to the maps side by side.
struct ToggleBlinking {};
/// The turn of the other map, while they blink.
struct FlipBlink {};
/// The other date (0) or a further one; one past the last adds it. Kept inside the span.
struct SetOtherDate {
    std::size_t index = 0;
    geo::calendar::Day day;
};
/// The same as it was typed; what is wrong with it is kept in the state.
struct WriteOtherDate {
    std::size_t index = 0;
    std::string text;
};
struct RemoveOtherDate {
    std::size_t index = 0;
};
/// One more date for small multiples: days spread over the span.
struct AddOtherDate {};
/// The window's date and the other one change places.
struct SwapDates {};
struct SetCurtain {
    double share = 0.5;
};
struct MoveCurtain {
    double by_share = 0.0;
};
/// The same day by other facts, or other days again.
struct CompareSameDay {
    bool same_day = true;
};
struct SetComparedFilter {
    compare::FactFilter filter;
};
/// Writes the report of the two days into a file.
struct ExportComparison {
    ReportFile file = ReportFile::Html;
};
/// Copies the command line that writes that report.
struct CopyCompareCommand {};

[[nodiscard]] AppState reduced(AppState state, const ToggleComparing& toggle);
[[nodiscard]] AppState reduced(AppState state, const SetCompareLook& set);
[[nodiscard]] AppState reduced(AppState state, const NextCompareLook& next);
[[nodiscard]] AppState reduced(AppState state, const ToggleBlinking& toggle);
[[nodiscard]] AppState reduced(AppState state, const FlipBlink& flip);
[[nodiscard]] AppState reduced(AppState state, const SetOtherDate& set);
[[nodiscard]] AppState reduced(AppState state, const WriteOtherDate& written);
[[nodiscard]] AppState reduced(AppState state, const RemoveOtherDate& remove);
[[nodiscard]] AppState reduced(AppState state, const AddOtherDate& add);
[[nodiscard]] AppState reduced(AppState state, const SwapDates& swap);
[[nodiscard]] AppState reduced(AppState state, const SetCurtain& set);
[[nodiscard]] AppState reduced(AppState state, const MoveCurtain& move);
[[nodiscard]] AppState reduced(AppState state, const CompareSameDay& set);
[[nodiscard]] AppState reduced(AppState state, const SetComparedFilter& set);
[[nodiscard]] AppState reduced(AppState state, const ExportComparison& exported);
[[nodiscard]] AppState reduced(AppState state, const CopyCompareCommand& copy);

/// Compares as it did last.
[[nodiscard]] AppState compared_again(AppState state);
/// A choice from a session or the history, as far as it fits the campaign.
[[nodiscard]] AppState compared_as(AppState state, CompareChoice choice);
/// Figures that fit the days and facts of the state; none where nobody looks at them. Cheap where they fit already.
[[nodiscard]] AppState with_compare_figures(AppState state);

}  // namespace app::state
