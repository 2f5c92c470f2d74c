// The compare panel without its widgets: every word and number in it.
#pragma once

#include "app/state/app_state.hpp"
#include "app/state/command.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace app::state {

/// A way of comparing, as a button.
struct CompareLookLine {
    CompareLook look = CompareLook::Side;
    std::string word;
    std::string tip;
    bool chosen = false;
};

/// What one party has in one state, on both days, by one reading: "24 provinces (22 to 25)" ...
struct FigureLine {
    std::optional<campaign::ActorColor> color;  ///< none where nobody is known
    std::string holder;                         ///< "Reds, contested"
    std::array<std::string, 2> provinces;
    std::array<std::string, 2> share;
    std::array<std::string, 2> area;
};

/// Something that is held otherwise, and where a click on it goes.
struct ChangeLine {
    std::string area;     ///< "Northland (countryside)"
    std::string holders;  ///< "Reds to Blues"
    std::string when;     ///< "20 January 2000, medium confidence"
    std::array<std::optional<campaign::ActorColor>, 2> colors;
    Show show;
};

/// All but the chart.
struct CompareView {
    bool comparing = false;
    std::vector<CompareLookLine> looks;
    std::string first;                ///< the window's own date
    std::vector<std::string> others;  ///< as text to write over
    bool takes_many = false;          ///< whether more than the first of them is shown
    bool can_add = false;
    bool same_day = false;
    std::string summary;              ///< "4 centres and 1 countryside are held otherwise."
    std::string caution;              ///< what the numbers do not say
    std::array<std::string, 2> days;  ///< heads of the two columns
    std::vector<FigureLine> by_centre;
    std::vector<FigureLine> by_countryside;
    std::vector<ChangeLine> changes;
    std::string returned;  ///< "Alike on both days, but held by others in between: Northtown."; empty where nothing is
};
[[nodiscard]] CompareView compare_view(const AppState& state);

/// The shares of a day, from the bottom of a chart up: parties in the campaign's order, unknown last. Add up to one.
struct ChartBand {
    std::optional<campaign::ActorColor> color;
    double from = 0.0;
    double to = 0.0;
};
struct ChartColumn {
    geo::calendar::Day from;
    geo::calendar::Day to;  ///< first day that the next column is of
    std::vector<ChartBand> bands;
};
/// By the map's reading. Empty while there are no figures.
[[nodiscard]] std::vector<ChartColumn> compare_chart(const AppState& state);
/// What the pointer is told over a day of the chart: the date, then who has how much of it, the most first.
[[nodiscard]] std::vector<std::string> chart_day_words(const AppState& state, geo::calendar::Day day);

}  // namespace app::state
