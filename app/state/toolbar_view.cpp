#include "app/state/toolbar_view.hpp"

#include "app/state/find_view.hpp"
#include "app/state/log_view.hpp"

namespace app::state {

using namespace messages::literals;

namespace {

ToolLine panel_line(const AppState& state, Panel panel, std::string word, std::string tip) {
    return {std::move(word), std::move(tip), state.panels.has(panel), TogglePanel{panel}};
}

}  // namespace

std::vector<ToolLine> toolbar(const AppState& state) {
    std::vector<ToolLine> lines;
    if (const std::string problems = log_summary(state); !problems.empty()) {
        lines.push_back(panel_line(state, Panel::Log, "Log: " + problems, "What went wrong, and what to do"));
    }
    lines.push_back({"Find", "Find a place, battle, movement, party, event or source (Ctrl + F)",
                     state.panels.has(Panel::Find) && !state.find.query.empty(), FocusField{Field::Find}});
    lines.push_back({"What happened", "The chronicle of a week, a month, a year or the marked days, with sources (C)",
                     lists_period(state), ToggleChronicle{}});
    lines.push_back(panel_line(state, Panel::Compare, "Compare", "Two dates held against each other (D)"));
    lines.push_back(panel_line(state, Panel::Layers, "Layers", "Layers, filter, reading, languages (L)"));
    lines.push_back(panel_line(state, Panel::Bookmarks, "Bookmarks", "Kept dates and views (K)"));
    lines.push_back({"Measure", "Measure distances and areas on the map (M)", state.measure.on, ToggleMeasure{}});
    lines.push_back(
        panel_line(state, Panel::Story, "Film", "The storyboard: scenes of a film, preview, recording (V)"));
    lines.push_back(panel_line(state, Panel::Reading, "Text", "A text that is read beside the map (I)"));
    lines.push_back(panel_line(state, Panel::Open, state.texts("toolbar.open"_m), state.texts("toolbar.open_tip"_m)));
    lines.push_back(
        panel_line(state, Panel::Settings, state.texts("toolbar.settings"_m), state.texts("toolbar.settings_tip"_m)));
    lines.push_back(panel_line(state, Panel::Help, "?", "Keys and mouse (F1)"));
    return lines;
}

}  // namespace app::state
